/** Stands for the extension API in the gallery: the messages as shipped, and nothing else. */
import en from '../../public/_locales/en/messages.json';
import fr from '../../public/_locales/fr/messages.json';

const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
const messages: Record<string, { message: string }> = language === 'en' ? en : fr;

export const browser = {
  i18n: {
    getUILanguage: () => language,
    getMessage: (key: string, substitutions: string[] = []) =>
      (messages[key]?.message ?? '').replace(
        /\$([1-9])/g,
        (_, digit: string) => substitutions[Number(digit) - 1] ?? '',
      ),
  },
};
