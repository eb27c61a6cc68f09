/** Closed lists of plain English words beside people's names. Names belong in data/, not here. */

/** Before a name: says nothing but that it is a person. */
export const honorifics: Record<string, "m" | "f" | undefined> = {
  mr: "m",
  mrs: "f",
  ms: "f",
  miss: "f",
  sir: "m",
  lord: "m",
  lady: "f",
  dame: "f",
  dr: undefined,
  prof: undefined,
  madam: "f",
  madame: "f",
  mister: "m",
  excellency: undefined,
  highness: undefined,
  hon: undefined,
  honorable: undefined,
  honourable: undefined,
  "h.e": undefined,
  "h.h": undefined,
  "h.m": undefined,
  majesty: undefined,
  monsieur: "m",
  rev: undefined,
  reverend: undefined,
  shri: "m",
  smt: "f",
};

/** Behind a name: what somebody is or was given. */
export const postNominals: ReadonlySet<string> = new Set(
  "AC AM AO CBE CH CMG DBE DCMG EGH Esq Esq. GBE GCMG KBE KC KCMG MBE MEP MHA MHK MLA MLC MNA MP MSP OBE PhD QC SC TD".split(
    " ",
  ),
);

/** Small words inside family names: "van der Mbeki". */
export const particles = /^(?:al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/;

/** Titles of crowns and faiths, which stand before a first name. */
export const givenNamed: ReadonlySet<string> = new Set(
  "amir archbishop ayatollah cardinal dame emir emperor empress imam king lama metropolitan mullah patriarch pope prince princess queen sheik sheikh sheikha sir sultan".split(
    " ",
  ),
);

/** The office somebody held, and holds no more. */
export const former = new Set("former ex ex- retired ousted deposed overthrown toppled late onetime then".split(" "));

/** How somebody holds an office, before its title or the body it is in: "the interim chairman". */
export const tenures: ReadonlySet<string> = new Set("acting current incoming interim new outgoing".split(" "));

/** Words of titles by which somebody is spoken to: "Mr. Prime Minister". */
export const addresses: ReadonlySet<string> = new Set(
  "Ambassador Attorney Chair Chairman Chancellor General Governor Leader Mayor Minister Premier President Prime Secretary Senator Speaker Vice".split(
    " ",
  ),
);
