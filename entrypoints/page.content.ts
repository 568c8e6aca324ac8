import { defineContentScript } from 'wxt/utils/define-content-script';
import { PUBLIC_SUFFIX_MATCHES } from '../lib/sites/suffixes.ts';
export default defineContentScript({
  matches: PUBLIC_SUFFIX_MATCHES,
  runAt: 'document_idle',
  main() {},
});
