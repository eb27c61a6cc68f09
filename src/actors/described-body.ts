import type { Actor } from "../record/index.ts";
import type { Passage } from "./passage.ts";
import type { Referent } from "./referent.ts";

/** The named body of which a noun behind a comma says what it is: "Salama Watch, a human rights group,", "Lumo Post, the newspaper". */
export function bodyDescribed({ phrases, taken }: Passage, at: number, referent: Referent): Actor | undefined {
  const { sentence, first, end, head, possessor } = phrases[at]!;
  const { tokens } = sentence;
  const before = phrases[at - 1];
  if (possessor || referent.plural === true || referent.form !== "description" || !told.has(referent.kind))
    return undefined;
  if (before?.end !== first - 1 || tokens[first - 1]!.form !== "," || !/^(?:an?|the)$/i.test(tokens[first]!.form))
    return undefined;
  const isListed = tokens[end]?.upos === "CCONJ" || tokens[before.first - 1]?.form === ",";
  const isBeside = tokens[head]!.deprel === "appos" || /^an?$/i.test(tokens[first]!.form);
  if (isListed || !isBeside) return undefined;
  const body = taken.get(before);
  if (!body || !named.has(body.kind) || !/^\p{Lu}/u.test(body.name)) return undefined;
  return (referent.country ?? body.country) === (body.country ?? referent.country) ? body : undefined;
}

const told: ReadonlySet<Referent["kind"]> = new Set(["group", "armed-force"]);
const named: ReadonlySet<Actor["kind"]> = new Set(["organization", "armed-force", "group"]);
