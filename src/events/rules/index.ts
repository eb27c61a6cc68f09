import type { EventRule } from "../rule.ts";
import { accuse } from "./accuse.ts";
import { agree } from "./agree.ts";
import { aid } from "./aid.ts";
import { assault } from "./assault.ts";
import { coerce } from "./coerce.ts";
import { concede } from "./concede.ts";
import { consult } from "./consult.ts";
import { cooperate } from "./cooperate.ts";
import { mobilize } from "./mobilize.ts";
import { protest } from "./protest.ts";
import { reject } from "./reject.ts";
import { request } from "./request.ts";
import { retreat } from "./retreat.ts";
import { sanction } from "./sanction.ts";
import { support } from "./support.ts";
import { threaten } from "./threaten.ts";

/** Every rule. Where two ask equally much of a word, the first one has it. */
export const eventRules: readonly EventRule[] = [
  ...agree,
  ...consult,
  ...support,
  ...concede,
  ...cooperate,
  ...aid,
  ...retreat,
  ...request,
  ...accuse,
  ...reject,
  ...threaten,
  ...protest,
  ...sanction,
  ...mobilize,
  ...coerce,
  ...assault,
];
