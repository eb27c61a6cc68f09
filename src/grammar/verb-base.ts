/** Stems that end like those which take an "e", and take none; or the other way about. */
const plain = new Set(
  `focus bias canvas gas discus plus combat format treat cheat defeat repeat threat float coat greet boycott butt matt
  add odd egg err purr inn fill kill till will bill drill spill thrill grill chill mill skill pull full null call fall stall wall
  recall install roll toll poll enroll scroll troll yell tell sell dwell swell smell spell shell quell fell instill fulfill
  bull cull lull mull dull visit limit edit exhibit prohibit inherit exploit profit deposit benefit solicit merit audit
  credit inhibit elicit posit transit await wait commit orbit discredit recruit vomit spirit debit forfeit target riot pilot
  pivot ballot boot shoot root loot target market budget interpret meet ticket bracket rocket trumpet picket blanket
  censor monitor sponsor author mirror favor labor honor harbor anchor tailor doctor mentor vector error rumor
  sign join ruin cabin margin bargain claim victim ransom program worship gossip kidnap develop envelop gallop
  hang bring long belong bang gang ring wrong throng prolong sting string fling swing sing cling wing ping clang
  month dirt finish bolster bluff signal total rival equal travel cancel model fuel label level marvel tunnel channel
  counsel funnel shovel parcel spiral council pencil stencil imperil blackmail sequel annul haul soul maul exit await
  pocket thread cross abet rivet vet bus`.split(/\s+/),
);
const silent = new Set(
  `invite unite cite write excite ignite incite recite expedite extradite reunite rewrite despite bite vote promote denote quote devote note
  demote connote delete compete complete deplete guide store restore explore ignore deplore implore score adore bore
  telephone phone postpone condone stone hone clone atone dethrone megaphone tone intone dine intervene convene contravene
  reconvene time prime hope cope elope scope grope slope escape shape rape tape scrape drape landscape reshape wipe pipe swipe
  stripe gripe snipe describe bribe subscribe prescribe inscribe transcribe probe robe cube make shake take stake brake
  rake wake fake strike like hike dislike spike provoke invoke evoke revoke joke smoke choke stoke poke evoke nuke rebuke
  besiege allege oblige change challenge avenge revenge arrange exchange plunge lounge infringe range estrange derange
  cringe hinge singe scavenge indulge bulge divulge impinge interchange breathe bathe clothe soothe loathe scathe
  console cajole parole file compile reconcile exile profile smile defile stockpile pile while tile scale inhale whale exhale
  regale rule schedule overrule persuade dissuade come welcome become overcome name blame frame shame tame inflame
  interfere persevere adhere revere plane owe use refuse accuse mute route salute dispute refute execute persecute
  prosecute pollute substitute institute constitute contribute distribute attribute dilute commute tribute compute repute
  quote create cremate debate dictate locate donate rotate translate date state rate hate skate grate rewire tire nickname rename misname prearrange teethe seethe`.split(
    /\s+/,
  ),
);

const doubled = /([bdgklmnprtvz])\1$/;
const vowelBefore = /[aeiou][aeiou][a-z]$/;

/** The verb of a stem that "-ed" or "-ing" was cut from: "negotiat" is "negotiate", "bann" is "ban", "shell" is itself. */
function verbOfStem(stem: string): string {
  if (plain.has(stem)) return stem;
  if (silent.has(`${stem}e`)) return `${stem}e`;
  if (!/[aeiouy]/.test(stem)) return stem;
  if (doubled.test(stem)) return undoubled(stem);
  if (/(?:[cvuz]|dg|rg|[lnr]s|[^s]ps|[aeiou]s|[iou]g|ag|eg|[^aeiourlwn]l|th)$/.test(stem))
    return /(?:uis|ious|th|ous|ss|[aeo]u)$/.test(stem) && !/(?:rous|hous|ous|rais|uis)$/.test(stem) ? stem : `${stem}e`;
  // in "evacuat" and "requir" the first of the two vowels is no vowel of that syllable
  if (vowelBefore.test(stem) && !/(?:[qg]u[aio][a-z]|[iu]at|creat)$/.test(stem)) return stem;
  // a long vowel before one consonant is written with an "e" after it
  if (/(?:at|[aiou]d|ed|ys|ir|ur|ar|in|ul|[ai]k|ut|ak|im|um|ap|uk|ib|ob|iz|il|uc)$/.test(stem))
    return /(?:ed)$/.test(stem) ? (/(?:ced|ped)$/.test(stem) ? `${stem}e` : stem) : isShort(stem) ? stem : `${stem}e`;
  return stem;
}

