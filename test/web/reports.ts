import type { Given } from "../../src/ingest.ts";

/** A small quarrel, invented, with something in it for every view. */
const letters = `Kenya answers Tanzania's letter on the lake ferries

NAIROBI, March 4, 2031 (Lake Wire) - Kenya on Tuesday sent a letter to Tanzania, replying to a letter that Tanzania had sent to Kenya on Sunday, and rejected the demand that it withdraw its patrol boats from the lake.

Tanzania accused Kenya of firing on a ferry on Saturday. Kenya denied that its boats had fired on the ferry.

The Kenyan foreign ministry said that the two foreign ministers would meet in Kampala on Thursday. "We will not withdraw," a Kenyan official said on condition of anonymity.
`;

const lettersChanged = letters.replace("on condition of anonymity", "who asked not to be named");

const numbers = `Tanzania says 14 were wounded on the lake ferry

DODOMA, March 5, 2031 (Dodoma Post) - Fourteen people were wounded when Kenyan boats fired on a ferry, Tanzania's government said on Wednesday. Kenya said that nobody was wounded and that its boats had not fired on the ferry.

Tanzania demanded that Kenya withdraw its patrol boats from the lake. Uganda offered to mediate between the two countries.

Tanzania threatened to close its border with Kenya if the boats do not leave.
`;

const advice = `London tells families of embassy staff to leave Tanzania

LONDON, March 6, 2031 (Thames Sheet) - The British government on Thursday ordered the families of its embassy staff in Tanzania to leave the country and advised British nationals against all travel to Tanzania.

Tanzania closed the airport of Mwanza on Thursday. The Security Council will meet on Friday at the request of Uganda.
`;

export const reports: Given[] = [
  { id: "letters", text: letters, outlet: "Lake Wire", publishedAt: "2031-03-04", url: "https://wire.example/letters" },
  { id: "numbers", text: numbers, outlet: "Dodoma Post", publishedAt: "2031-03-05" },
  { id: "advice", text: advice, outlet: "Thames Sheet", publishedAt: "2031-03-06" },
  { text: lettersChanged, outlet: "Lake Wire", publishedAt: "2031-03-04", url: "https://wire.example/letters" },
];
