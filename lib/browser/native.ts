/**
 * The browser's own API, for scripts that go without the polyfill
 * (docs/decisions/008-no-polyfill-in-pages.md): `browser` in Firefox, `chrome` elsewhere.
 *
 * @typeParam Api what the caller needs of it.
 */
export function native<Api>(): Api {
  const page = globalThis as unknown as Record<'browser' | 'chrome', Api>;
  return page.browser ?? page.chrome;
}
