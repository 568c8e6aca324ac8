import type { BrowserKind } from '../../../browsers/find.ts';
import type { BenchBrowser, BrowserOptions } from './browser.ts';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

/** Starts a browser of either kind. */
export const openBrowser = (kind: BrowserKind, options: BrowserOptions): Promise<BenchBrowser> =>
  kind === 'chromium' ? openChromium(options) : openFirefox(options);
