import { describe, expect, test } from "vitest";
import { actorNamed, found, meant } from "../support/meant.ts";

describe("a body is told by the noun right before its name", () => {
  test.each([
    ["Rights group Salama condemned Kenya.", "Salama", "NGO"],
    ["Human rights organisation Zonda Monitor said nine people died.", "Zonda Monitor", "NGO"],
    ["News agency Zonda Press reported the attack.", "Zonda Press", "JRN"],
    ["The opposition party Forward Kenya rejected the vote.", "Forward Kenya", "OPP"],
    ["Armed group Red Spear attacked Nairobi.", "Red Spear", "UAF"],
    ["Insurgent group Black Dawn killed nine soldiers.", "Black Dawn", "REB"],
    ["Oil company Oru Energy signed a deal with Kenya.", "Oru Energy", "BUS"],
    ["Charity Open Hands sent tents to Kenya.", "Open Hands", "NGO"],
    ["Environmental group Green Tide protested in Oslo.", "Green Tide", "NGO"],
    ["The think tank Lumo Institute warned Norway.", "Lumo Institute", "EDU"],
    ["Rights groups Salama and Kituo protested.", "Salama", "NGO"],
    ["The armed groups Red Spear (RS) and Open Hands (OH) attacked Kenya.", "Red Spear", "UAF"],
    ["The armed groups Red Spear & Open Hands attacked Kenya.", "Red Spear", "UAF"],
    ["The armed groups Red Spear as well as Black Dawn attacked Kenya.", "Red Spear", "UAF"],
  ])("%s", (text, name, sector) => expect(actorNamed(text, name)?.sector).toBe(sector));

  test("of the state that is told beside it", () => {
    expect(actorNamed("Kenyan rights group Salama protested.", "Salama")?.country).toBe("KEN");
    expect(actorNamed("Norway's ruling party Lumo Unity won.", "Lumo Unity")?.country).toBe("NOR");
  });

  test("and is known by its name from then on", () =>
    expect(meant("The rights group Salama protested. Salama said so.", "Salama")).toEqual(["Salama"]));

  test.each([
    ["whoever a clause is of", "The company Odo Mbeki founded is closing.", "Odo Mbeki", "person"],
    [
      "who follows several",
      "It was shown by the television channels Odo Mbeki: We begin. I am glad.",
      "Odo Mbeki",
      "person",
    ],
    ["a state", "The group Kenya supports left.", "Kenya", "state"],
    ["whoever bears a title", "Union Minister Odo Oru left.", "Odo Oru", "person"],
  ])("and not: %s", (_, text, name, kind) => expect(actorNamed(text, name)?.kind).toBe(kind));

  test.each(["He left the company March 3.", "The firm told the union Monday."])("nor a time: %s", (text) =>
    expect(found(text).join()).not.toMatch(/March|Monday/),
  );
});

test("a title that no land has for its own is a last name behind a land's", () => {
  expect(actorNamed("Jordan Pope met Anna Mbeki.", "Jordan Pope")?.kind).toBe("person");
  expect(actorNamed("Nairobi Mayor Anna Oru left.", "Anna Oru")?.kind).toBe("person");
});
