/** Closed lists of plain English words for what is done, and who may do or suffer it. Names belong in data/, not here. */

/** Verbs of going: what follows "to" or "from", or their object, is a place. */
export const motion = new Set([
  "travel",
  "fly",
  "go",
  "come",
  "arrive",
  "return",
  "head",
  "leave",
  "visit",
  "depart",
  "flee",
  "escape",
  "enter",
  "reach",
  "move",
  "sail",
  "drive",
  "walk",
  "withdraw",
  "evacuate",
  "relocate",
  "deploy",
  "march",
  "cross",
  "tour",
  "land",
  "trip",
  "journey",
  "flight",
  "visit",
  "travel",
  "departure",
  "arrival",
  "import",
  "export",
  "ship",
  "transfer",
  "smuggle",
  "live",
  "stay",
  "remain",
  "base",
  "station",
  "locate",
  "bear",
  "born",
  "hold",
]);

/** Verbs of what only those with a will do. */
export const mindful: ReadonlySet<string> = new Set(
  "accept accuse acknowledge act add admit admonish advise agree aim allow annex announce apologize appeal appoint approve argue arm arrest ask assign assure attack attempt authorize ban banish bar beat believe berate blame blast block boycott brand broadcast build bury bypass call cancel chide choose claim clash clear close comfort commit complain condemn confirm consider continue criticize cross curse cut deal decide declare defend defy demand denounce deny deploy deport describe detain detonate disarm discuss dismiss dispatch disperse dispute donate doubt draft drag drive dump ease elect elude encourage end endorse enforce enter escort evacuate evict exchange expect expel express expropriate extend favour fear fight fire follow forbid forgive free fund give grant guard hail halt handle harass have help hold honour hope host impose increase insist inspect intend introduce invade investigate invite issue jail jeer join judge keep kill know land launch leave lift like lodge look loot lose make march mean mediate meet mistreat mobilise mobilize monitor mourn move muzzle need negotiate notify obey object occupy offer open oppose order organize outlaw own pardon patrol pay picket plan play plead pledge police possess postpone praise prefer prepare press probe promise propose protest provide publish pull punish purchase pursue push put quarantine question quit raise ratify reaffirm rebuff rebuke recall recapture receive recognize reconcile refuse regard reject release relieve remain renounce reopen repeat reply report request rescue resist respond restore resume retake return revoke ridicule say scold scuttle seek seize sell send sentence set share shell shelter shoot sign slam smuggle speak spurn squash stand station stop storm strike study submit subpoena summon supply support surrender suspect suspend swear take tell test thank think threaten thwart tighten torture train trounce try turn unveil urge use vet veto view vilify violate visit vote vow wait want warn welcome win wish withdraw withhold woo work".split(
    " ",
  ),
);

/** Verbs of force: what does them has somebody behind it, and so has what suffers them. */
export const striking: ReadonlySet<string> = new Set(
  "ambush assault attack besiege board bomb bombard burn capture chase destroy down encircle evict fire hijack hit intercept invade kill loot overrun pound pursue raid ram ransack rocket sack seize shell shoot sink storm strafe strike surround target torch torpedo".split(
    " ",
  ),
);

/** What only people suffer. */
export const harming: ReadonlySet<string> = new Set(
  "abduct arrest behead deport detain evict execute free hang imprison injure jail kidnap kill maim massacre murder release rescue shoot slay wound".split(
    " ",
  ),
);

/** What is done by whoever stands before it: "a police raid", "a cabinet decision". */
export const deeds: ReadonlySet<string> = new Set(
  "action advance ambush announcement assault attack ban blockade bombardment bombing boycott call campaign crackdown decision decree denial directive dragnet fire incursion injunction inquiry intervention investigation invasion offensive offer operation order patrol pledge probe promise proposal protest raid rebuke reprisal request response retreat ruling sanction sentence shelling siege statement strike sweep threat verdict violence warning withdrawal".split(
    " ",
  ),
);
