import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageGently } from '../lib/page/gently.ts';
import { markRange, unmark } from '../lib/page/mark.ts';
import { answerBackground, sendReading } from '../lib/page/messaging.ts';
import { pagePassages, showSpan } from '../lib/page/passage-span.ts';
import { followSwitch } from '../lib/page/switch.ts';
import { type PageWatch, watchPage } from '../lib/page/watch.ts';

/** Where a former run of this script, in the same page, left the way to end it. */
const running = globalThis as { enRegardStop?: () => void };

/**
 * The content script. Declared in `wxt.config.ts` instead of by `defineContentScript`, whose
 * runtime and polyfill would weigh a third of it.
 */
export default defineUnlistedScript(() => {
  running.enRegardStop?.();
  const read = () => readPageGently(document, location.href);
  let watch: PageWatch | undefined;
  const site = followSwitch(location.href, (off) => {
    watch?.stop();
    watch = off ? undefined : watchPage({ window, read, send: sendReading });
  });
  const stop = () => {
    site.stop();
    watch?.stop();
    silence();
    unmark();
  };
  const unlessOff = async <T>(work: () => Promise<T>) =>
    (await site.off()) ? { off: location.hostname } : work();
  const silence = answerBackground({
    read: () => unlessOff(read),
    passages: () => unlessOff(() => pagePassages(document, location.href)),
    show: (span) => showSpan(document, location.href, span, markRange),
    stop,
  });
  running.enRegardStop = stop;
});
