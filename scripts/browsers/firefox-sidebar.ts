/**
 * The document of Firefox's real sidebar. It lives in the process of extensions, where WebDriver
 * BiDi does not reach: a frame script of the browser's own evaluates in its place.
 */
import type { Json } from './bidi.ts';

/** The element that holds the sidebar's document, in the browser's window. */
export const SIDEBAR = `SidebarController.browser.contentDocument.querySelector('browser')`;

const FRAME_SCRIPT = `(() => {
  if (content.enRegardListens) return;
  content.enRegardListens = true;
  addMessageListener('en-regard:evaluate', async ({ data }) => {
    const answer = { id: data.id };
    try {
      const sandbox = new Cu.Sandbox(content, {
        sandboxPrototype: content, sameZoneAs: content, wantXrays: false,
      });
      answer.value = JSON.stringify(await Cu.evalInSandbox(data.code, sandbox));
    } catch (error) {
      answer.error = String(error);
    }
    sendAsyncMessage('en-regard:answer', answer);
  });
})()`;

/**
 * @param inBrowser Evaluates in the browser's window.
 * @returns A function that evaluates an expression in the sidebar; what it gives must be JSON.
 */
export function sidebarEvaluator(inBrowser: (expression: string) => Promise<Json>) {
  let last = 0;
  return async (expression: string): Promise<Json> => {
    last += 1;
    const answer = await inBrowser(`new Promise((done) => {
      const manager = ${SIDEBAR}.messageManager;
      manager.loadFrameScript('data:,' + ${JSON.stringify(encodeURIComponent(FRAME_SCRIPT))}, false);
      manager.addMessageListener('en-regard:answer', function listener({ data }) {
        if (data.id !== ${last}) return;
        manager.removeMessageListener('en-regard:answer', listener);
        done(data);
      });
      manager.sendAsyncMessage('en-regard:evaluate', {
        id: ${last}, code: ${JSON.stringify(`(async () => (${expression}))()`)},
      });
    })`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  };
}
