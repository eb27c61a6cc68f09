import type { Occurrence } from "../record/index.ts";

/** Words by which a sentence puts what it tells of as planned, wanted, refused or doubted; verbs by their lemmas. */
export const plans = new Set(
  "plan intend want hope seek aim prepare agree promise pledge vow expect schedule decide undertake commit wish propose offer volunteer consider arrange order instruct authorize task aspire mean ready eager willing due set poised prepared likely bound supposed".split(
    " ",
  ),
);

export const threats = new Set("threaten warn".split(" "));

export const demands = new Set(
  "demand urge call ask request press appeal insist require recommend advise want encourage exhort order seek invite tell push oblige compel force".split(
    " ",
  ),
);

export const refusals = new Set(
  "refuse decline fail deny reject avoid prevent forbid oppose stop cease abandon cancel ban prohibit bar exclude resist rule hesitate neglect deter discourage refrain abstain desist forbear balk baulk shy shrink recoil thwart foil avert".split(
    " ",
  ),
);

export const wonders = new Set(
  "fear worry suspect speculate wonder doubt imagine believe predict risk weigh contemplate mull ponder".split(" "),
);

export const factual = new Set(
  "accuse blame condemn criticize criticise denounce praise thank charge begin start continue keep manage help admit report recall confirm see watch".split(
    " ",
  ),
);

/** What is done for something that was done before. */
export const answering = new Set(
  "apologize apologise arrest compensate convict detain expel fine imprison impose indict jail prosecute punish rebuke retaliate sanction sentence sue suspend try".split(
    " ",
  ),
);

export const attempts = new Set("attempt effort bid try".split(" "));

export const beliefs = new Set(
  "hope believe think expect trust imagine predict suppose guess doubt fear convinced confident sure certain optimistic hopeful hope confidence conviction belief expectation".split(
    " ",
  ),
);

/** What they say is that something be done, and never that it was: "demanded that". */
export const orders = new Set("demand ask request urge require order plead".split(" "));

export const proposals = new Set(
  "propose suggest demand insist recommend ask request urge require order advise plead".split(" "),
);

export const nounsOf = {
  demand: new Set("demand call request appeal order need requirement ultimatum".split(" ")),
  threat: new Set("threat warning".split(" ")),
  plan: new Set(
    "plan intention proposal offer promise pledge preparation agreement deal decision intent desire wish bid readiness commitment".split(
      " ",
    ),
  ),
  doubt: new Set(
    "risk fear possibility danger prospect chance hope expectation idea option allegation claim accusation suspicion likelihood rumor rumour event case probability threat".split(
      " ",
    ),
  ),
  end: new Set("end halt absence lack cessation denial rejection refusal".split(" ")),
};

export const shading: Record<string, Occurrence> = {
  possible: "hypothetical",
  potential: "hypothetical",
  planned: "planned",
  upcoming: "planned",
  future: "planned",
  forthcoming: "planned",
  imminent: "hypothetical",
  threatened: "threatened",
  proposed: "planned",
  next: "planned",
  hypothetical: "hypothetical",
  feared: "hypothetical",
  scheduled: "planned",
  further: "hypothetical",
  new: "happened",
  likely: "hypothetical",
};

/** Nouns of what lasts while it is spoken of. */
export const lasting = new Set(
  "buildup build-up up war fighting hostilities blockade siege occupation aggression cooperation crackdown".split(" "),
);

export const unsettled = new Set(
  "certain likely unlikely possible probable inevitable imminent necessary needed unavoidable conceivable".split(" "),
);

/** What is held, in the course of which something else is done. */
export const gatherings =
  /^(?:call|ceremony|conference|consultation|meeting|negotiation|session|summit|talk|talks|visit)$/i;
