import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Requests } from '../../components/requests/Requests.tsx';
import type { Flag } from '../../lib/requests/flag.ts';
import { flagErrorText } from '../../lib/requests/words.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { NOW } from '../../scripts/gallery/kinds.ts';
import { REQUESTS, type RequestsState, requestServices } from '../../scripts/gallery/requests.ts';
import { CERTAIN } from '../unit/requests/wording.ts';
import { expectAccessible } from './axe.ts';

let saved: { name: string; text: Promise<string> }[] = [];
let copied: string[] = [];
beforeEach(() => {
  saved = [];
  copied = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', text: (blob as Blob).text() });
    return 'blob:x';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  vi.stubGlobal('scrollTo', () => {});
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  visit('');
});

/** The address of the page, which says which flag is open. */
function visit(query: string): void {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(`https://extension.test/requests.html${query}`);
}

const draw = (
  name: string,
  more: Partial<RequestServices> = {},
  state: Partial<RequestsState> = {},
) => {
  const held = { ...REQUESTS[name]!, ...state };
  visit(held.open ? `?flag=${held.open}` : '');
  const services = { ...requestServices(held), ...more };
  return { services, ...render(<Requests services={services} now={NOW} />) };
};

const letterOf = (found: { getAllByRole: (role: 'textbox', options: object) => HTMLElement[] }) =>
  found.getAllByRole('textbox', { name: 'Texte de la lettre' })[0] as HTMLTextAreaElement;
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });
const choose = (field: Element, value: string) => fireEvent.change(field, { target: { value } });

test.each(Object.keys(REQUESTS))('%s has no fault that axe finds', async (name) => {
  const { container, findByRole } = draw(name);
  await findByRole('heading', { level: 1 });
  for (const summary of container.querySelectorAll('summary')) fireEvent.click(summary);
  expect(container.textContent).not.toMatch(CERTAIN);
  await expectAccessible(container);
});

