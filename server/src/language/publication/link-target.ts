import type { ProfileNames } from "../profile/names.js";
import type { Audience, LinkTarget } from "./nodes.js";

/** What browsers leave out of an address before they look at its scheme, or show as nothing. */
const invisible = /[\p{Cc}\p{Cf}\p{Z}\s]/gu;

const scheme = /^[a-z][a-z0-9+.-]*:/iu;

/**
 * Where an address between the brackets of a link leads, or null where the audience gets its text only:
 * no address, a scheme that is not for readers, or, in public, a place inside the house.
 */
export function linkTarget(written: string, audience: Audience, names: ProfileNames): LinkTarget | null {
  const address = written.trim().replace(/^<(.*)>$/u, "$1").trim();
  const plain = address.replace(invisible, "");
  if (plain === "" || plain.startsWith("#")) return null;
  if (names.isInternal(address) || names.isInternal(plain) || isHousePath(plain)) return audience === "public" ? null : { kind: "house", address };
  if (/^www\./iu.test(plain)) return { kind: "web", address: `https://${address}` };
  if (/^(?:https?:\/\/|mailto:|tel:)[^:]/iu.test(plain)) return scheme.test(address) ? { kind: "web", address } : null;
  if (scheme.test(plain)) return null;
  return { kind: "file", path: address };
}

/** `H:\sager`, `\\server`, `//server`, `file:///H:/`, `/etc`: nothing that lies beside the document. */
function isHousePath(address: string): boolean {
  return /^(?:[a-z]:|file:|[\\/])/iu.test(address) && !/^[a-z]:[^\\/]/iu.test(address);
}
