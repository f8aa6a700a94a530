/** What the process ends with. */
export const exitCodes = {
  clean: 0,
  errorsFound: 1,
  /** Wrong use, or something that could not be read or written. */
  unreadable: 2,
  /** Ctrl+C, as shells have it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