test('the list says where each stands, narrows, finds and opens', async () => {
  const { container, getByRole, getByText, getAllByRole, findByRole } = draw('requests');
  const titles = () => getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(titles()).toHaveLength(6);
  fireEvent.click(getByRole('radio', { name: /Sans réponse/ }));
  expect(titles()).toEqual(['Arrêtés de circulation en vigueur']);
  fireEvent.click(getByRole('radio', { name: /Tous/ }));
  type(getByRole('textbox', { name: 'Chercher dans ce qui est signalé' }), 'simulateur');
  await waitFor(() => expect(titles()).toEqual(['Code du simulateur d’aides']));
  getByText('1 signalement sur 6');
  type(getByRole('textbox', { name: 'Chercher dans ce qui est signalé' }), '');
  await waitFor(() => expect(titles()).toHaveLength(6));
  choose(getByRole('combobox', { name: 'Droit' }), 'GB');
  expect(titles()).toEqual(['Algorithm for housing allocation']);
  choose(getByRole('combobox', { name: 'Droit' }), '');
  choose(getByRole('combobox', { name: 'Ce qui est demandé' }), 'code');
  expect(titles()).toEqual(['Code du simulateur d’aides']);
  await expectAccessible(container);
  fireEvent.click(getByRole('link', { name: 'Code du simulateur d’aides' }));
  await findByRole('heading', { level: 1, name: 'Code du simulateur d’aides' });
  expect(new URLSearchParams(location.search).get('flag')).toBe('a3');
  fireEvent.click(getByRole('button', { name: /Tout ce qui est signalé/ }));
  await findByRole('heading', { level: 1, name: 'Ce qui manque' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ce qui manque'));
});

test('the list says what was published since and may answer', async () => {
  const { container, findByText, getByRole, queryByText } = draw('requests');
  const said = await findByText(/^Ceci y répond peut-être/);
  expect(said.closest('li')?.querySelector('h2')?.textContent).toBe(
    'Arrêtés de circulation en vigueur',
  );
  await expectAccessible(container);
  fireEvent.click(getByRole('radio', { name: /Refus/ }));
  await waitFor(() => expect(queryByText(/^Ceci y répond peut-être/)).toBeNull());
});

test('what is listed is saved, and a file is added', async () => {
  const { container, getByRole, getByLabelText, findByText } = draw('requests');
  fireEvent.click(getByRole('button', { name: 'Enregistrer en CSV' }));
  await findByText(/x\.csv/);
  expect(await saved[0]?.text).toBe('a1,a2,a3,a4,a5,a6');
  fireEvent.change(getByLabelText(/Ouvrir un fichier/), {
    target: { files: [new File(['{}'], 'x.json')] },
  });
  await findByText(/Ajoutés\s: 2\. Complétés\s: 1\. Déjà là\s: 3\./);
  await expectAccessible(container);
});

test('a file that is taken in where nothing was says how far it is, then what came of it', async () => {
  const held = requestServices(REQUESTS['requests-empty']!);
  let finish = () => {};
  const open: typeof held.flags.open = async (_file, onProgress) => {
    onProgress?.(0.25);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await held.flags.putBack({ flag: REQUESTS['request-mine']!.flags[0]!, picture: null });
    return { ok: true, value: { added: 1, changed: 0, same: 0 } };
  };
  const { container, findByRole, getByLabelText, findByText, queryByRole } = draw(
    'requests-empty',
    { ...held, flags: { ...held.flags, open } },
  );
  await findByRole('heading', { level: 1 });
  fireEvent.change(getByLabelText(/Ouvrir un fichier/), {
    target: { files: [new File(['{}'], 'x.json')] },
  });
  const bar = (await findByRole('progressbar', {
    name: /Lecture du fichier/,
  })) as HTMLProgressElement;
  await waitFor(() => expect(bar.value).toBe(0.25));
  await expectAccessible(container);
  finish();
  // The list stands where the empty page was, and the sentence with it.
  await findByText(/Ajoutés\s: 1\./);
  expect(container.querySelectorAll('.flags > li')).toHaveLength(1);
  expect(queryByRole('progressbar')).toBeNull();
});

test('the form writes the letter until the reader does, and never over the reader', async () => {
  const found = draw('request-draft');
  const { container, findByRole, getByRole, queryByText, getByText, services } = found;
  await findByRole('heading', { level: 1 });
  type(getByRole('textbox', { name: 'Période' }), '2019 à 2025');
  expect(letterOf(found).value).toContain('Période\u00a0: 2019 à 2025.');
  choose(getByRole('combobox', { name: 'À recevoir' }), 'online');
  expect(letterOf(found).value).toContain('publication en ligne (4°');
  expect(queryByText(/Ce texte est à vous/)).toBeNull();

  type(letterOf(found), 'Mes mots.');
  getByText(/Ce texte est à vous/);
  type(getByRole('textbox', { name: 'Période' }), '2020');
  expect(letterOf(found).value).toBe('Mes mots.');
  await waitFor(async () =>
    expect((await services.flags.get('a1'))?.letter?.text).toBe('Mes mots.'),
  );

  fireEvent.click(getByRole('button', { name: /L’écrire à nouveau/ }));
  expect(letterOf(found).value).toContain('Période\u00a0: 2020.');
  fireEvent.click(getByRole('button', { name: /Remettre mon texte/ }));
  expect(letterOf(found).value).toBe('Mes mots.');
  await expectAccessible(container);
});

test('a letter that was kept is shown as it was left', async () => {
  const found = draw('request-mine');
  await found.findByRole('heading', { level: 1 });
  expect(letterOf(found).value).toMatch(/^Madame, Monsieur,\n\nJe vous prie/);
  await expectAccessible(found.container);
});

test('what is typed last is written when the page is left', async () => {
  const found = draw('request-draft');
  await found.findByRole('heading', { level: 1 });
  type(letterOf(found), 'Derniers mots');
  window.dispatchEvent(new Event('pagehide'));
  expect((await found.services.flags.get('a1'))?.letter?.text).toBe('Derniers mots');
  await expectAccessible(found.container);
});

test('another law writes in its language, with its articles beside', async () => {
  const found = draw('request-draft');
  const { container, findByRole, getByRole, findByText } = found;
  await findByRole('heading', { level: 1 });
  choose(getByRole('combobox', { name: 'Selon le droit de' }), 'DE');
  await waitFor(() => expect(letterOf(found).value).toContain('§ 1 IFG'));
  expect(letterOf(found).lang).toBe('de');
  const notes = container.querySelector<HTMLElement>('.margin-notes')!;
  within(notes).getByText('§ 7 IFG');
  within(notes).getAllByText(/à vérifier/);
  choose(getByRole('combobox', { name: 'Selon le droit de' }), 'EU');
  choose(await findByRole('combobox', { name: 'Langue' }), 'es');
  await waitFor(() => expect(letterOf(found).value).toContain('Reglamento (CE) n.º 1049/2001'));
  await findByText('AsktheEU');
  await expectAccessible(container);
});

test('a threshold is to be verified until a size is known', async () => {
  const { container, findByRole, getByRole, getByText, queryByText } = draw('request-draft');
  await findByRole('heading', { level: 1 });
  getByText(/À vérifier\s: sous 3\s500 habitants/);
  type(getByRole('spinbutton', { name: /Habitants/ }), '900');
  expect(queryByText(/sous 3\s500 habitants/)).toBeNull();
  expect(queryByText('article L. 312-1-1 du CRPA')).toBeNull();
  await expectAccessible(container);
});

test('a letter leaves as text, as a draft, on the clipboard', async () => {
  const { container, findByRole, getByRole, getAllByRole, findByText } = draw('request-draft');
  await findByRole('heading', { level: 1 });
  type(
    getByRole('textbox', { name: /Adresse électronique de l’organisme/ }),
    'prada@drome.gouv.fr',
  );
  fireEvent.click(getAllByRole('button', { name: 'Copier' })[0]!);
  await findByText('La lettre est copiée.');
  expect(copied[0]).toContain('Madame, Monsieur,');
  fireEvent.click(getAllByRole('button', { name: 'Fichier texte' })[0]!);
  fireEvent.click(getAllByRole('button', { name: /\.eml/ })[0]!);
  expect(await saved[0]?.text).toBe(`${copied[0]}\n`);
  expect(await saved[1]?.text).toMatch(
    /\r\nTo: prada@drome\.gouv\.fr\r\n[\s\S]*quoted-printable\r\n\r\n/,
  );
  await expectAccessible(container);
});

test('doors are links that carry the letter, or copy it, and say so', async () => {
  const { container, findByRole, getByRole, findByText } = draw('request-draft');
  await findByRole('heading', { level: 1 });
  const madada = () => getByRole('link', { name: 'Ma Dada' }) as HTMLAnchorElement;
  expect(madada().href).toBe(
    'https://madada.fr/select_authority?query=Pr%C3%A9fecture%20de%20la%20Dr%C3%B4me',
  );
  expect(madada().rel).toContain('noreferrer');
  // Nothing is contacted by a test.
  container.addEventListener('click', (event) => event.preventDefault());
  fireEvent.click(madada());
  await findByText('La lettre est copiée.');
  expect(copied[0]).toMatch(/^Madame, Monsieur,/);
  type(getByRole('textbox', { name: /Son nom dans les adresses/ }), 'pref_26');
  expect(madada().href).toMatch(/^https:\/\/madada\.fr\/new\/pref_26\?title=Demande/);
  await expectAccessible(container);
});

test('the evidence is shown whole: level, tracker, basis, picture, hash', async () => {
  const { container, findByRole, findByText, getByText } = draw('request-refused');
  const picture = (await findByRole('img', {
    name: 'Qualité de l’air dans la Drôme',
  })) as HTMLImageElement;
  expect(picture.src).toMatch(/^data:image\/png;base64,/);
  await findByText('demande en cours');
  getByText('Non disponible');
  getByText(/CRPA, art\. L312-1-1, seuil à vérifier \(INSEE\)/);
  getByText('a'.repeat(64));
  getByText('Tableau « Moyennes annuelles par station »');
  getByText(/Les moyennes annuelles sont publiées ci-dessous/);
  await expectAccessible(container);
});

test('a step is noted, its days follow, and it can be taken back', async () => {
  const { container, findByRole, getByRole, findByText, getByText, services } =
    draw('request-draft');
  await findByRole('heading', { level: 1 });
  type(getByRole('textbox', { name: 'Note' }), 'Par courriel');
  fireEvent.click(getByRole('button', { name: 'Noter cette étape' }));
  await findByText(/Réponse attendue/);
  getByText(/Compté du jour d’envoi/);
  const held = await services.flags.get('a1');
  expect(held?.steps).toEqual([{ kind: 'sent', day: '2026-11-25', note: 'Par courriel' }]);
  // The letter is kept as it was sent.
  await waitFor(async () =>
    expect((await services.flags.get('a1'))?.letter?.text).toContain('Madame'),
  );
  fireEvent.click(getByRole('button', { name: /Ajouter à mon agenda/ }));
  expect(await saved[0]?.text).toContain('DTSTART;VALUE=DATE:20261225');
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: /Reprendre\s: Envoyée/ }));
  await waitFor(async () => expect((await services.flags.get('a1'))?.steps).toEqual([]));
});

