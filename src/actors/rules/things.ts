/** Closed lists of plain English words for things that have a nation in their name and are no nation's. Names belong in data/, not here. */

/** Dishes, beasts, plants, ailments, clothes and games that are of a sort named for a land: "Turkish coffee", "the Norway spruce". */
export const sorts: ReadonlySet<string> = new Set(
  "artichoke breakfast bulldog cheese chestnut coffee cockroach delight disease dressing elm encephalitis fever fir flu fries geese goose grape greyhound hare hat hornet horn hound influenza iris ivy kilt maple mastiff measles mustard nut nuts oak omelette onion partridge pastry pheasant pig pine poodle poppy rose roulette rug sauna shallot spaniel sparrow spruce squirrel syndrome tart terrier thistle toast violet walnut wolfhound yew".split(
    " ",
  ),
);

/** What is eaten and drunk, and dealt in between states as well. */
export const fare: ReadonlySet<string> = new Set(
  "beer bread brandy chocolate cigar cuisine dish food liqueur meal rum sausage soup sweet tea vodka whiskey whisky wine yoghurt yogurt".split(
    " ",
  ),
);

/** Last words of names of buildings and streets. */
export const addresses = /^(?:Avenue|Boulevard|Hotel|House|Lane|Road|Square|Street|Tower|Valley)$/;
