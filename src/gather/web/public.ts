import ipaddr from "ipaddr.js";

/** Where a cloud keeps a machine's own secrets, besides the link-local addresses. */
const machinery = new Set(["168.63.129.16", "100.100.100.200", "fd00:ec2::254"]);

/**
 * Whether a network address is one that anybody may reach: not this machine, not a network of one's own, not link-local, and
 * none that leads to such by another way of writing it. IPv4 inside IPv6 is judged as the IPv4 it is.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const found = ipaddr.process(address);
  if (found.kind() === "ipv4") return found.range() === "unicast" && !machinery.has(found.toString());
  const bytes = found.toByteArray();
  // 64:ff9b::/96, by which a network that has only IPv6 reaches IPv4
  if (found.range() === "rfc6052" && bytes.slice(4, 12).every((byte) => byte === 0))
    return isPublic(bytes.slice(12).join("."));
  // 2000::/3 is all that has been given out
  return found.range() === "unicast" && (bytes[0]! & 0xe0) === 0x20;
}

/** Whether it is on this machine or a network of one's own. Link-local addresses and a cloud's machinery never are. */
export function isOwn(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const found = ipaddr.process(address);
  return (
    ["loopback", "private", "uniqueLocal", "carrierGradeNat"].includes(found.range()) &&
    !machinery.has(found.toString())
  );
}