test('silence opens the referral to the CADA, ready with what the article asks for', async () => {
  const { container, findByRole, getAllByRole, getByText } = draw('request-silent');
  await findByRole('heading', { level: 2, name: 'Saisine de la CADA' });
  getByText(/Dernier jour pour saisir la CADA/);
  const [, referral] = getAllByRole('textbox', {
    name: 'Texte de la lettre',
  }) as HTMLTextAreaElement[];
  expect(referral?.value).toContain(
    'ma demande du 12 octobre 2026, adressée à\u00a0: Préfecture de la Drôme',
  );
  expect(referral?.value).toContain('Pièce jointe\u00a0: copie de ma demande restée sans réponse.');
  getByText(/La copie de votre demande, telle qu’elle est gardée ici, est jointe/);
  fireEvent.click(getAllByRole('button', { name: /\.eml/ }).at(-1)!);
  fireEvent.click(getAllByRole('button', { name: 'Fichier texte' }).at(-1)!);
  const draft = await PostalMime.parse((await saved[0]?.text) ?? '');
  expect(draft.subject).toMatch(/^Saisine pour avis/);
  expect(draft.attachments.map(({ filename }) => filename)).toEqual(['demande-2026-10-12.txt']);
  const [{ content }] = draft.attachments as [(typeof draft.attachments)[0]];
  const request = REQUESTS['request-silent']?.flags.find(({ id }) => id === 'a2')?.letter?.text;
  expect(
    new TextDecoder()
      .decode(content as ArrayBuffer)
      .replaceAll('\r\n', '\n')
      .trim(),
  ).toBe(request);
  expect(await saved[1]?.text).toContain(`\n\n${request}\n`);
  await expectAccessible(container);
});

