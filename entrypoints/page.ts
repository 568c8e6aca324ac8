import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageGently } from '../lib/page/gently.ts';
import { answerReads, sendReading } from '../lib/page/messaging.ts';
import { watchPage } from '../lib/page/watch.ts';

/** Where a former run of this script, in the same page, left the way to end it. */
const running = globalThis as { enRegardStop?: () => void };

/**
 * The content script. Declared in `wxt.config.ts` instead of by `defineContentScript`, whose
 * runtime and polyfill would weigh a third of it.
 */
export default defineUnlistedScript(() => {
  running.enRegardStop?.();
  const read = () => readPageGently(document, location.href);
  const watch = watchPage({ window, read, send: sendReading });
  const silence = answerReads(read);
  running.enRegardStop = () => {
    watch.stop();
    silence();
  };
});
