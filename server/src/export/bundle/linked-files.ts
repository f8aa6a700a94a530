import type { LinkTarget, Publication, PublishedBlock, PublishedContent, PublishedInline } from "../../language/index.js";
import { legible } from "../legible.js";
import type { FilePlaces } from "../links.js";

/** The folder of a bundle that holds what the document links to. */
const folder = "bilag";

/** Every file beside the document that this output of it links to, as written, with the place it gets in a bundle. */
export function linkedFiles(publication: Publication): FilePlaces {
  const places = new Map<string, string>();
  const add = (target: LinkTarget | null, id: string): void => {
    if (target?.kind === "file" && !places.has(target.path)) places.set(target.path, `${folder}/${id}-${fileName(target.path)}`);
  };
  for (const { id, target } of publication.attachments) add(target, id);
  for (const inline of allInlines(publication)) if (inline.kind === "link") add(inline.target, `fil-${places.size + 1}`);
  return places;
}

/** The path of a file link without what leads to a place inside the file, decoded as a file system wants it. */
export function filePath(written: string): string {
  const path = written.replace(/#.*$/su, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The last part of a path, without what a file system somewhere could not take. */
function fileName(written: string): string {
  const name = filePath(written).replace(/\\/gu, "/").split("/").at(-1) ?? "";
  const plain = legible(name).replace(/[<>:"|?*]/gu, "_").slice(-100);
  const kept = withoutEnd(plain);
  return kept === "" ? "fil" : kept;
}

/** Windows takes no dots and blanks at the end of a name. */
function withoutEnd(name: string): string {
  let end = name.length;
  while (name[end - 1] === "." || name[end - 1] === " ") end--;
  return name.slice(0, end);
}

function allInlines({ front, sections }: Publication): readonly PublishedInline[] {
  const contents = [front, ...sections.flatMap(({ content, items }) => [content, ...items.map((item) => item.content)])];
  return contents.flatMap((content) => (content === null ? [] : inContent(content)));
}

function inContent({ blocks, parts }: PublishedContent): readonly PublishedInline[] {
  return [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap(inBlock);
}

function inBlock(block: PublishedBlock): readonly PublishedInline[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return flat(block.inlines);
    case "list":
      return block.entries.flatMap(({ inlines, children }) => [...flat(inlines), ...children.flatMap(inBlock)]);
    case "table":
      return [...(block.header === null ? [] : [block.header]), ...block.rows].flatMap(({ cells }) => cells.flatMap(flat));
    case "attachments":
      return block.entries.flatMap(({ inlines }) => flat(inlines));
    case "participants":
      return [];
  }
}

function flat(inlines: readonly PublishedInline[]): readonly PublishedInline[] {
  return inlines.flatMap((inline) => ("inlines" in inline ? flat(inline.inlines) : [inline]));
}
