/** The user asked for something that is not there, or in the wrong way. The message is one sentence. */
export class WrongUse extends Error {
  /** Told by name: a command in a bundle of its own has its own copy of this class. */
  static is(error: unknown): error is WrongUse {
    return error instanceof Error && error.name === "WrongUse";
  }

  override readonly name = "WrongUse";
}
