/**
 * Where a link leads: an address of the web as it is, anything else as a file beside the document.
 *
 * @param base the document's own URI
 * @param target as written between the brackets of `[Titel](bilag/notat om budget.pdf)`
 * @returns a URI, or null where there is none: nothing written, a scheme that is not for readers
 *   (`command:`, `javascript:`), or a file beside a document that is not saved yet
 */
export function resolveTarget(base: string, target: string): string | null {
  const written = target.trim().replace(/^<(.*)>$/u, "$1").trim();
  if (written === "" || written.startsWith("#")) return null;
  if (/^www\./iu.test(written)) return `https://${encoded(written)}`;
  if (/^(?:https?|mailto|tel):/iu.test(written)) return encoded(written);
  if (/^file:\/\//iu.test(written)) return encoded(written);
  const drive = /^([a-z]):(?=[\\/])/iu.exec(written);
  if (drive !== null) return `file:///${(drive[1] ?? "").toLowerCase()}%3A${encodedPath(written.slice(2))}`;
  if (written.startsWith("\\\\")) return `file:${encodedPath(written)}`;
  if (/^[a-z][a-z0-9+.-]+:/iu.test(written)) return null;
  return beside(base, written);
}

/** The file at `path` as seen from the document. Never goes above the drive or server the document is on. */
function beside(base: string, path: string): string | null {
  const parsed = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?(\/[^?#]*)/iu.exec(base);
  if (parsed === null) return null;
  const [, scheme = "", authority = "", own = ""] = parsed;
  const drive = /^\/[a-z](?::|%3A)(?=\/)/iu.exec(own)?.[0] ?? "";
  const plain = path.replaceAll("\\", "/");
  const folders = plain.startsWith("/") ? [] : own.slice(drive.length).split("/").slice(1, -1);
  for (const step of withoutFragment(plain).split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(encodedStep(step));
  }
  return `${scheme}${authority}${drive}/${folders.join("/")}${encoded(fragmentOf(plain))}`;
}

/** `#page=2` behind a file's ending; any other `#` is part of the file's name. */
function fragmentOf(path: string): string {
  return /(?<=\.[a-z0-9]{2,5})#[a-z][a-z0-9]*=[^#/]*$/iu.exec(path)?.[0] ?? "";
}

function withoutFragment(path: string): string {
  return path.slice(0, path.length - fragmentOf(path).length);
}

/** A path as the address of a file, each step encoded, so that no `:` in it makes a scheme. */
export function encodedPath(path: string): string {
  const plain = path.replaceAll("\\", "/");
  return withoutFragment(plain).split("/").map(encodedStep).join("/") + encoded(fragmentOf(plain));
}

/** One folder or file name. What is written as `%20` already stays; a percent sign of its own is encoded. */
function encodedStep(step: string): string {
  return step.split(/(%[0-9a-f]{2})/iu).map((piece, index) => (index % 2 === 1 ? piece : encodeURIComponent(wellFormed(piece)))).join("");
}

/** A whole address: the marks that part its pieces stay. */
function encoded(address: string): string {
  return address.split(/(%[0-9a-f]{2})/iu).map((piece, index) => (index % 2 === 1 ? piece : encodeURI(wellFormed(piece)))).join("");
}

/** Half a character cannot be encoded. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}

/**
 * The file that a link leads to, for those who look whether it is there: as `resolveTarget` has it, without
 * the place in the file. Null where it lies on another drive or server than the document, which may not
 * answer, and where it is no file at all.
 */
export function fileBeside(base: string, target: string): string | null {
  const file = resolveTarget(base, target)?.replace(/#.*$/su, "") ?? null;
  return file !== null && driveOf(file) !== null && driveOf(file) === driveOf(base) ? file : null;
}

/** `file:///c:/`, `file://server/`, `vscode-vfs://github/` */
function driveOf(uri: string): string | null {
  return /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*\/|\/(?!\/))(?:[a-z](?::|%3a)\/)?/iu.exec(uri)?.[0].toLowerCase().replace("%3a", ":") ?? null;
}

/** Whether what is written may be a file beside the document: no address of the web, no place in the document, nothing with a scheme. */
export function mayBeBeside(target: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]+:|#|\/\/|www\.)/iu.test(target);
}
