/** `text` as HTML that shows it as it is, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, (character) => entities[character] ?? "\ufffd") : text;
}

const special = /[&<>"'\0]/u;
const everySpecial = /[&<>"'\0]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
