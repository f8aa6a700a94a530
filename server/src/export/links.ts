import type { LinkTarget } from "../language/index.js";
import { legible } from "./legible.js";

/** Where the files lie that an output names: their paths in the output, by their paths as written in the document. */
export type FilePlaces = ReadonlyMap<string, string>;

/**
 * The address of a link in an output, or null where nobody could follow it: a drive, a server in the
 * house. Files beside the document keep their relative path unless `files` says where they went.
 */
export function addressOf(target: LinkTarget, files: FilePlaces | null = null): string | null {
  switch (target.kind) {
    case "web":
      return webAddress(target.address);
    case "house":
      return /^https?:\/\//iu.test(target.address) ? webAddress(target.address) : null;
    case "file": {
      const [, path = "", fragment = ""] = /^([^#]*)(#.*)?$/su.exec(legible(target.path)) ?? [];
      const place = files === null ? path : files.get(target.path);
      return place === undefined ? null : relativeAddress(place) + encodeURI(fragment);
    }
  }
}

/** As written where it is a sound address; what must not stand in one is encoded. */
function webAddress(address: string): string | null {
  try {
    return new URL(legible(address).trim()).href;
  } catch {
    return null;
  }
}

/** `bilag/notat om budget.pdf` -> `bilag/notat%20om%20budget.pdf`; a first part with a colon is no scheme. */
function relativeAddress(path: string): string {
  const parts = path.replace(/\\/gu, "/").split("/").map((part) => encodeURIComponent(decoded(part)));
  return parts.join("/");
}

/** What is encoded already is not encoded twice. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
