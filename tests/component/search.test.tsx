import { fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { SearchAnswer } from '../../lib/search/answer.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { answer, panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function draw(more: Partial<PanelServices> = {}, name = 'related') {
  const shown = STATES[name];
  if (!shown) throw new Error(name);
  return render(<Panel services={{ ...panelServices(shown), ...more }} />);
}

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } });

test('"/" opens the search with the focus in it, Escape gives the page and the focus back', async () => {
  const { container, getByRole, queryByRole } = draw();
  press('/');
  const field = getByRole('searchbox');
  expect(document.activeElement).toBe(field);
  expect(getByRole('heading', { level: 1 }).textContent).toBe('Chercher');
  await expectAccessible(container);

  press('/', field);
  press('Escape', field);
  expect(queryByRole('searchbox')).toBeNull();
  expect(document.activeElement).toBe(getByRole('button', { name: 'Chercher' }));
  await expectAccessible(container);
});

test('results are counted aloud, marked, and lead to their catalogue', async () => {
  const { container, getByRole, findByRole, findByText } = draw();
  press('/');
  type(getByRole('searchbox'), 'restricsion eau drome');
  await findByRole('heading', { name: '28 résultats' });
  await waitFor(() => {
    const said = [...container.querySelectorAll('[role=status]')].map((node) => node.textContent);
    expect(said).toContain('28 résultats');
  });
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
    'restriction',
  );
  fireEvent.click(await findByText('restriction eau drome'));
  expect((getByRole('searchbox') as HTMLInputElement).value).toBe('restriction eau drome');
  await expectAccessible(container);
});

test('an outdated answer never paints over a newer one', async () => {
  const pending = new Map<string, (value: SearchAnswer) => void>();
  const search = vi.fn(
    (query: string) => new Promise<SearchAnswer>((resolve) => pending.set(query, resolve)),
  );
  const { container, getByRole, findByText, queryByText } = draw({ search });
  press('/');
  type(getByRole('searchbox'), 'nappes');
  await waitFor(() => expect(pending.has('nappes')).toBe(true));
  type(getByRole('searchbox'), 'zones');
  await waitFor(() => expect(pending.has('zones')).toBe(true));

  const shown = container.querySelector('main > section:last-of-type, main > div:last-of-type');
  expect(shown).not.toBeNull();
  pending.get('zones')?.(answer('zones'));
  await waitFor(() => expect(container.querySelector('mark')?.textContent).toBe('Zones'));
  pending.get('nappes')?.(answer('nappes'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(container.querySelector('mark')?.textContent).toBe('Zones');

  type(getByRole('searchbox'), '');
  await findByText(/quelques mots suffisent/);
  expect(queryByText(/résultats/)).toBeNull();
  await expectAccessible(container);
});

test('nothing found says what to try next; a failure can be tried again', async () => {
  const search = vi
    .fn()
    .mockRejectedValueOnce(new Error('closed'))
    .mockResolvedValue(answer('zzyzx'));
  const { container, getByRole, findByRole, findByText } = draw({ search });
  press('/');
  type(getByRole('searchbox'), 'zzyzx');
  fireEvent.click(await findByRole('button', { name: 'Réessayer' }));
  await findByText(/^Essayez un mot de moins/);
  await expectAccessible(container);
});

test('where nothing is found, the page’s subject goes into the search box', async () => {
  const { container, getByRole } = draw({}, 'nothing');
  fireEvent.click(getByRole('button', { name: 'Chercher ce sujet' }));
  expect((getByRole('searchbox') as HTMLInputElement).value).toBe(
    'Sécheresse : les mesures de restriction des usages de l’eau',
  );
  await expectAccessible(container);
});

test('the search stays open when the tab changes', async () => {
  let tell: Parameters<PanelServices['watchFacing']>[0] = () => {};
  const watchFacing: PanelServices['watchFacing'] = (listener) => {
    tell = listener;
    return () => {};
  };
  const { container, getByRole } = draw({ watchFacing });
  press('/');
  type(getByRole('searchbox'), 'eau');
  tell({ status: 'waiting', tabId: 2 });
  expect((getByRole('searchbox') as HTMLInputElement).value).toBe('eau');
  await expectAccessible(container);
});
