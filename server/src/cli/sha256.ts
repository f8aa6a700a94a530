import { createHash } from "node:crypto";

// In a file of its own to be loaded when it is asked for: Node's hashes take longer to load than a document to check.

/** SHA-256 in hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
