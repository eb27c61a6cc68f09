/** Closed lists of plain English words for things that have a nation in their name and are no nation's. Names belong in data/, not here. */

/** Dishes, beasts, plants, ailments, clothes and games that are of a sort named for a land: "the Norway spruce", "Spanish flu". */
export const sorts: ReadonlySet<string> = new Set(
  "artichoke breakfast bulldog chestnut cockroach disease dressing elm encephalitis fever fir flu fries geese goose greyhound hare hat hornet horn hound influenza iris ivy kilt maple mastiff measles oak omelette partridge pastry pheasant pine poodle poppy roulette rug sauna spaniel sparrow spruce squirrel syndrome tart terrier thistle toast violet wolfhound yew".split(
    " ",
  ),
);

/** What is eaten and drunk, and dealt in between states as well. */
export const fare: ReadonlySet<string> = new Set(
  "beer bread brandy cheese chocolate cigar coffee cuisine dish food grape liqueur meal mustard nut onion rum sausage shallot soup sweet tea vodka walnut whiskey whisky wine yoghurt yogurt".split(
    " ",
  ),
);

/** Last words of names of buildings and streets. */
export const streetEnds = /^(?:Avenue|Boulevard|Hotel|House|Lane|Road|Square|Street|Tower|Valley)$/;
