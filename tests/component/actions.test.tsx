import { fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelServices } from '../../lib/services/panel.ts';
import { RELATED } from '../../scripts/gallery/records.ts';
import { panelServices, settingsServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function draw(name: string, more: Partial<PanelServices>) {
  const shown = STATES[name];
  if (!shown) throw new Error(name);
  return render(<Panel services={{ ...panelServices(shown), ...more }} />);
}

test('"everywhere" is asked in the click itself, and the page is read once it is granted', async () => {
  const allowEverywhere = vi.fn(async () => true);
  const readTab = vi.fn(async () => {});
  const { container, findByRole } = draw('no-access', { allowEverywhere, readTab });
  fireEvent.click(await findByRole('button', { name: 'Reconnaître les sites publics partout' }));
  expect(allowEverywhere).toHaveBeenCalledOnce();
  await waitFor(() => expect(readTab).toHaveBeenCalledOnce());
  await expectAccessible(container);
});

test('"everywhere" refused is said; granted before, it is not offered', async () => {
  const { container, findByRole, findByText, unmount } = draw('no-access', {});
  fireEvent.click(await findByRole('button', { name: 'Reconnaître les sites publics partout' }));
  await findByText(/l’accord n’a pas été donné/);
  await expectAccessible(container);
  unmount();

  const everywhere = vi.fn(async () => true);
  const again = draw('no-access', { everywhere });
  await waitFor(() => expect(everywhere).toHaveBeenCalled());
  expect(again.queryByRole('button', { name: /partout/ })).toBeNull();
});

test('a failed installation can be tried again, and says what still answers', async () => {
  const install = vi.fn(async () => {});
  const { container, getByRole, getByText } = draw('corrupt', { install });
  getByText(/^Le catalogue du 16\s*janvier\s*2026 reste en service/);
  fireEvent.click(getByRole('button', { name: 'Réessayer' }));
  expect(install).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('a refresh keeps the focus on the record that had it', async () => {
  const shown = STATES.related!;
  let tell: Parameters<PanelServices['watchFacing']>[0] = () => {};
  const { container, getByRole } = draw('related', {
    watchFacing: (listener) => {
      tell = listener;
      listener(shown.facing);
      return () => {};
    },
  });
  const link = getByRole('link', { name: 'Arrêtés de restriction d’eau en vigueur' });
  link.focus();
  if (shown.facing.status !== 'read') throw new Error('not read');
  tell({ ...shown.facing, at: 1, related: [...shown.facing.related].reverse() });
  await waitFor(() => expect(container.querySelector('.entry h3')?.textContent).toMatch(/^Débits/));
  expect(document.activeElement).toBe(link);
  await expectAccessible(container);
});

test('the settings show what is held and follow the permission', async () => {
  let tell: (granted: boolean) => void = () => {};
  const setEverywhere = vi.fn(async (on: boolean) => on);
  const reinstall = vi.fn(async () => {});
  const { container, getByRole, getByText, findByText } = render(
    <Options
      services={{
        ...settingsServices,
        setEverywhere,
        reinstall,
        watchEverywhere: (listener) => {
          tell = listener;
          listener(false);
          return () => {};
        },
      }}
    />,
  );
  getByText(/70\s575\sfiches, état du 16\s*janvier\s*2026/);
  await findByText(/61\s?Mo/);
  const box = getByRole('checkbox', { name: /partout/ }) as HTMLInputElement;
  fireEvent.click(box);
  expect(setEverywhere).toHaveBeenCalledWith(true);
  expect(box.checked).toBe(false);
  tell(true);
  await waitFor(() => expect(box.checked).toBe(true));
  fireEvent.click(getByRole('button', { name: 'Réinstaller les catalogues' }));
  expect(reinstall).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('a record that is not relevant is set aside in a press, said, and put back', async () => {
  const correct = vi.fn(async () => {});
  const { container, getByRole, getByText, findByText } = draw('set-aside', { correct });
  const [first] = RELATED;
  const { title } = first!.record;
  fireEvent.click(getByRole('button', { name: `Hors sujet ici\u00a0: ${title}` }));
  expect(correct).toHaveBeenCalledWith(first!.record, false);
  await findByText(/^Écarté sur ce site\s: Zones d’alerte/);
  expect(document.activeElement?.textContent).toBe('Données');
  fireEvent.click(getByText(/^2 fiches écartées/));
  const [back] = container.querySelectorAll<HTMLButtonElement>('.later .act');
  fireEvent.click(back!);
  expect(correct).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'prelevements' }), true);
  await expectAccessible(container);
});

test('what was set aside can be saved and forgotten in the settings', async () => {
  const forgetCorrections = vi.fn(async () => {});
  const { container, getByRole, getByText } = render(
    <Options services={{ ...settingsServices, forgetCorrections }} />,
  );
  getByText(/^2 jeux de données, sites concernés/);
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  fireEvent.click(getByRole('button', { name: 'Enregistrer dans un fichier' }));
  const [[file]] = made.mock.calls as [[Blob]];
  expect(JSON.parse(await file.text()).corrections).toHaveLength(2);
  fireEvent.click(getByRole('button', { name: 'Tout remettre' }));
  expect(forgetCorrections).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
