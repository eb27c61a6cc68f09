import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { gatherFiles } from "../../src/gather/index.ts";
import { folderWith } from "../support/folder.ts";

const words = "Peru on Tuesday sent a letter to Chile and demanded that it withdraw its boats from the grounds.";

async function reportOf(name: string, content: string): Promise<object> {
  const folder = folderWith({ [name]: content });
  for await (const each of gatherFiles([join(folder, name)], Readable.from([])))
    return "report" in each ? each.report : each;
  return {};
}

describe("a file is read as what its name says", () => {
  test("a page that was saved is the report of its own address", async () => {
    const html = `<html lang=en><head><link rel=canonical href="https://coast.example/news/1?utm_source=x"><meta property="og:site_name" content="Coast Wire"><meta property="article:published_time" content="2021-03-04"></head><body><h1>Peru writes</h1><p>${words}</p></body></html>`;
    expect(await reportOf("saved.html", html)).toEqual({
      text: `Peru writes\n\n${words}`,
      title: "Peru writes",
      outlet: "Coast Wire",
      language: "en",
      publishedAt: "2021-03-04",
      stated: [{ role: "published", value: "2021-03-04", by: "Open Graph published_time" }],
      url: "https://coast.example/news/1",
      address: "https://coast.example/news/1",
    });
  });

  test("a note has its words without the marks, and what stands at its head", async () => {
    const note = `---\ntitle: Peru writes\nauthor: "Ana Oru"\ndate: 2021-03-04\n---\n# Peru *writes*\n\n${words} See [the **letter**](https://a.example) &amp; more.\n\n- one\n- two\n  wrapped\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
    expect(await reportOf("note.md", note)).toMatchObject({
      text: `Peru writes\n\n${words} See the letter & more.\n\n- one\n\n- two wrapped\n\nquoted\n\na | b\n\n1 | 2`,
      title: "Peru writes",
      byline: "Ana Oru",
      publishedAt: "2021-03-04",
    });
  });

  test("a note may have anything at its head", async () => {
    const note = `---\nconstructor: x\n__proto__: y\ntitle: Peru writes\n---\n${words}\n`;
    const report = await reportOf("note.md", note);
    expect(report).toMatchObject({ text: words, title: "Peru writes" });
    expect(Object.keys(report).sort()).toEqual(["address", "id", "text", "title"]);
  });

  test("a mail has its subject as its title, and is one however often it was saved", async () => {
    const mail = `From: "Ana Oru" <ana@a.example>\r\nSubject: =?utf-8?q?Peru_writes_to_Se=C3=B1or_N=C3=BA=C3=B1ez?=\r\nDate: Thu, 04 Mar 2021 10:00:00 +0100\r\nMessage-ID: <7@a.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`;
    expect(await reportOf("mail.eml", mail)).toMatchObject({
      text: `Peru writes to Señor Núñez\n\n${words}`,
      title: "Peru writes to Señor Núñez",
      byline: "Ana Oru",
      publishedAt: expect.stringContaining("2021-03-04T") as string,
      address: "mid:7@a.example",
    });
  });

  test("a mail may be of HTML alone, and one of nothing is refused", async () => {
    const html = `Subject: x\r\nContent-Type: text/html\r\n\r\n<p>${words}</p>`;
    expect(await reportOf("mail.eml", html)).toMatchObject({ text: `x\n\n${words}` });
    expect(await reportOf("mail.eml", "\r\n\r\n")).toMatchObject({ failure: "no words in the mail" });
  });
});
