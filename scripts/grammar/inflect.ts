/** base, past, third person, participle in -ing, past participle */
export type VerbForms = [string, string, string, string, string];

const irregular: Record<string, [past: string, participle: string]> = {
  abide: ["abode", "abode"],
  arise: ["arose", "arisen"],
  be: ["was", "been"],
  bear: ["bore", "borne"],
  beat: ["beat", "beaten"],
  become: ["became", "become"],
  beg: ["begged", "begged"],
  begin: ["began", "begun"],
  blow: ["blew", "blown"],
  break: ["broke", "broken"],
  bring: ["brought", "brought"],
  build: ["built", "built"],
  buy: ["bought", "bought"],
  catch: ["caught", "caught"],
  choose: ["chose", "chosen"],
  come: ["came", "come"],
  cut: ["cut", "cut"],
  draw: ["drew", "drawn"],
  drive: ["drove", "driven"],
  fall: ["fell", "fallen"],
  feed: ["fed", "fed"],
  feel: ["felt", "felt"],
  fight: ["fought", "fought"],
  find: ["found", "found"],
  flee: ["fled", "fled"],
  fly: ["flew", "flown"],
  forbid: ["forbade", "forbidden"],
  force: ["forced", "forced"],
  free: ["freed", "freed"],
  freeze: ["froze", "frozen"],
  get: ["got", "got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  hold: ["held", "held"],
  keep: ["kept", "kept"],
  lay: ["laid", "laid"],
  lead: ["led", "led"],
  leave: ["left", "left"],
  let: ["let", "let"],
  lose: ["lost", "lost"],
  make: ["made", "made"],
  meet: ["met", "met"],
  overrun: ["overran", "overrun"],
  pay: ["paid", "paid"],
  put: ["put", "put"],
  quit: ["quit", "quit"],
  say: ["said", "said"],
  see: ["saw", "seen"],
  seek: ["sought", "sought"],
  send: ["sent", "sent"],
  set: ["set", "set"],
  shoot: ["shot", "shot"],
  shut: ["shut", "shut"],
  sink: ["sank", "sunk"],
  slay: ["slew", "slain"],
  speak: ["spoke", "spoken"],
  stand: ["stood", "stood"],
  steal: ["stole", "stolen"],
  stick: ["stuck", "stuck"],
  strike: ["struck", "struck"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  teach: ["taught", "taught"],
  tell: ["told", "told"],
  think: ["thought", "thought"],
  throw: ["threw", "thrown"],
  undertake: ["undertook", "undertaken"],
  uphold: ["upheld", "upheld"],
  withdraw: ["withdrew", "withdrawn"],
  withhold: ["withheld", "withheld"],
  write: ["wrote", "written"],
};

/** Verbs of more than one syllable that double their last letter. */
const doubling = new Set(
  "expel compel repel commit admit permit submit transmit refer defer confer occur rebut abet prefer control patrol bar ban rob grab plan ship stop drop slam slap snub spurn jam trap strip drag beg swap whip rig stab gun jail"
    .split(" ")
    .filter((word) => !/^(?:spurn|jail)$/.test(word)),
);

export function inflect(base: string): VerbForms {
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const stem = doubling.has(base) ? base + base.at(-1)! : base;
  const ing = /ie$/.test(base)
    ? `${base.slice(0, -2)}ying`
    : /[^eoy]e$/.test(base)
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`;
  const regular = base.endsWith("e") ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular[base] ?? [regular, regular];
  return [base, past, third, ing, participle];
}
