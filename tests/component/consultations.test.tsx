/** Consultations: until when, counted from the reader's day, and kept in a calendar. */
import { act, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { CONSULTATIONS, NOW } from '../../scripts/gallery/kinds.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { read } from '../../scripts/gallery/shown.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { speak } from '../speak.ts';
import { expectAccessible } from './axe.ts';

const services = panelServices(STATES.participate!);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');
const gists = (container: Element) =>
  [...container.querySelectorAll('article')].map((one) => [
    one.querySelector('.name')?.textContent?.split(' ')[0],
    plain(one.querySelector('.gist')?.textContent),
  ]);

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test('open ones come first, the soonest to close before the others, and closed ones stand back', async () => {
    speak(language);
    const { container } = render(<Panel services={services} now={NOW} />);
    expect(gists(container)).toEqual(
      language === 'fr'
        ? [
            ['Réserve', 'Dernier jour : aujourd’hui'],
            ['Arrêté-cadre', 'Ferme dans 5 jours · 30 novembre 2026'],
            ['Pour', 'Jusqu’au 18 août 2027'],
            ['Plan', 'Ouvre le 3 décembre 2026 · jusqu’au 15 janvier 2027'],
            ['Retenues', 'A fermé le 4 février 2025'],
          ]
        : [
            ['Réserve', 'Last day: today'],
            ['Arrêté-cadre', 'Closes in 5 days · November 30, 2026'],
            ['Pour', 'Open until August 18, 2027'],
            ['Plan', 'Opens on December 3, 2026 · until January 15, 2027'],
            ['Retenues', 'Closed on February 4, 2025'],
          ],
    );
    const over = container.querySelectorAll('article.over');
    expect([...over].map((one) => one.querySelector('.name')?.textContent)).toEqual([
      expect.stringMatching(/^Retenues/),
    ]);
    await expectAccessible(container);
  });
});

test('how many are open is said, and which procedure each is', async () => {
  const { container, getByRole } = render(<Panel services={services} now={NOW} />);
  const section = getByRole('region', { name: 'Participer' });
  expect(plain(section.querySelector('.section p')?.textContent)).toBe(
    '5 démarches de participation concernent cette page. 3 sont ouvertes.',
  );
  const facts = [...section.querySelectorAll('article > .text > .facts')].map((one) =>
    plain(one.textContent),
  );
  expect(facts[0]).toMatch(/Enquête publique : un commissaire enquêteur/);
  expect(facts[1]).toBe('Préfecture de la DrômeConsultation · 41 contributions');
  expect(facts[2]).toMatch(/Pétition · 12 408 signatures$/);
  expect(facts[3]).toMatch(/Concertation : un dialogue/);
  expect(facts[4]).toMatch(/Débat public, mené par la CNDP : .*\s· 1 840 contributions$/);
  await expectAccessible(container);
});

test('one takes part where it is open, and reads what came of it where it is over', async () => {
  const { container, getByRole } = render(<Panel services={services} now={NOW} />);
  const part = getByRole('link', { name: /^Participer\s: drome\.gouv\.fr$/ });
  expect(part.getAttribute('href')).toBe('https://www.drome.gouv.fr/participation');
  getByRole('link', { name: /^Suites données\s: debatpublic\.fr$/ });
  await expectAccessible(container);
});

test('where none is open it is said; where nothing is known it is not', async () => {
  const text = (consultation: (typeof CONSULTATIONS)[0]['record']['consultation']) => {
    const [{ record, ...rest }] = CONSULTATIONS as [(typeof CONSULTATIONS)[0]];
    const one = { ...rest, record: { ...record, consultation: consultation! } };
    const facing = read({ related: [one] });
    const { container, unmount } = render(
      <Panel services={panelServices({ ...STATES.participate!, facing })} now={NOW} />,
    );
    const said = plain(container.querySelector('.section p')?.textContent);
    return { said, container, unmount };
  };
  const over = text({ procedure: 'petition', closes: '2020-01-01' });
  expect(over.said).toMatch(/Aucune n’est ouverte\.$/);
  await expectAccessible(over.container);
  over.unmount();
  const unknown = text({ procedure: 'petition' });
  expect(unknown.said).toBe('1 démarche de participation concerne cette page.');
  await expectAccessible(unknown.container);
});

test('at midnight the days are counted anew, and after a sleep when the panel is seen again', async () => {
  vi.useFakeTimers();
  let now = new Date(2026, 10, 25, 23, 59, 30);
  const clock = () => now;
  const { container } = render(<Panel services={services} now={clock} />);
  await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
  expect(gists(container)).toContainEqual(['Réserve', 'Dernier jour : aujourd’hui']);
  now = new Date(2026, 10, 26, 0, 0, 1);
  await act(async () => void (await vi.advanceTimersByTimeAsync(32_000)));
  expect(gists(container)).toContainEqual([
    'Arrêté-cadre',
    'Ferme dans 4 jours · 30 novembre 2026',
  ]);
  expect(gists(container)).toContainEqual(['Réserve', 'A fermé le 25 novembre 2026']);
  now = new Date(2026, 10, 30, 9);
  await act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(gists(container)).toContainEqual(['Arrêté-cadre', 'Dernier jour : aujourd’hui']);
  vi.useRealTimers();
  await expectAccessible(container);
});

test('a closing day to come is saved for the calendar; one that is past is not offered', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { container, getByRole } = render(<Panel services={services} now={NOW} />);
  const offered = within(container as HTMLElement).getAllByRole('button', {
    name: /^Ajouter à l’agenda/,
  });
  expect(offered).toHaveLength(4);
  fireEvent.click(getByRole('button', { name: /^Ajouter à l’agenda\s: Arrêté-cadre/ }));
  const [[file]] = made.mock.calls as [[Blob]];
  expect(file.type).toBe('text/calendar;charset=utf-8');
  const text = (await file.text()).replaceAll('\r\n ', '');
  expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261130\r\n');
  expect(text).toContain('\r\nUID:closing/cndp/cadre@en-regard\r\n');
  expect(text).toContain(
    '\r\nSUMMARY:Dernier jour\u00a0: Arrêté-cadre interpréfectoral sur la gestion de la sécheresse\r\n',
  );
  expect(text).toContain('\r\nURL:https://www.drome.gouv.fr/participation\r\n');
  const [link] = saved.mock.contexts as HTMLAnchorElement[];
  expect(link?.download).toBe('fermeture-2026-11-30.ics');
  await expectAccessible(container);
});
