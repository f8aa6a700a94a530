/** `møde` of `møde.dagsorden`. */
export function withoutEnding(name: string): string {
  return name.replace(/(?!^)\.[^.]*$/u, "");
}

/** The path of the JSON file beside the HTML file the user has chosen; never the same path. */
export function jsonBeside(path: string): string {
  return `${path.replace(/\.html?$/iu, "")}.json`;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** A moment as the user's clock shows it: `2025-03-12` and `08:05`. */
export function dayAndTime(date: Date): { readonly day: string; readonly time: string } {
  const two = (number: number): string => String(number).padStart(2, "0");
  return { day: `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`, time: `${two(date.getHours())}:${two(date.getMinutes())}` };
}

/** SHA-256 of the bytes in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
