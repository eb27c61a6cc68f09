import type { Actor } from "../record/index.ts";
import type { Referent } from "./referent.ts";

/** The actors of one report, by key. What is learnt of one later never unsays what was learnt before. */
export class Registry {
  readonly actors: Actor[] = [];
  #byKey = new Map<string, Actor>();
  #unnamed = 0;
  readonly #report: string;

  constructor(report: string) {
    this.#report = report;
  }

  add(referent: Referent): Actor {
    const key = referent.key ?? `unnamed:${this.#report}:${++this.#unnamed}`;
    const known = this.#byKey.get(key);
    if (known) return this.learn(known, referent);
    const actor: Actor = {
      id: `a${this.actors.length + 1}`,
      key,
      name: referent.name,
      kind: referent.kind,
      anonymous: referent.anonymous ?? false,
      aliases: [],
    };
    this.actors.push(actor);
    this.#byKey.set(key, actor);
    return this.learn(actor, referent);
  }

  /** Learns who bears a title: from now on a person, under the name and still under the title; the one of that name, if known. */
  name(actor: Actor, referent: Referent): Actor {
    if (referent.kind !== "person" || referent.key === undefined || actor.kind === "person")
      return this.learn(actor, referent);
    const known = this.#byKey.get(referent.key);
    if (known) return this.learn(known, referent);
    const title = actor.name;
    Object.assign(actor, { kind: "person", name: referent.name, key: referent.key, anonymous: false });
    actor.aliases.push(title);
    this.#byKey.set(referent.key, actor);
    return this.learn(actor, referent);
  }

  learn(actor: Actor, referent: Referent): Actor {
    if (referent.country !== undefined) actor.country ??= referent.country;
    if (referent.code !== undefined) actor.code ??= referent.code;
    if (referent.sector !== undefined) actor.sector ??= referent.sector;
    if (referent.role !== undefined) actor.role ??= referent.role;
    if (referent.accreditedTo !== undefined) actor.accreditedTo ??= referent.accreditedTo;
    if (referent.count !== undefined) actor.count ??= referent.count;
    for (const alias of [referent.name, ...(referent.aliases ?? [])])
      if (alias !== actor.name && !actor.aliases.includes(alias)) actor.aliases.push(alias);
    return actor;
  }

  /** `id`: of an actor that it has. */
  byId(id: string): Actor {
    return this.actors[Number(id.slice(1)) - 1]!;
  }

  byKey(key: string): Actor | undefined {
    return this.#byKey.get(key);
  }
}
