import type { Certainty, Found, Qualified } from "./certainty.ts";
import type { When } from "./when.ts";

export const messageForms = [
  "letter",
  "note-verbale",
  "aide-memoire",
  "non-paper",
  "draft-text",
  "oral-message",
  "statement",
  "joint-statement",
  "communique",
  "unknown",
] as const;
export type MessageForm = (typeof messageForms)[number];
export type MessageFunction = "proposal" | "reply" | "counter" | "question" | "protest" | "notification";

export interface Reply {
  /** Id of the message replied to. */
  message: string;
  relation: "answers" | "acknowledges" | "questions" | "counters";
  certainty: Certainty;
  /** Ids of the actors who dispute the link. */
  disputedBy?: string[];
}

/** What one power sent another, as far as the report tells of it. */
export interface Message extends Found, Qualified {
  id: string;
  form: MessageForm;
  functions: MessageFunction[];
  senders: string[];
  receivers: string[];
  onBehalfOf?: string[];
  when?: When;
  sentAt?: When;
  receivedAt?: When;
  status: "planned" | "sent" | "received" | "withdrawn";
  repliesTo: Reply[];
  disclosure: { party: string; stance: "publishes" | "withholds" | "leaves-to-other"; of: "existence" | "content" }[];
  subject?: string;
}
