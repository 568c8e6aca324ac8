/**
 * A browser for measuring: started again on the same profile as often as wanted, and with nothing
 * attached to it but the page at hand, since whoever watches a worker also delays its start.
 */
import { type ChildProcess, spawn } from 'node:child_process';

export interface BenchPage {
  /** Evaluates an expression; what it gives must be JSON. Promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Bytes in use by the page's scripts, buffers included; null where no browser tells. */
  memory(): Promise<number | null>;
  close(): Promise<void>;
}

export interface BenchBrowser {
  /** Opens a page and waits for it to load. */
  open(url: string): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  executable: string;
  /** Folder of the profile; made when it is not there. */
  profile: string;
  /** Folder of an extension, for Chromium. */
  extension?: string;
}

const STARTUP_MS = 60_000;

/**
 * Starts a process and waits for the line in which it says where it listens.
 *
 * @param line Its first group is the address.
 */
export function started(
  executable: string,
  args: string[],
  line: RegExp,
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((found, failed) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      failed(new Error(`${executable} ${why}\n${said.slice(-2000)}`));
    };
    const timer = setTimeout(() => fail('did not answer.'), STARTUP_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended (${code}).`));
    child.stderr!.on('data', (data) => {
      said += data;
      const address = line.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      child.stderr!.removeAllListeners('data').resume();
      found({ child, address });
    });
  });
}

/** Waits for a process to end, and ends it when it does not. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await new Promise((gone) => child.once('exit', gone));
  clearTimeout(timer);
}
