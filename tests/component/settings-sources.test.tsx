import { fireEvent, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  CROWDED,
  DELIVERED,
  EACH,
  FAILURES,
  heldOf,
  NOW,
  RUNNING,
  reportOf,
} from '../../scripts/gallery/settings.ts';
import { speak } from '../speak.ts';
import { expectAccessible } from './axe.ts';
import { drawSettings } from './settings.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The entry of a catalogue. */
const entryOf = (container: Element, title: string): HTMLElement => {
  const found = [...container.querySelectorAll<HTMLElement>('.source')].find(
    (entry) => entry.querySelector('h4')?.textContent === title,
  );
  if (!found) throw new Error(`no entry: ${title}`);
  return found;
};

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  const STATES: [string, { fr: RegExp; en: RegExp }][] = [
    ['data.gouv.fr', { fr: /Mise à jour en cours/, en: /Being refreshed/ }],
    [
      'code.gouv.fr',
      { fr: /À jour\. Dernière .* Prochaine\s: 21/, en: /Up to date\..*Next: January/ },
    ],
    ['Socle interministériel de logiciels libres', { fr: /Tel que livré/, en: /As delivered/ }],
    ['Commission nationale du débat public', { fr: /de son tour/, en: /its turn/ }],
    [
      'Pétitions du Conseil économique, social et environnemental',
      { fr: /Jamais demandé\. Rien n’en est gardé/, en: /Never asked\. Nothing/ },
    ],
    ['Pétitions de l’Assemblée nationale', { fr: /plus tenu à jour/, en: /No longer kept/ }],
    [
      'GOV.UK',
      { fr: /gov\.uk demande d’attendre\. Reprise\s: 10:36/, en: /asks us to wait\. .*10:36/ },
    ],
    [
      'data.public.lu',
      { fr: /le réseau est coupé.*Reprise\s: 10:35/, en: /no network.*Going on: 10:35/ },
    ],
    ['Developers Italia', { fr: /vient après data\.gouv\.fr/, en: /when data\.gouv\.fr is done/ }],
    [
      'Have your say',
      { fr: /Accord du navigateur manquant.*ec\.europa\.eu/, en: /agreement is missing/ },
    ],
    ['Federal Register', { fr: /Arrêté par vous.*12\s400/, en: /Stopped by you.*12,400/ }],
    [
      'Algoritmeregister van de Nederlandse overheid',
      { fr: /forme.*Les 1\s042\sfiches du 16.*Nouvel essai\s: 13:30/, en: /not in the form.*Next/ },
    ],
    ['data.europa.eu', { fr: /Peut être interrogé/, en: /May be asked/ }],
    ['Data.gov', { fr: /N’est pas interrogé/, en: /Is not asked/ }],
  ];

  test('each catalogue says in a sentence where it stands', async () => {
    speak(language);
    const { container } = drawSettings({ sources: EACH });
    for (const [title, sentence] of STATES) {
      expect(entryOf(container, title).querySelector('.state')?.textContent).toMatch(
        sentence[language],
      );
    }
    await expectAccessible(container);
  });

  test('each failure has a sentence of its own, and none is left out', async () => {
    speak(language);
    const { container } = drawSettings({ sources: FAILURES });
    const said = [...container.querySelectorAll('.state')].map(({ textContent }) => textContent);
    expect(said).toHaveLength(FAILURES.length);
    expect(new Set(said).size).toBe(FAILURES.length);
    await expectAccessible(container);
  });
});

test('catalogues stand under their countries, with licence, size and the day of their data', async () => {
  const { container, getAllByRole } = drawSettings({ sources: DELIVERED });
  const countries = getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(countries.slice(0, 3)).toEqual(['France', 'Royaume-Uni', 'Union européenne']);
  const text = entryOf(container, 'data.gouv.fr').textContent;
  expect(text).toMatch(/données, services et réutilisations/);
  expect(text).toMatch(/70\s575\sfiches, état du 16\s*janvier\s*2026\s· 49\sMo/);
  expect(text).toMatch(/Licence Ouverte 2\.0/);
  await expectAccessible(container);
});

