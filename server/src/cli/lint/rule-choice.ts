import { nearest } from "../../language/index.js";
import { pages } from "../encoding-rule.js";
import { texts } from "../texts.js";
import { WrongUse } from "../wrong-use.js";

/**
 * The rules whose findings are wanted, or null for all of them.
 *
 * @param only these, or all where none is named
 * @param except not these
 * @throws {WrongUse} where a rule does not exist
 */
export function chosenRules(only: readonly string[], except: readonly string[]): readonly string[] | null {
  const ids = pages.map(({ id }) => id);
  const unknown = [...only, ...except].find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new WrongUse(texts.unknownRule(unknown, nearest(unknown, ids)));
  if (only.length === 0 && except.length === 0) return null;
  return (only.length > 0 ? only : ids).filter((id) => !except.includes(id));
}
