import { fileBeside, resolveTarget } from "./targets.js";

/**
 * How a link to a file is written in a document: `bilag/Årsplan%20(udkast).pdf`, seen from the document's folder
 * where both lie on the same drive or server. The other way round `resolveTarget` gives the file.
 *
 * @param base the document's own URI
 * @param file the file's URI
 * @param like what the link said before: blanks stay as they were written there, and so do backslashes, `./` and paths from the root
 */
export function writtenTarget(base: string, file: string, like = ""): string {
  const own = parted(base);
  const other = parted(file);
  if (own === null || other === null || own.root !== other.root) return file;
  const bare = like.trim().replace(/^<(.*)>$/u, "$1");
  const step = stepWriter(bare);
  const isAbsolute = /^(?:[a-z]:)?[\\/]|^[a-z]{2,}:/iu.test(bare);
  const path = isAbsolute ? absolute(file, other.steps, bare, step) : relative(own.steps.slice(0, -1), other.steps, bare, step);
  return bare.includes("\\") && !bare.includes("/") ? path.replaceAll("/", "\\") : path;
}

/** One folder or file name as it may stand in a link, `Årsplan%20(udkast).pdf`. */
export function writtenStep(name: string): string {
  return stepWriter("")(name);
}

/** `c:\bilag\a.pdf`, `\\server\deling\a.pdf`, `/bilag/a.pdf` and `file:///…` stay what they are. */
function absolute(file: string, steps: readonly string[], like: string, step: (name: string) => string): string {
  if (/^[a-z]{2,}:/iu.test(like)) return file;
  const path = `/${steps.map(step).join("/")}`;
  const drive = /^[a-z]:/iu.exec(like)?.[0];
  if (drive !== undefined) return drive + path;
  const server = /^file:(\/\/[^/]+)/iu.exec(file)?.[1];
  return like.startsWith("\\\\") && server !== undefined ? server + path : path;
}

function relative(folder: readonly string[], steps: readonly string[], like: string, step: (name: string) => string): string {
  let shared = 0;
  while (shared < folder.length && shared < steps.length - 1 && folder[shared] === steps[shared]) shared++;
  const path = [...folder.slice(shared).map(() => ".."), ...steps.slice(shared).map(step)].join("/");
  // What would be read as an address of the web, or as a scheme.
  const isNoPath = /^(?:[a-z][a-z0-9+.-]*:|www\.|#)/iu.test(path);
  return isNoPath || (/^\.[\\/]/u.test(like) && !path.startsWith("../")) ? `./${path}` : path;
}

/** Blanks are encoded, unless the link was written with blanks before; so is what would end the link or mean something else. */
function stepWriter(like: string): (name: string) => string {
  const blank = like.includes(" ") ? /(?<= ) | $|^ |[^\S ]/gu : /\s/gu;
  const keepsBrackets = /\([^()]*\)/u.test(like);
  return (name) => {
    const plain = name.replace(/%(?=[0-9a-f]{2})/giu, "%25").replace(blank, encodeURIComponent).replace(keepsBrackets && areBalanced(name) ? /[<>\\|]/gu : /[()<>\\|]/gu, percent);
    // `#side=2` behind a file's ending would lead to a place in the file.
    return plain.replace(/(?<=\.[a-z0-9]{2,5})#(?=[a-z][a-z0-9]*=)/giu, "%23");
  };
}

/** Whether brackets may stay: deeper or open ones would end the link. */
function areBalanced(name: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/u.test(name);
}

/** A character below 128 as it stands in an address; `encodeURIComponent` lets parentheses pass. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`;
}

/** A file's drive or server, and the names below it; null for an address that has no path. */
function parted(uri: string): { readonly root: string; readonly steps: readonly string[] } | null {
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?\/(?:[a-z](?::|%3a)(?:\/|$))?/iu.exec(uri)?.[0];
  if (root === undefined || /^(?:https?|mailto|tel|untitled):/iu.test(uri)) return null;
  const steps = uri.slice(root.length).replace(/[?#].*$/su, "").split("/").map(decoded);
  return { root: root.toLowerCase().replace("%3a", ":"), steps };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A percent sign of its own.
    return step;
  }
}

/** A link, and the file it leads to on the document's own drive or server. */
export interface FileTarget {
  readonly file: string;
  /** `#page=2`, or nothing. */
  readonly fragment: string;
}

/** The file a link leads to, wherever it lies, apart from the place in it; null for what is no file. */
export function fileOf(base: string, target: string): FileTarget | null {
  const resolved = resolveTarget(base, target);
  if (resolved === null || /^(?:https?|mailto|tel):/iu.test(resolved)) return null;
  const fragment = /#.*$/su.exec(resolved)?.[0] ?? "";
  return { file: resolved.slice(0, resolved.length - fragment.length), fragment };
}

/**
 * The same link with the names in it as they are on the disk.
 *
 * @param names the names that `stepsBeside` gave, as they are on the disk
 */
export function respelled(base: string, target: string, names: readonly string[]): string {
  const file = fileBeside(base, target);
  if (file === null) return target;
  const folders = file.split("/").slice(0, -names.length);
  return writtenTarget(base, [...folders, ...names.map(encodeURIComponent)].join("/"), target) + (fileOf(base, target)?.fragment ?? "");
}

/**
 * The names that a link gives, below the folder that it shares with the document; these are what may be spelled otherwise
 * than on the disk. Null where nobody looks for the file.
 */
export function stepsBeside(base: string, target: string): { readonly folder: string; readonly names: readonly string[] } | null {
  const file = fileBeside(base, target);
  if (file === null) return null;
  const own = base.split("/").slice(0, -1);
  const steps = file.split("/");
  let shared = 3;
  while (shared < own.length && shared < steps.length - 1 && decoded(own[shared] ?? "") === decoded(steps[shared] ?? "")) shared++;
  return { folder: `${steps.slice(0, shared).join("/")}/`, names: steps.slice(shared).map(decoded) };
}

/** The last name of a path as written, `kort.pdf`. */
export function fileName(path: string): string {
  return decoded(path.replace(/#.*$/su, "").split(/[\\/]/u).at(-1) ?? "");
}
