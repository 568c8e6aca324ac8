import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerBackground, sendToBackground } from '../lib/browser.ts';
import { readPage } from '../lib/page/read.ts';
import { watchPage } from '../lib/page/watch.ts';
import { PUBLIC_SUFFIX_MATCHES } from '../lib/sites/suffixes.ts';

/** Where a former run of this script, in the same page, left the way to end it. */
const running = globalThis as { enRegardStop?: () => void };

export default defineContentScript({
  matches: PUBLIC_SUFFIX_MATCHES,
  runAt: 'document_idle',
  main() {
    running.enRegardStop?.();
    const read = () => readPage(document, location.href);
    const watch = watchPage({
      window,
      read,
      send: (reading) => sendToBackground('page/reading', { reading }),
    });
    const silence = answerBackground(read);
    running.enRegardStop = () => {
      watch.stop();
      silence();
    };
  },
});
