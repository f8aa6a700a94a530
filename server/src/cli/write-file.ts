import { accessSync, chmodSync, chownSync, closeSync, constants, existsSync, fsyncSync, linkSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeSync, type Stats } from "node:fs";
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

/** Puts `bytes` into a file that may be there already; it is whole at every moment. What went wrong, in one sentence, or null. */
export function putFile(file: string, bytes: Uint8Array): string | null {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeWhole(beside, bytes);
    renameSync(beside, file);
    return null;
  } catch (error) {
    remove(beside);
    return texts.cannotPut(file, (error as NodeJS.ErrnoException | null)?.code ?? String(error));
  }
}

/**
 * Writes a file that a command has made: beside its place first and then renamed, so that nobody ever sees half of it.
 * One that is there already stays as it is, unless `replace`.
 *
 * @returns what went wrong, in one sentence, or null
 */
export function writeNewFile(file: string, bytes: Uint8Array, replace: boolean): string | null {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  let isWritten = false;
  try {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) return texts.isDirectory(file);
    if (!replace && existsSync(file)) return texts.alreadyThere(file);
    writeWhole(beside, bytes);
    isWritten = true;
    // A link to the new name fails where somebody else was quicker; renaming would take the other file's place.
    if (replace) renameSync(beside, file);
    else {
      linkSync(beside, file);
      unlinkSync(beside);
    }
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? String(error);
    if (isWritten && !replace && code !== "EEXIST" && withoutLinks(beside, file)) return null;
    if (isWritten) remove(beside);
    if (code === "EEXIST") return texts.alreadyThere(file);
    if (code === "ENOENT") return texts.noFolder(dirname(file));
    return code === "EACCES" || code === "EPERM" || code === "EROFS" ? texts.notWritable(file) : texts.notWritten(file, code);
  }
}

/** Some file systems have no links; there the look just before has to do. */
function withoutLinks(beside: string, file: string): boolean {
  try {
    if (existsSync(file)) return false;
    renameSync(beside, file);
    return true;
  } catch {
    return false;
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
