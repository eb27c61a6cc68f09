/** A noun that stands for what somebody has said: "the charge", "this figure". */
export const isTelling = (lemma: string): boolean =>
  /^(?:account|accusation|allegation|assertion|charge|claim|contention|figure|finding|insinuation|report|rumou?r|statement|story|suggestion|version)s?$/i.test(
    lemma,
  );

/** A word that calls what was said untrue. */
export const isUntrue = (form: string): boolean =>
  /^(?:absurd|baseless|bogus|fabricated|fabrications?|fake|false|falsehoods?|fiction|fictitious|groundless|inaccurate|incorrect|inventions?|lies?|ludicrous|nonsense|nonsensical|preposterous|ridiculous|slander|slanderous|unfounded|unsubstantiated|untrue|wrong)$/i.test(
    form,
  );
