const reports = `
create table report (id text primary key, address text not null unique) strict, without rowid;
create table version (
  report text not null references report (id),
  version integer not null,
  sha256 text not null,
  observed_at text not null,
  given text not null,
  primary key (report, version)
) strict;
create index version_observed on version (observed_at);
create table reading (
  report text not null,
  version integer not null,
  body blob not null,
  summary text not null,
  primary key (report, version)
) strict;
create table account (
  id text primary key,
  report text not null,
  version integer not null,
  kind text not null,
  body text not null
) strict;
create index account_kind on account (kind, report, version);
create table actor (
  report text not null,
  version integer not null,
  id text not null,
  mentions integer not null,
  body text not null,
  primary key (report, version, id)
) strict, without rowid;
create table run (
  hash integer not null,
  report text not null,
  version integer not null,
  primary key (hash, report, version)
) strict, without rowid;
create virtual table words using fts5 (
  title, text, report unindexed, version unindexed, tokenize = "unicode61 remove_diacritics 2", prefix = '3'
)`;

const feeds = `
create table feed (url text primary key, body text not null) strict, without rowid;
create table page (
  url text primary key,
  feed text,
  due_at text,
  failing integer not null,
  kept integer not null,
  body text not null
) strict;
create index page_due on page (due_at) where due_at is not null`;

const decisions = `
create table decision (number integer primary key, at text not null, body text not null) strict;
create table counter (name text primary key, value integer not null) strict, without rowid;
create index account_of on account (report, version);
create index run_of on run (report, version)`;

const addedActors = `
create table added_actor (name text primary key, body text not null) strict, without rowid`;

/**
 * The layout of an archive in SQLite, as steps: its number is how many of them have been taken. An archive of a higher
 * number is left alone. A step is never changed once it has been released.
 */
export const steps: readonly string[] = [reports, feeds, decisions, addedActors];
