import { describe, expect, test } from "vitest";
import { canonicalAddress, plainAddress, webAddress } from "../../src/gather/web/address.ts";
import { isOwn, isPublic } from "../../src/gather/web/public.ts";

describe("an address of the web", () => {
  test.each<[string, string]>([
    ["file:///etc/hosts", "not http or https: file:///etc/hosts"],
    ["ftp://a.example/x", "not http or https: ftp://a.example/x"],
    ["javascript:alert(1)", "not http or https: javascript:alert(1)"],
    ["coast.example", "not a web address: coast.example"],
    ["http://", "not a web address: http://"],
    ["https://ana:secret@a.example/", "an address with a password in it: a.example"],
    ["http://a.example:22/", "not a port of the web: a.example:22"],
  ])("is not %s", (text, message) => expect(() => webAddress(text)).toThrow(message));

  test.each<[string, string]>([
    ["https://A.example:443/x#part", "https://a.example/x"],
    ["https://a.example/x?utm_source=rss&utm_medium=feed", "https://a.example/x"],
    ["https://a.example/x?id=7&fbclid=abc", "https://a.example/x?id=7"],
    ["https://a.example/x?id=7", "https://a.example/x?id=7"],
    ["https://a.example/?p=12&source=rss", "https://a.example/?p=12"],
    ["https://a.example/list?source=lima", "https://a.example/list?source=lima"],
    ["https://a.example/x?from=2031-03-04", "https://a.example/x?from=2031-03-04"],
    ["https://a.example/x?", "https://a.example/x"],
  ])("%s is %s, whichever way it was reached", (given, plain) => expect(plainAddress(webAddress(given))).toBe(plain));

  test.each<[string, string, string | undefined]>([
    ["/news/1", "https://www.a.example/amp/news/1", "https://www.a.example/news/1"],
    ["https://a.example/news/1", "https://m.a.example/news/1?x=1", "https://a.example/news/1"],
    ["https://b.example/news/1", "https://a.example/news/1", undefined],
    ["https://a.example/", "https://a.example/news/1", undefined],
    ["https://a.example.b.example/1", "https://a.example/1", undefined],
    ["javascript:x", "https://a.example/1", undefined],
  ])("that a page gives as its own, %s on %s, is believed as %s", (given, url, canonical) =>
    expect(canonicalAddress(given, new URL(url))).toBe(canonical),
  );
});

const own =
  "127.0.0.1 127.1.2.3 10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 ::1 fd00::1 ::ffff:10.0.0.1 ::ffff:7f00:1 ::127.0.0.1".split(
    " ",
  );
const never =
  "0.0.0.0 169.254.169.254 168.63.129.16 100.100.100.200 192.0.2.1 198.18.0.1 224.0.0.1 255.255.255.255 :: fe80::1 fec0::1 fd00:ec2::254 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe 64:ff9b::7f00:1 64:ff9b:1::1 2001::1 2002:7f00:1:: 2001:db8::1 ff02::1 100::1 no fe80::1%eth0".split(
    " ",
  );

describe("a network address", () => {
  test.each(["8.8.8.8", "1.1.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "%s is public",
    (address) => expect([isPublic(address), isOwn(address)]).toEqual([true, false]),
  );
  test.each(own)("%s is one's own", (address) => expect([isPublic(address), isOwn(address)]).toEqual([false, true]));
  test.each(never)("%s is neither", (address) => expect([isPublic(address), isOwn(address)]).toEqual([false, false]));
});
