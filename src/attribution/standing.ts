import type { Actor, Attribution } from "../record/index.ts";

/** How somebody who says a thing stands to the report: by name, by office, unnamed. */
export function standingAs(id: string, actors: readonly Actor[]): Attribution["standing"] {
  const speaker = actors.find((actor) => actor.id === id);
  if (!speaker || speaker.anonymous) return "anonymous";
  if (speaker.key.startsWith("outlet:")) return "outlet";
  if (speaker.kind === "person") return "named";
  return ["office", "government", "state", "organization"].includes(speaker.kind) ? "office" : "collective";
}
