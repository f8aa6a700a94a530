/** The project itself as an installed extension, for VS Code as a person meets it (no test driver, no development window). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../../tools/lib/project.mjs";

/** The entry of VS Code's extensions.json that says: installed, and it lives right here. */
export function installedFromHere() {
  const { name, publisher, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: root, scheme: "file" },
    metadata: { installedTimestamp: Date.now(), pinned: true, source: "vsix" },
  };
}