test('an association says its form, its seat and who represents it', async () => {
  const { container, findByRole, getByRole, getByText, getAllByRole } = draw('request-silent');
  await findByRole('heading', { level: 2, name: 'Saisine de la CADA' });
  fireEvent.click(getByText('Au nom d’une association ou d’une société'));
  type(getByRole('textbox', { name: 'Forme' }), 'association');
  type(getByRole('textbox', { name: 'Siège social' }), '1 rue X, Valence');
  const [, referral] = getAllByRole('textbox', {
    name: 'Texte de la lettre',
  }) as HTMLTextAreaElement[];
  await waitFor(() =>
    expect(referral?.value).toMatch(
      /Demandeur\s: association, siège social\s: 1 rue X, Valence, représenté par \[Nom du représentant\]\./,
    ),
  );
  await expectAccessible(container);
});

test('a referral with words of the reader says so, and is written anew when asked to', async () => {
  const { container, findByRole, getByRole, getByText } = draw('request-silent');
  await findByRole('heading', { level: 2, name: 'Saisine de la CADA' });
  const [, writing] = [...container.querySelectorAll<HTMLElement>('.writing')];
  const sheet = within(writing!);
  const referral = sheet.getByRole<HTMLTextAreaElement>('textbox', { name: 'Texte de la lettre' });
  expect(sheet.queryByText(/^Ce texte est à vous/)).toBeNull();
  type(referral, 'Mes mots');
  fireEvent.click(getByText('Au nom d’une association ou d’une société'));
  type(getByRole('textbox', { name: 'Forme' }), 'association');
  expect(referral.value).toBe('Mes mots');
  sheet.getByText(/^Ce texte est à vous/);
  await expectAccessible(container);
  fireEvent.click(sheet.getByRole('button', { name: 'L’écrire à nouveau d’après le formulaire' }));
  await waitFor(() => expect(referral.value).toContain('association'));
});

