/** What is lost when a reader zooms, or spaces the text: WCAG 2.2, 1.4.10 and 1.4.12. */
import type { Scheme, Viewer } from './viewer.ts';

/** A window of 1280 px at 400 %, and a panel of 1088 px. */
const ZOOMED = [320, 272];

/** The spacing that a page must bear. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`;

/**
 * The page itself where it scrolls sideways, and boxes that cut or cannot hold their text. Tables on
 * their sheets, and fields, scroll by themselves.
 */
const LOST = `(() => {
  const page = document.documentElement;
  const lost = [];
  if (page.scrollWidth > page.clientWidth) {
    const right = (one) => one.getBoundingClientRect().right;
    const [wide] = [...document.body.querySelectorAll('*')]
      .filter((one) => !one.closest('.unseen') && one.getClientRects().length > 0)
      .sort((a, b) => right(b) - right(a));
    lost.push('the page, for ' + wide.outerHTML.slice(0, 200));
  }
  for (const one of document.querySelectorAll('header, header *, main *')) {
    if (one.closest('svg, thead, .unseen, input') || one.getClientRects().length === 0) continue;
    const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(one);
    // A record's description is cut on purpose: all of it stands on its page.
    if (webkitLineClamp !== 'none') continue;
    const cuts = /hidden|clip/;
    if (
      (cuts.test(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
      ((cuts.test(overflowY) || one.matches('.head')) && one.scrollHeight > one.clientHeight + 1)
    )
      lost.push(one.outerHTML.slice(0, 120));
  }
  return lost;
})()`;

/**
 * Looks at the open page at 400 %, then with wide spacing, which it keeps.
 *
 * @returns What is lost, in words.
 */
export async function reflowFaults(viewer: Viewer, scheme: Scheme): Promise<string[]> {
  const faults: string[] = [];
  const look = async (width: number, how: string) => {
    await viewer.look(width, scheme);
    const lost = await viewer.evaluate<string[]>(LOST);
    faults.push(...lost.map((one) => `does not hold at ${width} px${how}: ${one}`));
  };
  for (const width of ZOOMED) await look(width, '');
  await viewer.evaluate(`(() => {
    const style = document.createElement('style');
    style.textContent = ${JSON.stringify(SPACING)};
    document.head.append(style);
  })()`);
  await look(ZOOMED[0]!, ', text spaced');
  return faults;
}
