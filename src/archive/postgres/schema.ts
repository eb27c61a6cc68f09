/** Text is ordered by its bytes, as SQLite has it. */
const reports = `
create table report (id text collate "C" primary key, address text collate "C" not null unique);
create table version (
  report text collate "C" not null references report (id),
  version integer not null,
  sha256 text collate "C" not null,
  observed_at text collate "C" not null,
  given text not null,
  primary key (report, version)
);
create index version_observed on version (observed_at);
create table reading (
  report text collate "C" not null,
  version integer not null,
  body bytea not null,
  summary text not null,
  primary key (report, version)
);
create table account (
  id text collate "C" primary key,
  report text collate "C" not null,
  version integer not null,
  kind text collate "C" not null,
  body text not null
);
create index account_kind on account (kind, report, version);
create table actor (
  report text collate "C" not null,
  version integer not null,
  id text collate "C" not null,
  mentions integer not null,
  body text not null,
  primary key (report, version, id)
);
create table run (
  hash bigint not null,
  report text collate "C" not null,
  version integer not null,
  primary key (hash, report, version)
);
create table words (
  report text collate "C" not null,
  version integer not null,
  folded text collate "C" not null,
  lexemes tsvector not null,
  count integer not null,
  primary key (report, version)
);
create index words_lexemes on words using gin (lexemes)`;

const feeds = `
create table feed (url text collate "C" primary key, body text not null);
create table page (
  url text collate "C" primary key,
  feed text collate "C",
  due_at text collate "C",
  failing integer not null,
  kept integer not null,
  body text not null
);
create index page_due on page (due_at) where due_at is not null`;

const decisions = `
create table decision (number integer primary key, at text collate "C" not null, body text not null);
create table counter (name text collate "C" primary key, value integer not null);
create index account_of on account (report, version);
create index run_of on run (report, version)`;

const addedActors = `
create table added_actor (name text collate "C" primary key, body text not null)`;

/**
 * The layout of an archive in PostgreSQL, as steps: its number is how many of them have been taken. An archive of a higher
 * number is left alone. A step is never changed once it has been released.
 */
export const steps: readonly string[] = [reports, feeds, decisions, addedActors];
