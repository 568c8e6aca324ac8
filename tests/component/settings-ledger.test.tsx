import { fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { DELIVERED, EACH, LINES, MANY_LINES } from '../../scripts/gallery/settings.ts';
import { expectAccessible } from './axe.ts';
import { drawSettings } from './settings.tsx';

const rowsOf = (container: Element) => [...container.querySelectorAll('.sheet tbody tr')];

test('an empty ledger says that nothing was asked of anyone, and why', async () => {
  const { container, getByText } = drawSettings({ sources: DELIVERED });
  getByText('Rien n’a été demandé à personne.');
  getByText(/^Aucun catalogue n’est tenu à jour/);
  expect(container.querySelector('.sheet')).toBeNull();
  await expectAccessible(container);
});

test('each request has its address in full, its reason, its answer, and why it failed', async () => {
  const { container, getByText } = drawSettings({ sources: EACH, lines: LINES });
  const rows = rowsOf(container);
  expect(rows).toHaveLength(LINES.length);
  const [first, , busy, asked, late, probed] = rows.map(({ textContent }) => textContent);
  expect(first).toMatch(/mise à jour.*data\.gouv\.fr.*page=1&page_size=100.*200.*148\sko.*412\sms/);
  expect(busy).toMatch(/429/);
  expect(asked).toMatch(/question.*data\.europa\.eu.*q=s%C3%A9cheresse/);
  expect(late).toMatch(/POST.*"page":"3","limit":"100"/);
  expect(late).toMatch(/n’a pas répondu à temps.*aucune/);
  expect(probed).toMatch(/reconnaissance.*donnees\.ville\.example/);
  getByText(/^6\srequêtes · 4\ssites · .* reçus · 2\ssans succès$/);
  await expectAccessible(container);
});

test('host and purpose narrow the lines, their totals and what is saved', async () => {
  const { container, getByLabelText, getByRole, getByText } = drawSettings({
    sources: EACH,
    lines: LINES,
  });
  fireEvent.change(getByLabelText('site'), { target: { value: 'data.europa.eu' } });
  expect(rowsOf(container)).toHaveLength(1);
  getByText(/^1\srequête · 1\ssite/);
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  fireEvent.click(getByRole('button', { name: 'Enregistrer en JSON' }));
  fireEvent.click(getByRole('button', { name: 'Enregistrer en CSV' }));
  const [[json], [csv]] = made.mock.calls as [[Blob], [Blob]];
  expect(JSON.parse(await json.text()).lines).toHaveLength(1);
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(2);
  fireEvent.change(getByLabelText('raison'), { target: { value: 'probe' } });
  expect(rowsOf(container)).toHaveLength(0);
  getByText(/^Aucune requête ne répond/);
  await expectAccessible(container);
});

test('a long ledger shows its first part; more come on demand, and the focus goes to them', async () => {
  const { container, getByRole, getByText } = drawSettings({ sources: EACH, lines: MANY_LINES });
  await waitFor(() => expect(rowsOf(container)).toHaveLength(50));
  getByText('50 affichées sur 130.');
  const sheet = within(container.querySelector<HTMLElement>('.sheet')!);
  fireEvent.click(sheet.getByRole('button', { name: 'Afficher la suite' }));
  await waitFor(() => expect(rowsOf(container)).toHaveLength(100));
  await waitFor(() => expect(document.activeElement).toBe(rowsOf(container)[50]));
  fireEvent.click(getByRole('button', { name: 'Afficher la suite' }));
  await waitFor(() => expect(rowsOf(container)).toHaveLength(130));
  await expectAccessible(container);
});

test('it is cleared after a question only, and says so', async () => {
  const { container, getByRole, getByText, findByText, services, tellLedger } = drawSettings({
    sources: EACH,
    lines: LINES,
  });
  fireEvent.click(getByRole('button', { name: 'Effacer le journal' }));
  expect(services.clearLedger).not.toHaveBeenCalled();
  getByText(/^Les 6 requêtes inscrites seront oubliées/);
  fireEvent.click(getByRole('button', { name: 'Effacer' }));
  expect(services.clearLedger).toHaveBeenCalledOnce();
  expect(document.activeElement?.textContent).toBe('Journal du réseau');
  tellLedger([]);
  await findByText('Le journal est effacé.');
  await expectAccessible(container);
});