test('a refresh shows records, pace and what is left', async () => {
  const { container } = drawSettings({ sources: EACH });
  const entry = entryOf(container, 'data.gouv.fr');
  const bar = within(entry).getByRole('progressbar') as HTMLProgressElement;
  expect([bar.value, bar.max]).toEqual([12_400, 70_575]);
  within(entry).getByText(
    /^12\s400 fiches sur 70\s575\s· 3\s100\spar\sminute\s· reste 19\sminutes$/,
  );
  await expectAccessible(container);
});

test('switching on says what is sent to whom, is asked in the click, and shows what holds', async () => {
  const switchSource = vi.fn(async () => false);
  const { container, getByRole, findByText, tellSources } = drawSettings(
    { sources: [reportOf('govuk')] },
    { switchSource },
  );
  const box = getByRole('checkbox', { name: 'Tenir à jour GOV.UK' }) as HTMLInputElement;
  const sent = container.querySelector(`#${CSS.escape(box.getAttribute('aria-describedby')!)}`);
  expect(sent?.textContent).toBe(
    'www.gov.uk ne reçoit que l’adresse de sa liste\u202f; jamais ce que vous lisez.',
  );
  fireEvent.click(box);
  expect(switchSource).toHaveBeenCalledWith('govuk', true);
  expect(box.checked).toBe(false);
  await findByText(/l’accord n’a pas été donné/);
  tellSources([reportOf('govuk', { on: true, allowed: true })]);
  expect(box.checked).toBe(true);
  await expectAccessible(container);
});

test('a catalogue that is too big is asked only once allowed, and says what it would learn', async () => {
  const { container, getByRole, services } = drawSettings({ sources: [reportOf('data-europa')] });
  const box = getByRole('checkbox', { name: /interroger data\.europa\.eu/ }) as HTMLInputElement;
  expect(box.checked).toBe(false);
  const entry = entryOf(container, 'data.europa.eu');
  within(entry).getByText(/les mots que vous avez écrits, ou jusqu’à quatre expressions/);
  expect(within(entry).queryByRole('button', { name: /Mettre à jour/ })).toBeNull();
  fireEvent.click(box);
  expect(services.switchSource).toHaveBeenCalledWith('data-europa', true);
  await expectAccessible(container);
});

test('one button refreshes, stops and goes on, and keeps the focus', async () => {
  const { container, getByRole, services, tellSources } = drawSettings({
    sources: [heldOf('datagouv', 70_575, {})],
  });
  const button = getByRole('button', { name: /^Mettre à jour maintenant\s: data\.gouv\.fr/ });
  button.focus();
  fireEvent.click(button);
  expect(services.refreshNow).toHaveBeenCalledWith('datagouv');
  tellSources([heldOf('datagouv', 70_575, { running: RUNNING }, { atWork: true })]);
  expect(document.activeElement).toBe(getByRole('button', { name: /^Arrêter\s: data/ }));
  fireEvent.click(document.activeElement!);
  expect(services.stopRefresh).toHaveBeenCalledWith('datagouv');
  tellSources([heldOf('datagouv', 70_575, { running: RUNNING }, { stopped: true })]);
  expect(document.activeElement).toBe(getByRole('button', { name: /^Reprendre\s: data/ }));
  await expectAccessible(container);
});

test('a screen reader hears a new standing and the quarters, not each page', async () => {
  const running = (records: number) => [
    heldOf('datagouv', 70_575, { running: { ...RUNNING, records } }, { atWork: true }),
  ];
  const { container, tellSources } = drawSettings({ sources: [heldOf('datagouv', 70_575, {})] });
  const news = container.querySelector('.unseen[role=status]')!;
  expect(news.textContent).toBe('');
  tellSources(running(100));
  expect(news.textContent).toBe('data.gouv.fr\u00a0: Mise à jour en cours.');
  tellSources(running(200));
  expect(news.textContent).toBe('data.gouv.fr\u00a0: Mise à jour en cours.');
  tellSources(running(36_000));
  expect(news.textContent).toBe('data.gouv.fr\u00a0: 50\u00a0% de la liste reçus.');
  tellSources([heldOf('datagouv', 70_575, {})]);
  expect(news.textContent).toMatch(/^data\.gouv\.fr\s: À jour\./);
  await expectAccessible(container);
});

