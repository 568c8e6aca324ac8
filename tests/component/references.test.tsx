import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { beforeAll, expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { Result } from '../../lib/model.ts';
import type { PageCheck, ReferenceServices } from '../../lib/services/references.ts';
import type { FacingState } from '../../lib/shared/state.ts';
import { CITED, MANY, pageCheck, referenceServices } from '../../scripts/gallery/references.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { read, report } from '../../scripts/gallery/shown.ts';
import { expectAccessible } from './axe.ts';

// What is loaded when it is wanted is there before the clock of a test runs.
beforeAll(async () => {
  await import('../../components/panel/references/Checked.tsx');
  await import('../../components/panel/missing/FlagForm.tsx');
});

const CHECK = 'Vérifier ce que cite cette page';

/** The panel beside a page, and spies on all that it may ask about what the page cites. */
function draw(more: Partial<ReferenceServices> = {}, cited = CITED) {
  const services = referenceServices(cited, more);
  const references = {
    ...services,
    check: vi.fn(services.check),
    show: vi.fn(services.show),
    look: vi.fn(services.look),
    allow: vi.fn(services.allow),
  };
  let turn = (_: FacingState) => {};
  const shown = panelServices({ facing: read(), report: report() });
  const make = vi.spyOn(shown.flags, 'make');
  const all = {
    ...shown,
    references,
    watchFacing(listener: (state: FacingState) => void) {
      turn = listener;
      listener(read());
      return () => {};
    },
  };
  return {
    references,
    make,
    turn: (state: FacingState) => turn(state),
    ...render(<Panel services={all} />),
  };
}

async function check(drawn: ReturnType<typeof draw>) {
  fireEvent.click(drawn.getByRole('button', { name: CHECK }));
  await drawn.findByText(/références? trouvée/);
}

test('nothing is read before the button, which says that nothing is sent', async () => {
  const drawn = draw();
  drawn.getByRole('button', { name: CHECK, description: /Rien n’est envoyé/ });
  expect(drawn.references.check).not.toHaveBeenCalled();
  await check(drawn);
  expect(drawn.references.check).toHaveBeenCalledTimes(1);
  await expectAccessible(drawn.container);
});

test('what does not hold comes first, each with mark, word, reason, evidence and confidence', async () => {
  const drawn = draw();
  await check(drawn);
  const headings = drawn.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
  expect(headings[0]).toMatch(/^Numéro faux/);
  expect(headings.at(-1)).toMatch(/^En ordre/);
  const law = drawn.getByRole('article', { name: 'directive 95/46/CE' });
  expect(law.textContent).toContain('acte de l’Union europ');
  expect(law.textContent).toContain('Remplacé. Remplacé par le règlement 2016/679 depuis le 25');
  expect(law.textContent).toContain('certain');
  expect(law.querySelector('svg')).not.toBeNull();
  expect(within(law).getByRole('link', { name: 'La bonne adresse' }).getAttribute('href')).toMatch(
    /32016R0679/,
  );
  await expectAccessible(drawn.container);
});

test('the counts of verdicts choose what is listed', async () => {
  const drawn = draw();
  await check(drawn);
  fireEvent.click(drawn.getByRole('radio', { name: /^En retard\s+1$/ }));
  expect(drawn.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  fireEvent.click(drawn.getByRole('radio', { name: /^toutes\s+12$/ }));
  expect(drawn.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(8);
  await expectAccessible(drawn.container);
});

test('the same thing stands once, and each of its places is shown in turn', async () => {
  const drawn = draw();
  await check(drawn);
  const entry = drawn.getByRole('article', { name: /26-2026-11-02-00004/ });
  expect(entry.textContent).toContain('citée 2 fois');
  const button = within(entry).getByRole('button', { name: /^Montrer/ });
  fireEvent.click(button);
  await within(entry).findByText('Surligné dans la page.');
  fireEvent.click(button);
  fireEvent.click(button);
  const places = drawn.references.show.mock.calls.map(([, { passage }]) => passage);
  expect(places).toEqual([10, 11, 10]);
});

test.each([
  ['changed', /La page a changé/],
  ['hidden', /repliée ou cachée/],
  ['selected', /ne sait pas surligner/],
  ['gone', /une autre page/],
] as const)('a place that cannot be shown as it was is told: %s', async (shown, said) => {
  const drawn = draw({ show: async () => shown });
  await check(drawn);
  const entry = drawn.getByRole('article', { name: 'directive 95/46/CE' });
  fireEvent.click(within(entry).getByRole('button', { name: /^Montrer/ }));
  await within(entry).findByText(said);
  await expectAccessible(drawn.container);
});

test('what comes of a page that was left is thrown away', async () => {
  let answer = (_: Result<PageCheck, never>) => {};
  const slow = new Promise<Result<PageCheck, never>>((resolve) => {
    answer = resolve;
  });
  const drawn = draw({ check: () => slow });
  fireEvent.click(drawn.getByRole('button', { name: CHECK }));
  await drawn.findByText(/Lecture et vérification/);
  const page = { url: 'https://www.drome.gouv.fr/autre', title: '', language: 'fr', hasText: true };
  drawn.turn(read({ page }));
  await waitFor(() => expect(drawn.queryByText(/Lecture et vérification/)).toBeNull());
  answer({ ok: true, value: pageCheck() });
  await Promise.resolve();
  expect(drawn.queryByText(/références? trouvée/)).toBeNull();
  drawn.getByRole('button', { name: CHECK });
});

test('a page of 5,000 references is drawn in pieces', async () => {
  const drawn = draw({}, MANY);
  await check(drawn);
  expect(drawn.getAllByRole('article').length).toBeLessThan(40);
  fireEvent.click(drawn.getAllByRole('button', { name: /^En montrer/ })[0]!);
  expect(drawn.getAllByRole('article').length).toBeLessThan(140);
});

test.each([
  ['unreachable', /ne se laisse pas lire/],
  ['elsewhere', /a changé de page/],
  ['failed', /pas pu aboutir/],
] as const)('a check that fails says why: %s', async (error, said) => {
  const drawn = draw({ check: async () => ({ ok: false, error }) });
  fireEvent.click(drawn.getByRole('button', { name: CHECK }));
  await drawn.findByText(said);
  await expectAccessible(drawn.container);
});

const ALL = /^Voir si 6 adresses répondent$/;

test('no address is asked for before its button, which says to how many hosts', async () => {
  const drawn = draw();
  await check(drawn);
  const button = await drawn.findByRole('button', { name: ALL, description: /Envoyé à 4 sites/ });
  drawn.getByText('www.legifrance.gouv.fr');
  expect(drawn.references.look).not.toHaveBeenCalled();
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
  expect(button.getAttribute('aria-describedby')).not.toBeNull();
  fireEvent.click(button);
  // In the click's own turn, or browsers refuse.
  expect(drawn.references.allow).toHaveBeenCalledTimes(1);
  await drawn.findByText('Toutes les adresses ont été vues.');
  const [addresses, lent] = drawn.references.look.mock.calls[0]!;
  expect(addresses).toHaveLength(6);
  expect(lent).toHaveLength(4);
  await expectAccessible(drawn.container);
});

test('what was seen is told: there, not there now, gone, leading on, not known', async () => {
  const drawn = draw();
  await check(drawn);
  const button = await drawn.findByRole('button', { name: ALL });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
  fireEvent.click(button);
  await drawn.findByText('Toutes les adresses ont été vues.');
  const entry = (name: RegExp | string) => drawn.getByRole('article', { name }).textContent;
  expect(entry(/restriction d’eau/)).toContain('L’adresse répond');
  // 403 is no reason to call anything gone: the verdict of before stays.
  expect(entry(/R. 211-66/)).toContain('Version passée.');
  expect(entry(/R. 211-66/)).toContain('peut-être bien là');
  expect(entry(/zones d’alerte/)).toContain('Absent en ce moment.');
  expect(entry(/prelevements/)).toContain('Disparu.');
});

test('one address is asked for alone; without the right to read, it is asked for all the same', async () => {
  const drawn = draw({ allow: async () => false });
  await check(drawn);
  const entry = drawn.getByRole('article', { name: /prelevements/ });
  const button = within(entry).getByRole('button', { name: /^Demander à carto/ });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
  fireEvent.click(button);
  await waitFor(() => expect(drawn.references.look).toHaveBeenCalledTimes(1));
  const [addresses, lent] = drawn.references.look.mock.calls[0]!;
  expect(addresses).toEqual(['https://carto.drome.example/dataset/prelevements']);
  expect(lent).toEqual([]);
});

test('looking can be stopped, and shows how far it has come', async () => {
  const drawn = draw({
    look: (addresses, _, onLook, signal) =>
      new Promise((_resolve, reject) => {
        onLook({ url: addresses[0]!, at: Date.now(), state: 'alive', status: 200 });
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  });
  await check(drawn);
  const button = await drawn.findByRole('button', { name: ALL });
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
  fireEvent.click(button);
  await drawn.findByRole('progressbar', { name: '1 adresses vues sur 6' });
  await expectAccessible(drawn.container);
  fireEvent.click(drawn.getByRole('button', { name: 'Arrêter' }));
  await drawn.findByText(/Ce qui a été vu est gardé/);
  // What was seen is not asked for again.
  drawn.getByRole('button', { name: /^Voir si 5 adresses/ });
});

test('a law is cited as its official site does, with the address of a copy', async () => {
  const drawn = draw();
  await check(drawn);
  const entry = drawn.getByRole('article', { name: /R. 211-66/ });
  fireEvent.click(within(entry).getByRole('button', { name: /^Citer/ }));
  const sheet = entry.querySelector('.cite')!;
  expect(sheet.textContent).toContain('Article R211-66 du code de l’environnement');
  expect(sheet.textContent).toContain('Légifrance');
  // The version in force, not the one to which the page leads.
  expect(sheet.textContent).toContain('/codes/article_lc/LEGIARTI000006832889');
  const archive = within(entry).getByRole('link', { name: /web\.archive\.org/ });
  expect(archive.getAttribute('href')).toMatch(/^https:\/\/web\.archive\.org\/save\/https:/);
  const field = within(entry).getByLabelText(/Adresse de la copie/);
  fireEvent.input(field, { target: { value: 'javascript:alert(1)' } });
  await within(entry).findByText('Ce n’est pas une adresse du web.');
  const copy = 'https://web.archive.org/web/20260120103000/https://www.legifrance.gouv.fr/';
  fireEvent.input(field, { target: { value: copy } });
  await waitFor(() => expect(sheet.textContent).toContain(`Copie archivée\u00a0: ${copy}`));
  await expectAccessible(drawn.container);
});

test('a reference to data that does not hold is flagged with its verdict; one to law is not', async () => {
  const drawn = draw();
  await check(drawn);
  const [late] = CITED as [(typeof CITED)[0]];
  const name = `Signaler\u00a0: ${late.text}`;
  fireEvent.click(await drawn.findByRole('button', { name }));
  const title = await drawn.findByRole('textbox', { name: 'Ce qui manque, en quelques mots' });
  expect(title).toHaveProperty('value', late.record?.title);
  await expectAccessible(drawn.container);
  fireEvent.click(await drawn.findByRole('button', { name: 'Garder ce signalement' }));
  await waitFor(() => expect(drawn.make).toHaveBeenCalledTimes(1));
  expect(drawn.make.mock.calls[0]![0]).toMatchObject({
    wanted: 'update',
    title: late.record?.title,
    evidence: {
      element: expect.stringMatching(/\p{L}+\. .*(?:jours|mois)/u),
      record: { catalogue: late.record?.catalogue, id: late.record?.id, url: late.record?.url },
    },
  });
  expect(drawn.queryByRole('button', { name: /^Signaler.*directive 95\/46/ })).toBeNull();
});
