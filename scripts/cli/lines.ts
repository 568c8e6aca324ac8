/** The shape of every command here: a line in, a line of JSON out, and nothing else on stdout. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Answers each line of stdin in its order. A line whose handler throws gives `{"error": "…"}`,
 * the run goes on, and the exit status is 1 at the end.
 *
 * @param answer makes the object to print; throws an `Error` with a sentence on a bad line.
 */
export async function runLines(
  answer: (line: string) => Promise<object> | object,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<void> {
  // A reader that has seen enough (`| head`) is no error.
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    let printed: object;
    try {
      printed = await answer(line);
    } catch (error) {
      printed = { error: error instanceof Error ? error.message : String(error) };
      process.exitCode = 1;
    }
    output.write(`${JSON.stringify(printed)}\n`);
  }
}
