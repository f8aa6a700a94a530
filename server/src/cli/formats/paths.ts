import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The path as services that show findings beside the sources want it: from here, with slashes; as it is where it lies elsewhere. */
export function repositoryPath(file: string): string {
  if (file === "-") return "stdin";
  const path = relative("", file);
  const inside = path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (inside ? path : file).split(sep).join("/");
}

/** The same as an address. */
export function repositoryUri(file: string): string {
  const path = repositoryPath(file);
  if (isAbsolute(file) && path === file.split(sep).join("/")) return pathToFileURL(resolve(file)).href;
  return path.split("/").map(encodeURIComponent).join("/");
}
