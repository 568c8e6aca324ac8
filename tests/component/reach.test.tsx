/** What is read and what is not: the first minute, the ways to be read, the switch of a site. */
import { act, fireEvent, render, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import type { Reach } from '../../lib/sites/reach.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { report } from '../../scripts/gallery/shown.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';
import { drawSettings } from './settings.tsx';

function draw(name: string, more: Partial<PanelServices> = {}) {
  const services = { ...panelServices(STATES[name]!), ...more };
  return { ...render(<Panel services={services} />), services };
}

test('the first minute stands in place of the page, and gives way when it is dismissed', async () => {
  let tell: (due: boolean) => void = () => {};
  const endFirstMinute = vi.fn(async () => tell(false));
  const { container, getByRole, queryByRole } = draw('first-minute', {
    endFirstMinute,
    watchFirstMinute: (listener) => {
      tell = listener;
      listener(true);
      return () => {};
    },
  });
  getByRole('heading', { level: 1, name: 'Les catalogues s’installent' });
  expect(getByRole('progressbar', { name: 'Les catalogues s’installent' })).toBeTruthy();
  expect(container.querySelector('main article')).toBeNull();
  await expectAccessible(container);
  await act(() => void fireEvent.click(getByRole('button', { name: 'Voir ce qui est prêt' })));
  expect(endFirstMinute).toHaveBeenCalledOnce();
  expect(queryByRole('heading', { name: 'Les catalogues s’installent' })).toBeNull();
  expect(container.querySelectorAll('main article').length).toBeGreaterThan(0);
  // How far it is stays in sight, under the records.
  expect(getByRole('progressbar')).toBeTruthy();
  await expectAccessible(container);
});

test('the first minute ends by itself once everything is there', async () => {
  let tell: (report: CatalogueReport) => void = () => {};
  const endFirstMinute = vi.fn(async () => {});
  const { container } = draw('first-minute', {
    endFirstMinute,
    watchCatalogues: (listener) => {
      tell = listener;
      listener(STATES['first-minute']!.report);
      return () => {};
    },
  });
  expect(endFirstMinute).not.toHaveBeenCalled();
  await act(() => tell(report()));
  expect(container.querySelectorAll('main article').length).toBeGreaterThan(0);
  await waitFor(() => expect(endFirstMinute).toHaveBeenCalledOnce());
  await expectAccessible(container);
});

test('an update, and what can be kept nowhere, are no first minute', async () => {
  const shown = STATES['first-minute']!;
  for (const other of [STATES.updating!.report, { ...shown.report, durable: false }]) {
    const { container, queryByText, unmount } = draw('first-minute', {
      watchCatalogues: (listener) => {
        listener(other);
        return () => {};
      },
    });
    expect(queryByText('Ce qui est lu')).toBeNull();
    await expectAccessible(container);
    unmount();
  }
});

test('a page that was clicked for offers its site, asked for in the click itself', async () => {
  let granted = true;
  const allowSite = vi.fn(async (_: string) => granted);
  const readTab = vi.fn(async () => {});
  const { container, findByRole, findByText } = draw('clicked', { allowSite, readTab });
  const button = await findByRole('button', { name: 'Toujours lire www.crest.example' });
  fireEvent.click(button);
  expect(allowSite).toHaveBeenCalledExactlyOnceWith('www.crest.example');
  await waitFor(() => expect(readTab).toHaveBeenCalledOnce());
  granted = false;
  fireEvent.click(button);
  await findByText(/l’accord n’a pas été donné/);
  expect(readTab).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('before a click nobody knows the site: it is not offered, and why is said', async () => {
  const { container, findByText, queryByRole } = draw('no-access');
  await findByText(/En regard ne sait pas sur quel site/);
  expect(queryByRole('button', { name: /Toujours lire/ })).toBeNull();
  await expectAccessible(container);
});

test('why a page was read follows the permissions while the panel is open', async () => {
  let tell: (reach: Reach) => void = () => {};
  const { container, getByText, queryByRole } = draw('clicked', {
    watchReach: (_, listener) => {
      tell = listener;
      listener('click');
      return () => {};
    },
  });
  getByText('Lue à votre clic : cette page seulement');
  await act(() => tell('site'));
  getByText('Lu de lui-même : vous avez permis ce site');
  expect(queryByRole('button', { name: /Toujours lire/ })).toBeNull();
  await expectAccessible(container);
});

test('a site is switched off from its page, and on again from the panel', async () => {
  const switchSite = vi.fn(async (_: string, __: boolean) => {});
  const page = draw('related', { switchSite });
  fireEvent.click(page.getByText('Lu de lui-même : site public connu'));
  fireEvent.click(page.getByRole('button', { name: 'Pas sur ce site' }));
  expect(switchSite).toHaveBeenLastCalledWith('www.drome.gouv.fr', false);
  expect(document.activeElement).toBe(page.container.querySelector('main'));
  await expectAccessible(page.container);
  page.unmount();

  const off = draw('switched-off', { switchSite });
  fireEvent.click(off.getByRole('button', { name: 'Rallumer ici' }));
  expect(switchSite).toHaveBeenLastCalledWith('www.drome.gouv.fr', true);
  expect(off.getAllByRole('status')[0]?.textContent).toBe('En regard est éteint sur ce site');
  await expectAccessible(off.container);
});

test('the settings list the sites allowed and switched off, and undo either', async () => {
  const forgetSite = vi.fn(async (_: string) => {});
  const switchSite = vi.fn(async (_: string, __: boolean) => {});
  const { container, getByRole, findByText } = drawSettings(
    { sites: { allowed: ['www.crest.example'], off: ['www.impots.gouv.fr'] } },
    { forgetSite, switchSite },
  );
  fireEvent.click(getByRole('button', { name: 'Ne plus lire www.crest.example' }));
  expect(forgetSite).toHaveBeenCalledExactlyOnceWith('www.crest.example');
  expect(document.activeElement?.textContent).toBe('Sites que vous avez permis');
  fireEvent.click(getByRole('button', { name: 'Rallumer sur www.impots.gouv.fr' }));
  expect(switchSite).toHaveBeenCalledExactlyOnceWith('www.impots.gouv.fr', true);
  await findByText('Alt+Shift+R');
  await expectAccessible(container);
});