/** Final syllables without stress keep no "e". */
const isShort = (stem: string): boolean =>
  /(?:[^aeiou](?:murder)|murmur|bombard|award|reward|forward|guard|safeguard|regard|discard|retard|standard|hazard|ward|sulfur|pillar|collar|altar|war|cabin|margin|begin|basin|bulletin|origin|victim|ransom|maxim|random|transform|blossom|stencil|council|evil|pencil|handicap|gallop|worship|inhabit|imperil|method|period|pyramid|invalid|humid|solid|orchid|squad|nomad|salad|myriad|debut|input|output|format|combat|caveat|wombat|habitat|diplomat|acrobat|spat|chat)$/.test(
    stem,
  );

function undoubled(stem: string): string {
  const last = stem.at(-1)!;
  if (last === "l") {
    // "controlled", "expelled" and British "travelled"; but "killed", "installed"
    const syllables = stem.match(/[aeiouy]+/g)?.length ?? 0;
    return syllables > 1 ? stem.slice(0, -1) : stem;
  }
  return last === "z" && !/^quiz/.test(stem) ? stem : stem.slice(0, -1);
}

const tied: Record<string, string> = {
  d: "die",
  l: "lie",
  t: "tie",
  v: "vie",
  unt: "untie",
  bel: "belie",
  underl: "underlie",
};

const irregular = new Map<string, string>();
for (const row of `arise arose arisen|awake awoke awoken|bear bore borne born|beat beaten|become became|begin began begun|bend bent|bet|bid bade
  bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|build built
  burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug|do did done
  draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
  flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
  get got gotten|give gave given|go went gone|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit
  hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|let|light lit|lose lost|make made
  mean meant|meet met|pay paid|put|quit|read|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen
  seek sought|sell sold|send sent|set|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung
  sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sow sown|speak spoke spoken|speed sped|spend spent|spin spun|split
  spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|strike struck stricken
  string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken
  teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tread trod trodden|wear wore worn|weave wove woven 
  weep wept|win won|wring wrung|write wrote written|prove proven|draw drawn|free freed`.split(/[|\n]/)) {
  const [base, ...forms] = row.trim().split(" ") as [string, ...string[]];
  for (const form of [base, ...forms]) irregular.set(form, base);
}

const prefix = /^(?:re|over|under|with|out|fore|mis|un|up|be|for|pre|inter)-?(?=[a-z]{3})/;

/** The base of a verb that goes its own way, with or without a prefix: "took", "undertook". */
export function irregularBase(form: string): string | undefined {
  const whole = irregular.get(form);
  if (whole !== undefined) return whole;
  const before = prefix.exec(form)?.[0];
  const rest = before === undefined ? undefined : irregular.get(form.slice(before.length));
  return rest === undefined ? undefined : before! + rest;
}

/** The base of a regular verb form, by its Penn tag; undefined where nothing is known of it. */
export function verbBase(form: string, xpos: string): string | undefined {
  if (xpos === "VBZ") {
    if (/ies$/.test(form)) return tied[form.slice(0, -3)] ?? `${form.slice(0, -3)}y`;
    if (/(?:ch|sh|ss|x|zz|o)es$/.test(form)) return form.slice(0, -2);
    return /[^s]s$/.test(form) ? form.slice(0, -1) : undefined;
  }
  if (xpos === "VBG") {
    if (!/.ing$/.test(form) || form.length < 5) return undefined;
    const stem = form.slice(0, -3);
    if (/y$/.test(stem)) return tied[stem.slice(0, -1)] ?? stem;
    return /(?:ee|oe|ye)$/.test(stem) ? stem : verbOfStem(stem);
  }
  if (xpos !== "VBD" && xpos !== "VBN") return undefined;
  if (!/ed$/.test(form) || form.length < 4) return undefined;
  if (/ied$/.test(form)) return tied[form.slice(0, -3)] ?? `${form.slice(0, -3)}y`;
  if (/eed$/.test(form)) return form.slice(0, -1);
  return verbOfStem(form.slice(0, -2));
}
