/** Nouns whose singular ends in "s" and whose plural adds "es". */
const withS = new Set(
  `gas bus minibus omnibus virus bonus campus census status surplus chorus consensus apparatus prospectus genius sinus nexus walrus
  cactus circus fetus hiatus caucus discus focus exodus impetus plus minus stylus thesaurus papyrus rumpus abacus bias alias canvas
  atlas iris lens pancreas christmas trellis metropolis necropolis portcullis ibis pus lotus crocus mucus radius detritus syllabus
  octopus platypus incubus terminus callus humus nimbus isthmus arquebus blunderbus citrus coitus asparagus`.split(
    /\s+/,
  ),
);
/** Nouns in "-sis", "-xis" without that ending. */
const withSis = new Set(
  `analy paraly cataly hypothe the synthe parenthe prosthe antithe photosynthe diagno progno neuro psycho metamorpho oa cri
  synop ellip empha gene neme cathar dialy hydroly electroly fibro narco thrombo sclero apotheo osmo symbio`.split(
    /\s+/,
  ),
);
/** Nouns in "-ie", "-che", "-xe" and "-oe", which lose no more than the "s". */
const withE = new Set(
  `movie cookie zombie calorie rookie auntie genie prairie sortie collie hippie budgie newbie veggie selfie junkie birdie bookie
  brownie cutie foodie freebie goalie groupie hoodie indie laddie lassie magpie necktie pixie tie pie lie die walkie talkie smoothie
  townie roadie bourgeoisie menagerie coterie camaraderie lingerie reverie eyrie prairie ache headache heartache toothache backache
  stomachache cache niche avalanche cliche creche brioche psyche douche panache quiche pastiche shoe horseshoe toe foe canoe hoe woe
  doe oboe floe aloe tiptoe backhoe axe pickaxe poleaxe deluxe`.split(/\s+/),
);
/** Plurals in "-ves" without that ending, whose singular ends in "f" or, the second, in "fe". */
const withF = new Set(
  "wol shel hal cal el sel thie lea loa shea hoo scar dwar whar handkerchie behal turve bookshel".split(" "),
);
const withFe = new Set("kni wi li midwi housewi jackkni penkni afterli wildli".split(" "));
/** Plural and singular alike. */
const same = new Set(
  "series species aircraft spacecraft hovercraft watercraft barracks crossroads gallows headquarters means news deer sheep fish salmon trout swine offspring".split(
    " ",
  ),
);
const irregular = new Map(
  `tooth teeth|foot feet|goose geese|mouse mice|louse lice|ox oxen|die dice|criterion criteria|phenomenon phenomena
  bacterium bacteria|referendum referenda|memorandum memoranda|stratum strata|stadium stadia|millennium millennia
  addendum addenda|symposium symposia|curriculum curricula|alumna alumnae|formula formulae|larva larvae|antenna antennae
  alga algae|index indices|appendix appendices|matrix matrices|vertex vertices|passerby passersby`
    .split(/[|\n]/)
    .map((row) => row.trim().split(" ").reverse() as [plural: string, singular: string]),
);

/** The singular of a plural noun in small letters; undefined where nothing is known of it. */
export function nounBase(form: string): string | undefined {
  const base = irregular.get(form);
  if (base !== undefined) return base;
  if (same.has(form) || withS.has(form)) return form;
  if (/[a-z]{2}men$/.test(form)) return form.replace(/men$/, "man");
  if (form.endsWith("children")) return form.slice(0, -3);
  if (!/^[\p{Ll}-]{2,}(?!s)\p{Ll}s$/u.test(form)) return undefined;
  const bare = form.slice(0, -1);
  if (!bare.endsWith("e")) return bare;
  const stem = form.slice(0, -2);
  if (withE.has(bare)) return bare;
  if (withS.has(stem) || /(?:ch|sh|ss|x|tz|[^aeiou]o)$/.test(stem)) return stem;
  if (/zz$/.test(stem)) return /^(?:qui|whi)zz$/.test(stem) ? stem.slice(0, -1) : stem;
  if (stem.endsWith("s") && withSis.has(stem.slice(0, -1))) return `${stem}is`;
  if (stem.endsWith("v") && withF.has(stem.slice(0, -1))) return `${stem.slice(0, -1)}f`;
  if (stem.endsWith("v") && withFe.has(stem.slice(0, -1))) return `${stem.slice(0, -1)}fe`;
  return stem.endsWith("i") && stem.length > 2 ? `${stem.slice(0, -1)}y` : bare;
}
