import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fill, readMessages } from './messages.ts';

/** Makes `browser.i18n` answer in this language, from the message catalogues as shipped. */
export function speak(language: string): void {
  const messages = readMessages(language);
  fakeBrowser.i18n.getUILanguage = () => language;
  fakeBrowser.i18n.getMessage = ((key: string, substitutions?: string | string[]) =>
    fill(messages[key] ?? '', [substitutions ?? []].flat())) as typeof fakeBrowser.i18n.getMessage;
}
