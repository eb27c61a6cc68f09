/**
 * An address on the web as a person or a page gives it, without its fragment. Throws for what is none, for what is not http or
 * https, and for one that holds a name and password.
 */
export function webAddress(text: string, base?: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim(), base);
  } catch {
    throw new Error(`not a web address: ${text}`);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Error(`not http or https: ${text}`);
  if (url.username !== "" || url.password !== "") throw new Error(`an address with a password in it: ${url.host}`);
  const port = Number(url.port);
  if (url.port !== "" && port !== 80 && port !== 443 && port < 1024)
    throw new Error(`not a port of the web: ${url.host}`);
  url.hash = "";
  return url;
}

/** The address of a feed as it is kept. Throws for what is none. */
export const feedAddress = (text: string): string =>
  webAddress(text.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "https://")).href;

export function parseWebAddress(text: string, base?: string): URL | undefined {
  try {
    return webAddress(text, base);
  } catch {
    return undefined;
  }
}

/** What follows the question mark only to tell a site where its reader came from. */
const tracking =
  /^(?:utm_.*|mtm_.*|pk_.*|at_(?:medium|campaign|link.*|ptr.*|bbc.*|format|custom.*)|ns_(?:mchannel|source|campaign|linkname|fee)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|oly_(?:anon|enc)_id|cmpid|cmp|icid|ito|ocid|smid|smtyp|sref|srnd|ref_?(?:src|url)?|wt\.mc_id|xtor|cvid|traffic_source|feature|share|sh|ftag|guccounter|guce_.*|rss|feed|source|from|partner|partnerlink|campaign|medium|spm|sp_.*|taid|_ga|__twitter_impression|amp)$/i;

/** Values that make `source`, `from` and others of these a mere note of the way here; with another value they may be the page. */
const ambiguous = /^(?:feature|share|sh|rss|feed|source|from|partner|campaign|medium|amp|ref|cmp)$/i;
const ofTheWay =
  /^(?:|1|true|rss.*|feed.*|atom|newsletter|e?mail|twitter|x|facebook|social.*|share.*|whatsapp|telegram|google.*|home(?:page)?|.*rss.*)$/i;

/** The same address whichever way it was reached: without what only says where its reader came from. */
export function plainAddress(url: URL): string {
  const plain = new URL(url);
  plain.hash = "";
  // deleted one by one, so that an address without any stays letter for letter as it is
  for (const [name, value] of [...plain.searchParams])
    if (tracking.test(name) && (!ambiguous.test(name) || ofTheWay.test(value))) plain.searchParams.delete(name);
  return plain.href.replace(/\?$/, "");
}

/** A host without what says only for which device: `www.`, `m.`, `amp.`. */
const siteOf = (host: string): string => host.replace(/^(?:(?:www\d?|m|mobile|amp|edition)\.)+/, "");

/** What a page calls its own address, where it may: on its own site, and not the front page for all of them. */
export function canonicalAddress(given: string | undefined, url: URL): string | undefined {
  const found = given === undefined || given.trim() === "" ? undefined : parseWebAddress(given, url.href);
  if (!found || siteOf(found.hostname) !== siteOf(url.hostname) || found.port !== url.port) return undefined;
  if (found.pathname === "/" && found.search === "" && (url.pathname !== "/" || url.search !== "")) return undefined;
  return plainAddress(found);
}
