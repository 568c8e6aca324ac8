/**
 * The document of Firefox's real sidebar. It lives in the process of extensions, where WebDriver
 * BiDi does not reach: a frame script of the browser's own evaluates in its place.
 */
import type { Json } from './bidi.ts';

/** The element that holds the sidebar's document, in the browser's window. */
export const SIDEBAR = `SidebarController.browser.contentDocument.querySelector('browser')`;

/** Answers one evaluation; the next one brings a script of its own. */
const frameScript = (id: number) => `
  addMessageListener('en-regard:evaluate:${id}', async function listener({ data }) {
    removeMessageListener('en-regard:evaluate:${id}', listener);
    const answer = {};
    try {
      const sandbox = new Cu.Sandbox(content, {
        sandboxPrototype: content, sameZoneAs: content, wantXrays: false,
      });
      answer.value = JSON.stringify(await Cu.evalInSandbox(data, sandbox));
    } catch (error) {
      answer.error = String(error);
    }
    sendAsyncMessage('en-regard:answer:${id}', answer);
  });`;

/**
 * @param inBrowser Evaluates in the browser's window.
 * @returns A function that evaluates an expression in the sidebar; what it gives must be JSON.
 */
export function sidebarEvaluator(inBrowser: (expression: string) => Promise<Json>) {
  let last = 0;
  return async (expression: string): Promise<Json> => {
    last += 1;
    const id = last;
    const script = `data:,${encodeURIComponent(frameScript(id))}`;
    const answer = await inBrowser(`new Promise((done) => {
      const manager = ${SIDEBAR}.messageManager;
      manager.addMessageListener('en-regard:answer:${id}', function listener({ data }) {
        manager.removeMessageListener('en-regard:answer:${id}', listener);
        done(data);
      });
      manager.loadFrameScript(${JSON.stringify(script)}, false);
      manager.sendAsyncMessage(
        'en-regard:evaluate:${id}', ${JSON.stringify(`(async () => (${expression}))()`)},
      );
    })`);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value === undefined ? undefined : JSON.parse(answer.value);
  };
}
