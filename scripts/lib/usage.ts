/** What a person has to change before the command can run: shown without a stack. */
export class UsageError extends Error {
  override name = "UsageError";
  readonly exitCode: 1 | 2;

  /** @param exitCode 2 for a wrong command line, 1 for what stands in the way outside it */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a script's main function: its result is the exit code, a `UsageError` is one line on stderr. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
