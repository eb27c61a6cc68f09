import { expect, test } from "vitest";
import { loadTools, read } from "../../src/index.ts";

const parties = (text: string, outlet?: string): (string | undefined)[] =>
  read({ id: "c", text, ...(outlet !== undefined && { outlet }) }, loadTools())
    .actors.filter(({ sector }) => sector === "PTY")
    .map(({ name, country }) => `${name}: ${country ?? ""}`);

test.each([
  ["that state's, by its name in the data", "Norway voted. The Labour Party won.", ["Norwegian Labour Party: NOR"]],
  ["wherever it is named", "The Labour Party won the vote in Norway.", ["Norwegian Labour Party: NOR"]],
  ["or of that state", "The Norwegian parliament met. The Democratic Party left.", ["Democratic Party: NOR"]],
  ["that of its own state, where it is named", "London and Oslo agreed. The Labour Party left.", ["Labour Party: GBR"]],
  ["or where nobody else is", "The Labour Party left.", ["Labour Party: GBR"]],
  ["of no state that is told, where two are", "Kenya and Norway voted. The Labour Party left.", ["Labour Party: "]],
  ["its own, by a name that no other has", "Norway voted. The Jubilee Party left.", ["Jubilee Party: KEN"]],
])("a party by a name that many states have is %s: %s", (_, text, names) => expect(parties(text)).toEqual(names));

test("and in a government's own report its own", () =>
  expect(parties("The Labour Party left.", "Office of the President of Kenya")).toEqual(["Labour Party: KEN"]));
