/** Firefox over WebDriver BiDi, on a profile that stays. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectBidi, evaluateIn } from '../../../browsers/bidi.ts';
import { type BenchBrowser, type BrowserOptions, ended, started } from './browser.ts';

/** No traffic and no welcome; times as fine as they are measured. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'privacy.reduceTimerPrecision': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
};

/** Starts Firefox on a profile. */
export async function openFirefox({ executable, profile }: BrowserOptions): Promise<BenchBrowser> {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const { child, address } = await started(
    executable,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, 'about:blank'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const bidi = await connectBidi(address);
  return {
    async open(url) {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
      return {
        evaluate: async (expression) => (await evaluateIn(bidi, context, expression)) ?? null,
        memory: async () => null,
        close: () => bidi.send('browsingContext.close', { context }),
      };
    },
    async close() {
      await bidi.send('browser.close').catch(() => {});
      await ended(child);
      bidi.close();
    },
  };
}