test('the sheet under whose button one prints is the one that is printed', async () => {
  const print = vi.fn(() => {
    const [request, referral] = [...document.querySelectorAll('.writing')];
    expect(request?.classList.contains('to-print')).toBe(false);
    expect(referral?.classList.contains('to-print')).toBe(true);
  });
  vi.stubGlobal('print', print);
  const { container, findAllByRole } = draw('request-silent');
  const [, second] = await findAllByRole('button', { name: 'Imprimer' });
  fireEvent.click(second!);
  expect(print).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event('afterprint'));
  expect(container.querySelector('.to-print')).toBeNull();
  await expectAccessible(container);
});

test('what cannot be written is said, and stays in the form', async () => {
  const { services } = draw('request-draft');
  const addStep = async () => ({ ok: false, error: 'space' }) as const;
  document.body.innerHTML = '';
  const found = draw('request-draft', { flags: { ...services.flags, addStep } });
  await found.findByRole('heading', { level: 1 });
  type(found.getByRole('textbox', { name: 'Note' }), 'Par courriel');
  fireEvent.click(found.getByRole('button', { name: 'Noter cette étape' }));
  await found.findByRole('alert');
  expect((found.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe(
    'Par courriel',
  );
  await expectAccessible(found.container);
});

test('a flag is removed and put back', async () => {
  const { container, findByRole, getByRole, services } = draw('request-draft');
  await findByRole('heading', { level: 1 });
  fireEvent.click(getByRole('button', { name: 'Retirer ce signalement' }));
  fireEvent.click(await findByRole('button', { name: 'Le remettre' }));
  await findByRole('heading', { level: 1, name: 'Mesures de la qualité de l’air de la Drôme' });
  expect(await services.flags.get('a1')).toBeDefined();
  await expectAccessible(container);
});

test('reminders are asked for by the switch, and a refusal is said', async () => {
  const setReminders = vi.fn(async () => false);
  const { container, findByRole, findByText } = draw('request-draft', { setReminders });
  const on = (await findByRole('checkbox', {
    name: /prévenir dans le navigateur/,
  })) as HTMLInputElement;
  fireEvent.click(on);
  await findByText(/Rien n’a changé/);
  expect(setReminders).toHaveBeenCalledWith(true);
  expect(on.checked).toBe(false);
  await expectAccessible(container);
});

test('titles and notes of anybody are text', async () => {
  const wild = '<img src=x onerror=alert(1)>';
  const flag: Flag = { ...REQUESTS['request-draft']!.flags[0]!, title: wild, note: wild };
  const { container, findByRole } = draw('request-draft', {}, { flags: [flag], open: flag.id });
  expect((await findByRole('heading', { level: 1 })).textContent).toBe(wild);
  expect(container.querySelector('img')).toBeNull();
  await expectAccessible(container);
});

test('the map counts bodies by where they stand, and each figure narrows the list to its own', async () => {
  const { container, findByRole, findByText, getByRole } = draw('requests');
  fireEvent.click(await findByText(/^Où en sont les demandes\s: /));
  const figure = await findByRole('button', { name: /^Example Council, En attente\s: 1$/ });
  fireEvent.click(figure);
  await waitFor(() => expect(figure.getAttribute('aria-pressed')).toBe('true'));
  expect(container.querySelector('.flags')?.textContent).toContain('Algorithm for housing');
  expect(container.querySelectorAll('.flags > li')).toHaveLength(1);
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: /^Example Council, En attente/ }));
  await waitFor(() => expect(container.querySelectorAll('.flags > li')).toHaveLength(6));
});

