/**
 * The place in the tree of folders from which a document's profile is sought. One that is not saved lies where
 * it is going to be, or in the workspace; an older version of a document lies where that does.
 *
 * @param folders the folders of the workspace as URIs
 */
export function placeOf(uri: string, folders: readonly string[]): string {
  const path = /^(?:untitled|git|gitlens|vscode-local-history):(?:\/\/[^/]*)?(\/[^?#]*)/iu.exec(uri)?.[1];
  if (path !== undefined) return `file://${path}`;
  const [folder] = folders;
  return folder !== undefined && !/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?\//iu.test(uri) ? `${folder.replace(/\/$/u, "")}/` : uri;
}
