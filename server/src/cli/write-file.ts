import { accessSync, chmodSync, chownSync, closeSync, constants, fsyncSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readBytes } from "./read-file.js";
import { texts } from "./texts.js";

/**
 * Puts `bytes` in the place of the file's, which must still be `expected`. They are written beside it
 * first and then renamed, so that the file is whole at every moment.
 *
 * @returns what went wrong, in one sentence, or null
 */
export function replaceFile(file: string, expected: Uint8Array, bytes: Uint8Array): string | null {
  let beside: string | null = null;
  try {
    // A link stays a link: what it points at is replaced.
    const target = realpathSync(file);
    // Renaming asks nobody whether the file itself may be written.
    accessSync(target, constants.W_OK);
    if (Buffer.compare(readBytes(target), expected) !== 0) return texts.changedMeanwhile(file);
    beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeWhole(beside, bytes);
    keepOwner(beside, statSync(target));
    renameSync(beside, target);
    return null;
  } catch (error) {
    if (beside !== null) remove(beside);
    const code = (error as NodeJS.ErrnoException | null)?.code ?? String(error);
    return code === "EACCES" || code === "EPERM" || code === "EROFS" ? texts.readOnly(file) : texts.cannotWrite(file, code);
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx");
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Rights and owner as they were; the owner as far as the user may say so. */
function keepOwner(file: string, { mode, uid, gid }: Stats): void {
  try {
    chownSync(file, uid, gid);
  } catch {
    // The file becomes the user's own.
  }
  chmodSync(file, mode);
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made, or is already renamed.
  }
}
