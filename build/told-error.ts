/**
 * Runs a command-line tool's main function; what goes wrong is told in one line, without a stack.
 * @returns the exit code of the tool, 1 when it threw
 */
export async function toldError(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : 'The command ended unexpectedly.');
    return 1;
  }
}
