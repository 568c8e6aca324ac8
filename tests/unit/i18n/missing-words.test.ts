/** What is missing is said with care: never as a breach of the law, never as certain. */
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../scripts/lib/languages.ts';
import { readMessages } from '../../messages.ts';

const ACCUSING =
  /ill[ée]ga|unlawful|rechtswidrig|gesetzwidrig|ilegal|il[íi]cit|viol(?:e|ates?|ation|a la)\b|infraction|hors la loi|breach|verst(?:ö|o)ß|infringe|incumple|coupable|guilty/iu;
const CERTAIN =
  /certain|sans aucun doute|without (?:any )?doubt|zweifellos|sicherlich|sin duda|n[’']existe pas|does not exist|existiert nicht|no existe/iu;
/** Keys of all that is said of what might be missing, and of flags. */
const MISSING = /^(?:missing|sure|refute|flag|level|wanted)/;

describe.each(LANGUAGES)('in %s', (language) => {
  const messages = Object.entries(readMessages(language));

  test('nothing is said to be against the law', () => {
    expect(messages.filter(([, message]) => ACCUSING.test(message))).toEqual([]);
  });

  test('nothing missing is said to be certain', () => {
    const said = messages.filter(([key]) => MISSING.test(key) && key !== 'flagsAbout');
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter(([, message]) => CERTAIN.test(message))).toEqual([]);
  });
});
