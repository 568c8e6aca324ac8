import { act, fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelServices } from '../../lib/services/panel.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function draw(name = 'related', more: Partial<PanelServices> = {}) {
  const services = { ...panelServices(STATES[name]!), ...more };
  return { ...render(<Panel services={services} />), services };
}

/** Presses a key where the focus is; answers whether the panel left it to the browser. */
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

const focused = () => document.activeElement?.textContent;
const titles = (container: Element) =>
  [...container.querySelectorAll('main article .name a')].map((link) => link.textContent);

test('arrows, j and k go from card to card; Enter is left to the link that has the focus', async () => {
  const { container } = draw();
  const [first, second, third] = titles(container);
  expect(press('ArrowDown')).toBe(false);
  expect(focused()).toBe(first);
  press('j');
  press('ArrowDown');
  expect(focused()).toBe(third);
  press('k');
  press('ArrowUp');
  expect(focused()).toBe(first);
  expect(second).not.toBe(first);
  expect(document.activeElement).toBeInstanceOf(HTMLAnchorElement);
  expect(press('Enter')).toBe(true);
  await expectAccessible(container);
});

test('from any part of a card the way goes on from that card, and ends at the last', async () => {
  const { container } = draw();
  const all = titles(container);
  const asides = [...container.querySelectorAll<HTMLElement>('main article .aside')];
  asides[0]!.focus();
  press('ArrowDown');
  expect(focused()).toBe(all[1]);
  asides.at(-1)!.focus();
  expect(press('ArrowDown')).toBe(true);
  await expectAccessible(container);
});

test('cards that are folded away are passed over', async () => {
  const { container } = draw('set-aside');
  const shown = [...container.querySelectorAll('main article')].filter(
    (card) => !card.closest('details:not([open])'),
  );
  for (const _ of shown) press('ArrowDown');
  expect(document.activeElement?.closest('article')).toBe(shown.at(-1));
  await expectAccessible(container);
});

test('nothing but the way into the results acts while something is typed', async () => {
  const { container, getByRole, findByRole } = draw();
  press('/');
  const field = await findByRole('searchbox');
  expect(document.activeElement).toBe(field);
  fireEvent.input(field, { target: { value: 'eau' } });
  await waitFor(() => expect(container.querySelector('#results')).toBeTruthy());
  for (const key of ['j', 'k', '/', '?', 'ArrowUp']) {
    expect([key, press(key)]).toEqual([key, true]);
    expect(document.activeElement).toBe(field);
  }
  expect(container.querySelector('dialog')).toBeNull();
  press('ArrowDown');
  expect(document.activeElement?.closest('article')).toBeTruthy();
  expect(document.activeElement?.closest('[hidden]')).toBeNull();
  press('ArrowUp');
  expect(document.activeElement).toBe(field);
  press('ArrowDown', { isComposing: true });
  expect(document.activeElement).toBe(field);
  press('Escape');
  expect(document.activeElement).toBe(getByRole('button', { name: 'Chercher' }));
  await expectAccessible(container);
});

test('keys with Ctrl, Alt or ⌘ belong to the browser', () => {
  draw();
  for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
    for (const key of ['j', '/', '?', 'ArrowDown']) expect(press(key, held)).toBe(true);
  }
  expect(document.activeElement).toBe(document.body);
});

test('? lists the keys in a dialog that closes and leaves the panel as it was', async () => {
  const { container, findByText, getByRole, queryByRole } = draw();
  press('?');
  const dialog = getByRole('dialog', { name: 'Clavier' }) as HTMLDialogElement;
  expect(dialog.open).toBe(true);
  await findByText('Alt+Shift+R');
  expect(document.activeElement).toBe(getByRole('button', { name: 'Fermer' }));
  // The cards behind it are out of reach.
  expect(press('ArrowDown')).toBe(true);
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(queryByRole('dialog')).toBeNull());
});

test('the list also opens by its button, and says so when no shortcut is set', async () => {
  const { container, getByRole, findByText } = draw('related', { openingKeys: async () => '' });
  fireEvent.click(getByRole('button', { name: 'Clavier' }));
  await findByText(/aucun raccourci n’est réglé/);
  await expectAccessible(container);
});

test('keys without a modifier can be switched off; the arrows stay', async () => {
  let tell: (on: boolean) => void = () => {};
  const setSingleKeys = vi.fn(async (on: boolean) => tell(on));
  const { container, getByRole, queryByRole } = draw('related', {
    setSingleKeys,
    watchSingleKeys: (listener) => {
      tell = listener;
      listener(true);
      return () => {};
    },
  });
  press('?');
  await act(
    () => void fireEvent.click(getByRole('checkbox', { name: 'Touches sans Ctrl ni Alt' })),
  );
  expect(setSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(queryByRole('dialog')).toBeNull());
  for (const key of ['j', 'k', '/', '?']) expect([key, press(key)]).toEqual([key, true]);
  press('ArrowDown');
  expect(document.activeElement?.closest('article')).toBeTruthy();
});

test('words from the address bar or a selection are searched, whatever was shown', async () => {
  let ask: (words: string) => void = () => {};
  const { container, findByRole } = draw('no-access', {
    watchSearches: (listener) => {
      ask = listener;
      return () => {};
    },
  });
  await act(() => ask('sécheresse'));
  const field = (await findByRole('searchbox')) as HTMLInputElement;
  expect(field.value).toBe('sécheresse');
  await waitFor(() => expect(container.querySelector('#results')).toBeTruthy());
  await expectAccessible(container);
});