test('removing says first what goes; the focus comes back, or goes to the list', async () => {
  const { container, getByRole, getByText, services, queryByRole } = drawSettings({
    sources: EACH.slice(0, 3),
  });
  const press = () => fireEvent.click(getByRole('button', { name: /^Retirer\s: code\.gouv\.fr$/ }));
  press();
  const question = getByText(/Tout ce qui est gardé de «\scode\.gouv\.fr\s» sera effacé/);
  await waitFor(() => expect(document.activeElement).toBe(question));
  fireEvent.keyDown(question, { key: 'Escape' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Retirer'));
  expect(services.removeSource).not.toHaveBeenCalled();
  press();
  fireEvent.click(getByRole('button', { name: 'Retirer et effacer' }));
  expect(services.removeSource).toHaveBeenCalledWith('codegouvfr');
  expect(document.activeElement?.textContent).toBe('Catalogues');
  getByText(/^Retiré\s: code\.gouv\.fr$/);
  expect(queryByRole('button', { name: 'Retirer et effacer' })).toBeNull();
  await expectAccessible(container);
});

test('a known catalogue that was removed can be put back', async () => {
  const { container, getByText, getByRole, services } = drawSettings({ sources: EACH });
  fireEvent.click(getByText(/^1\scatalogue retiré$/));
  fireEvent.click(getByRole('button', { name: /^Remettre\s: dados\.gov\.pt$/ }));
  expect(services.restoreSource).toHaveBeenCalledWith('dados-gov-pt');
  await expectAccessible(container);
});

test('a host that the browser does not let us reach can be allowed in a press', async () => {
  const { container, getByRole, services } = drawSettings({ sources: EACH });
  fireEvent.click(getByRole('button', { name: /^Donner l’accord\s: Have your say$/ }));
  expect(services.switchSource).toHaveBeenCalledWith('eu-have-your-say', true);
  await expectAccessible(container);
});

test('where space is short the catalogue least used is offered, and removed only after a question', async () => {
  const { container, getByRole, getByText, services } = drawSettings({ sources: CROWDED });
  getByText(/vous manquerait le moins.*Algoritmeregister.*11\s*décembre\s*2025/);
  fireEvent.click(getByRole('button', { name: /^Retirer «\sAlgoritmeregister/ }));
  expect(services.removeSource).not.toHaveBeenCalled();
  fireEvent.click(getByRole('button', { name: 'Retirer et effacer' }));
  expect(services.removeSource).toHaveBeenCalledWith('nl-algorithms');
  await expectAccessible(container);
});

test('what a refresh could not read is counted and told', async () => {
  const { container, getByText } = drawSettings({ sources: EACH });
  getByText(/^2\sfiches illisibles, laissées de côté/);
  getByText('depot-17: url: not http(s)');
  await expectAccessible(container);
});

test('a long list can be filtered by country, host or title, a wrong letter forgiven', async () => {
  const { container, getByLabelText, getByText } = drawSettings({ sources: DELIVERED });
  const titles = () => [...container.querySelectorAll('.source h4')].map((h) => h.textContent);
  const field = getByLabelText(/^Trouver parmi \d+ catalogues$/);
  fireEvent.input(field, { target: { value: 'pays bas' } });
  expect(titles()).toEqual(['Algoritmeregister van de Nederlandse overheid']);
  getByText('1 catalogue');
  fireEvent.input(field, { target: { value: 'petitoins' } });
  expect(titles()).toHaveLength(2);
  fireEvent.input(field, { target: { value: 'zzyzx' } });
  expect(titles()).toEqual([]);
  getByText(/^Aucun catalogue ne répond/);
  await expectAccessible(container);
});

test('a short list has no filter', async () => {
  const { container, queryByLabelText } = drawSettings({ sources: CROWDED });
  expect(queryByLabelText(/^Trouver parmi/)).toBeNull();
  await expectAccessible(container);
});
