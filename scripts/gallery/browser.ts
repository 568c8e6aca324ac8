/** Stands for the extension API in the gallery: the messages as shipped, and nothing else. */
const language = new URLSearchParams(location.search).get('lang') ?? 'fr';
const messages: Record<string, { message: string }> = await fetch(
  `/_locales/${encodeURIComponent(language)}/messages.json`,
).then((answer) => answer.json());

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
