/** One way to tell a report of others: who takes whose part, and when. */
export interface Transposition {
  name: string;
  /** Whole weeks the days are moved by. */
  weeks: number;
  /** ISO alpha-3 of those who take the parts of `parts`, in that order. */
  states: readonly [string, string, string, string];
  /** Words for words: buildings, ministries, offices, organizations, groups. Those of states come from the lexicon. */
  words: Readonly<Record<string, string>>;
  /** Who holds on the moved day the offices that the gold gives a name or a role. */
  holders: { foreignMinisters: readonly [string, string]; delegates: readonly [string, string] };
  /** Kinds of clauses that change places. */
  reordered: readonly ("speaker-first" | "source-first" | "date-inside")[];
}

/** Whose parts are taken: the one who writes, the one written to, the one threatened, the one whose ground is used. */
export const parts = ["USA", "RUS", "UKR", "BLR"] as const;

export const transpositions: readonly Transposition[] = [
  {
    name: "britain-china",
    weeks: -61,
    states: ["GBR", "CHN", "PNG", "KHM"],
    words: {
      "The Kremlin": "Zhongnanhai",
      "Secretary of State": "Foreign Secretary",
      "State Department": "Foreign Office",
      NATO: "ASEAN",
      "Atlantic Alliance": "Association of Southeast Asian Nations",
      Europe: "Asia",
    },
    holders: { foreignMinisters: ["Dominic Raab", "Wang Yi"], delegates: ["Zhang Jun", "Ke Sovann"] },
    reordered: ["speaker-first"],
  },
  {
    name: "france-iran",
    weeks: -196,
    states: ["FRA", "IRN", "IRQ", "SYR"],
    words: {
      "The Kremlin": "Pasteur Street",
      "Secretary of State": "Foreign Minister",
      "State Department": "Quai d’Orsay",
      NATO: "the Arab League",
      "Atlantic Alliance": "League of Arab States",
      Europe: "the Middle East",
      Westerners: "Europeans",
    },
    holders: {
      foreignMinisters: ["Jean-Yves Le Drian", "Mohammad Javad Zarif"],
      delegates: ["Gholamali Khoshroo", "Bashar Jaafari"],
    },
    reordered: ["source-first", "date-inside"],
  },
  {
    name: "india-pakistan",
    weeks: -605,
    states: ["IND", "PAK", "BGD", "NPL"],
    words: {
      "The Kremlin": "Aiwan-e-Sadr",
      "Secretary of State": "External Affairs Minister",
      "State Department": "Ministry of External Affairs",
      NATO: "SAARC",
      "Atlantic Alliance": "South Asian Association for Regional Cooperation",
      Europe: "Asia",
    },
    holders: {
      foreignMinisters: ["S. M. Krishna", "Shah Mahmood Qureshi"],
      delegates: ["Abdullah Hussain Haroon", "Gyan Chandra Acharya"],
    },
    reordered: ["speaker-first", "source-first", "date-inside"],
  },
];
