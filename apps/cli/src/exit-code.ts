/** Invariant: these are all the exit codes there are; `--help` lists them. */
export const ExitCode = {
  ok: 0,
  /** Some input failed, or what was asked for is not there; the rest was done. */
  failed: 1,
  /** A wrong option or argument. */
  usage: 2,
  /** The store cannot be opened. */
  store: 3,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
