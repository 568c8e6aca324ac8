/** The interface in each of its languages, and as one written from right to left would have it. */
import { render } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { t } from '../../lib/i18n.ts';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { SETTINGS } from '../../scripts/gallery/settings.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { LANGUAGES } from '../../scripts/lib/languages.ts';
import { speak } from '../speak.ts';
import { expectAccessible } from './axe.ts';
import { drawSettings } from './settings.tsx';

const drawPanel = (name: string) =>
  render(<Panel services={panelServices(STATES[name]!)} now={NOW} />);

/** What a message that was not filled, or is not there, leaves. */
const UNFILLED = /\$\d|undefined|NaN|\[object/;

describe.each(LANGUAGES)('in %s', (language) => {
  test('the panel says what there is, and is accessible', async () => {
    speak(language);
    const { container, getByRole } = drawPanel('mixed');
    for (const name of ['sectionData', 'sectionCode', 'sectionParticipate'] as const) {
      getByRole('heading', { name: t(name) });
    }
    expect(container.textContent?.match(UNFILLED)).toBeNull();
    await expectAccessible(container);
  });

  test('the settings say what there is, and are accessible', async () => {
    speak(language);
    const { container, getByRole } = drawSettings(SETTINGS['settings-each']);
    getByRole('heading', { name: t('ledgerTitle') });
    expect(container.textContent?.match(UNFILLED)).toBeNull();
    await expectAccessible(container);
  });
});

describe('from right to left', () => {
  afterEach(() => document.documentElement.removeAttribute('dir'));

  test.each(['mixed', 'lookalike'])(
    '%s: what is not ours keeps its own direction',
    async (name) => {
      document.documentElement.dir = 'rtl';
      const { facing } = STATES[name]!;
      if (facing.status !== 'read') throw new Error(name);
      const { container, getAllByText } = drawPanel(name);
      const foreign = [
        facing.site.host,
        ...facing.related.flatMap(({ record }) => [record.title, record.publisher?.name ?? '']),
      ].filter(Boolean);
      for (const words of foreign) {
        for (const element of getAllByText(words)) {
          expect([words, element.closest('bdi, body [dir]')]).not.toEqual([words, null]);
        }
      }
      await expectAccessible(container);
    },
  );
});
