/** The references of the page, for real: its content script, and the catalogues on this computer. */
import { hasOrigins, injectPageScript, requestOrigins, sendToPage } from '../browser.ts';
import { originsOf } from '../sync/hosts.ts';
import type { PageCheck, ReferenceServices } from './references.ts';

/** What finds and checks, with the catalogues: loaded when a check is asked for. */
const checking = () => import('./references-check.ts');

const looking = () => import('./references-look.ts');

/** Pages whose last check is kept, as long as the panel is open. */
const MOST = 8;

/** Makes the services of one panel. */
export function createReferences(): ReferenceServices {
  const held = new Map<string, PageCheck>();
  /** The text of the pages in `held`, by which a reference is found again. */
  const texts = new WeakMap<PageCheck, string[]>();
  const keyOf = (tabId: number, url: string) => `${tabId} ${url}`;

  return {
    held({ tabId, page, at }) {
      const check = held.get(keyOf(tabId, page.url));
      return check && at <= check.at ? check : null;
    },
    async check({ tabId, page }) {
      const answer = await ask(tabId).catch(() => null);
      if (answer === null) return { ok: false, error: 'unreachable' };
      const checked = await (await checking()).check(tabId, page, answer);
      if (!checked.ok) return checked;
      const { check, passages } = checked.value;
      const key = keyOf(tabId, page.url);
      held.delete(key);
      held.set(key, check);
      for (const old of [...held.keys()].slice(0, -MOST)) held.delete(old);
      texts.set(check, passages);
      return { ok: true, value: check };
    },
    async show(check, { passage, start, end }) {
      const text = texts.get(check)?.[passage];
      if (text === undefined) return 'gone';
      const span = { url: check.page.url, passage, text, start, end };
      return sendToPage(check.tabId, 'page/show', { span }).catch(() => 'gone' as const);
    },
    report: async (check, day) =>
      (await import('./keep-report.ts')).keepReport(check, texts.get(check) ?? [], day),
    looks: async (addresses) => (await looking()).looks(addresses),
    async closed(hosts) {
      const open = await Promise.all(hosts.map((host) => hasOrigins(originsOf([host]))));
      return hosts.filter((_, nth) => !open[nth]);
    },
    // In the click's own turn.
    allow: (hosts) => requestOrigins(originsOf(hosts)),
    look: async (...asked) => (await looking()).look(...asked),
  };
}

/** Asks a page for its text: one whose script has gone gets it anew, where it may be read. */
const ask = (tabId: number) =>
  sendToPage(tabId, 'page/passages', {}).catch(async () => {
    await injectPageScript(tabId);
    return sendToPage(tabId, 'page/passages', {});
  });
