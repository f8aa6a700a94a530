import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Gives `use` a way to write files for processes to read; they are gone afterwards. */
export function inFolder<R>(use: (write: (name: string, content: string) => string) => R): R {
  const folder = mkdtempSync(join(tmpdir(), "dagsorden-bench-"));
  const clean = (): void => rmSync(folder, { recursive: true, force: true });
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  try {
    const result = use(write);
    if (result instanceof Promise) return result.finally(clean) as R;
    clean();
    return result;
  } catch (error) {
    clean();
    throw error;
  }
}
