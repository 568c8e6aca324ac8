/** The page of the small extension: installs, then asks the worker, dead or alive. */
import { installOurs } from './install.ts';
import type { Reply } from './worker.ts';

interface Runtime {
  runtime: { sendMessage(query: string): Promise<Reply> };
}

const { runtime } = (globalThis as unknown as { chrome: Runtime }).chrome;

const waker = {
  install: () => installOurs('.'),
  /** From the message to the results, and what the worker tells of its time. */
  async ask(query: string): Promise<Reply & { ms: number; sent: number }> {
    const sent = performance.timeOrigin + performance.now();
    const reply = await runtime.sendMessage(query);
    return { ...reply, sent, ms: performance.timeOrigin + performance.now() - sent };
  },
};

export type Waker = typeof waker;
Object.assign(globalThis, { waker });
