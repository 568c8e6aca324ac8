/** Brings a page of the gallery to its state: typed words, pressed buttons, unfolded parts. */
import { REPORTS } from './reports.ts';
import { REQUESTS } from './requests.ts';
import { SETTINGS } from './settings.ts';
import { STATES } from './states.ts';
import type { Viewer } from './viewer.ts';

const PATIENCE_MS = 10_000;
/** When a state is only drawn once it lasts. */
const LASTS_MS = 350;

/**
 * What a selector finds on screen; beside those of CSS, `:nth-match(selector, n)` is the nth of all
 * that match in the page.
 */
const FIND = `(selector) => {
  const [, inner, nth] = /^:nth-match\\((.*), (\\d+)\\)$/.exec(selector) ?? [];
  const all = [...document.querySelectorAll(inner ?? selector)].filter(
    (one) => one.getClientRects().length > 0,
  );
  return nth ? all.slice(nth - 1, nth) : all;
}`;

const found = (selector: string) => `(${FIND})(${JSON.stringify(selector)})`;

/** Brings the page to the state of this name, at its beginning and with its fonts loaded. */
export async function act(viewer: Viewer, name: string): Promise<void> {
  const until = async (expression: string) => {
    const begun = Date.now();
    while (!(await viewer.evaluate(`Boolean(${expression})`))) {
      if (Date.now() - begun > PATIENCE_MS) throw new Error(`${name}: ${expression} did not come`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const press = async (selector: string) => {
    await until(`${found(selector)}.length`);
    await viewer.evaluate(`${found(selector)}[0].click()`);
  };
  const type = async (selector: string, text: string) => {
    await until(`${found(selector)}.length`);
    await viewer.evaluate(`(() => {
      const [field] = ${found(selector)};
      field.value = ${JSON.stringify(text)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
  };

  const strike = (key: string) =>
    viewer.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true }))`,
    );

  const { query, unfolded, key, chosen, clicks = [] } = STATES[name] ?? {};
  await until(`document.querySelector('main')`);
  if (key) await strike(key);
  if (query !== undefined) {
    await strike('/');
    await type('#query', query);
    if (query) await until(`document.querySelector('#results, .void h2')`);
  }
  for (const selector of clicks) await press(selector);
  if (chosen) {
    await until(`${found('select')}.length`);
    await viewer.evaluate(`(() => {
      const [list] = ${found('select')};
      list.value = [...list.options].find(({ text }) => text === ${JSON.stringify(chosen)}).value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await until(`document.querySelector('.chart')`);
  }
  if (unfolded) await viewer.evaluate(`${found('summary')}.forEach((one) => one.click())`);
  const { address, clicks: pressed = [] } = SETTINGS[name] ?? {};
  if (address) {
    await type('#address', address);
    await viewer.evaluate(`document.querySelector('#address').form.requestSubmit()`);
  }
  const further = [...(REPORTS[name]?.clicks ?? []), ...(REQUESTS[name]?.clicks ?? [])];
  for (const selector of [...pressed, ...further]) await press(selector);
  for (const [selector, value] of REQUESTS[name]?.choices ?? []) {
    await until(`${found(selector)}.length`);
    await viewer.evaluate(`(() => {
      const [list] = ${found(selector)};
      list.selectedIndex = [...list.options].findIndex(({ value }) => value === ${JSON.stringify(value)});
      list.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
  }
  if (name === 'waiting') await new Promise((resolve) => setTimeout(resolve, LASTS_MS));
  await viewer.evaluate(`document.fonts.ready.then(() => scrollTo(0, 0))`);
}
