import { texts } from "./texts.js";

/** A stream that text is written to. */
export interface Output {
  readonly write: (text: string) => void;
  /** Whether colours are wanted. */
  readonly colours: boolean;
}

/** What a command has besides the file system; tests give their own. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input to its end, or as soon as it is longer than `limit`. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
  /** What the clock says. */
  readonly now: () => Date;
  /** From now on Ctrl+C does not end the process but is told by the signal; a second one ends it. */
  readonly interruptible: () => AbortSignal;
  /** What a thread of this program runs, or null where there are none. */
  readonly workerScript: string | null;
}

/** The terminal, or whatever the process is connected to. */
export function nodeTerminal(workerScript: string): Terminal {
  // `lint … | head`: whoever reads has seen enough.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
  return { stdout: outputTo(process.stdout), stderr: outputTo(process.stderr), readStdin, now: () => new Date(), interruptible, workerScript };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // `isTTY` is not set at all on a pipe or a file, whatever the types say.
  const isTerminal = (stream.isTTY as boolean | undefined) === true;
  return {
    write: (text) => {
      stream.write(text);
    },
    // NO_COLOR counts when it is set to anything (no-color.org); `hasColors` knows the terminals without.
    colours: isTerminal && (process.env["NO_COLOR"] ?? "") === "" && stream.hasColors(),
  };
}

function interruptible(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => controller.abort());
  return controller.signal;
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Tells of something that went wrong, on its own line. */
export function complain(terminal: Terminal, sentence: string): void {
  terminal.stderr.write(`${printable(sentence)}\n`);
}

/** The name of a file in text for people. */
export function shownName(file: string): string {
  return file === "-" ? texts.stdin : printable(file);
}

/** Text that cannot give the terminal orders, whatever stands in a document or a file's name. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "·");
}