test('the map counts by level and by place as well, of pages whose site is known', async () => {
  const { container, findByRole, findByText, getByRole } = draw('requests');
  fireEvent.click(await findByText(/^Où en sont les demandes\s: /));
  choose(getByRole('combobox', { name: 'Compter par' }), 'level');
  await findByRole('button', { name: 'Service local de l’État, Sans réponse\u00a0: 1' });
  await findByText(/D’après le site de chaque page/);
  choose(getByRole('combobox', { name: 'Compter par' }), 'departement');
  const drome = await findByRole('button', { name: 'Drôme, En tout\u00a0: 4' });
  await expectAccessible(container);
  fireEvent.click(drome);
  await waitFor(() => expect(container.querySelectorAll('.flags > li')).toHaveLength(4));
  getByRole('button', { name: 'Sans territoire connu, En attente\u00a0: 1' });
  choose(getByRole('combobox', { name: 'Compter par' }), 'region');
  await waitFor(() => expect(container.querySelectorAll('.flags > li')).toHaveLength(6));
  await findByRole('button', { name: /^Auvergne-Rhône-Alpes, Refus ou recours/ });
});

test.each(['damaged', 'altered', 'foreign', 'later', 'too-big', 'full', 'space'] as const)(
  'a file that is refused (%s) changes nothing, and says so',
  async (error) => {
    const held = requestServices(REQUESTS.requests!);
    const open = async () => ({ ok: false, error }) as const;
    const { container, getByLabelText, getAllByRole } = draw('requests', {
      flags: { ...held.flags, open },
    });
    fireEvent.change(getByLabelText(/Ouvrir un fichier/), {
      target: { files: [new File(['{}'], 'x.json')] },
    });
    await waitFor(() =>
      expect(getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        flagErrorText(error),
      ),
    );
    expect(container.querySelectorAll('.flags > li')).toHaveLength(6);
    await expectAccessible(container);
  },
);

test('files are for sharing unless the reader ticks that they are their own copy', async () => {
  const services = requestServices(REQUESTS.requests!);
  const file = vi.spyOn(services.flags, 'file');
  const { findByRole, getByText } = draw('requests', services);
  const json = await findByRole('button', { name: 'Enregistrer en JSON' });
  getByText(/votre nom et vos adresses sont retirés des lettres/);
  fireEvent.click(json);
  fireEvent.click(await findByRole('checkbox', { name: /propre sauvegarde/ }));
  getByText(/gardez-le pour vous/);
  fireEvent.click(json);
  await waitFor(() => expect(file).toHaveBeenCalledTimes(2));
  expect(file.mock.calls.map((call) => call[3])).toEqual([false, true]);
});

test('a flag of a dataset opens the door to its discussion, at its portal', async () => {
  const id = '53699fe4a3a729239d206227';
  const draft = REQUESTS['request-draft']!;
  const flags = draft.flags.map((one) => ({
    ...one,
    evidence: {
      ...one.evidence,
      record: { catalogue: 'datagouv', id, title: 'Annuaire', url: 'https://www.data.gouv.fr/x' },
    },
  }));
  const { findByRole } = draw('request-draft', {}, { flags });
  const door = await findByRole('link', { name: 'Discussion du jeu de données' });
  expect(door.getAttribute('href')).toBe(`https://www.data.gouv.fr/datasets/${id}/discussions`);
  await findByRole('link', { name: 'Annuaire' });
});
