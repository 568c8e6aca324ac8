import { fireEvent, render, waitFor, within } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PublicBody } from '../../lib/model.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import { answer, panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

function draw(body: Partial<PublicBody>, more: Partial<PanelServices> = {}) {
  const shown = STATES.related!;
  if (shown.facing.status !== 'read') throw new Error('not read');
  const { site } = shown.facing;
  const facing = { ...shown.facing, site: { ...site, body: { ...site.body!, ...body } } };
  const services = { ...panelServices({ ...shown, facing }), ...more };
  return render(<Panel services={services} />);
}

test('who runs the site stands with its level and what is above it', async () => {
  const commune = draw({
    name: 'Ville de Rennes',
    kind: 'commune',
    parents: [
      { name: 'Rennes Métropole', ids: {} },
      { name: 'Région Bretagne', ids: {} },
    ],
  });
  commune.getByText('Commune, dans Rennes Métropole');
  commune.unmount();

  const service = draw({ kind: 'service', parents: [{ name: 'Ministère du Travail', ids: {} }] });
  service.getByText('Service numérique, relève de Ministère du Travail');
  service.unmount();

  const unknown = draw({ kind: 'fdc', parents: [] });
  expect(unknown.container.querySelector('.level')).toBeNull();
  await expectAccessible(unknown.container);
});

test('what the body publishes leads to the search, filtered and without words', async () => {
  const search = vi.fn(async (query: string, options = {}) => answer(query, options));
  const { container, getByRole, findByRole } = draw({}, { search });
  const also = getByRole('navigation', { name: /^Voir aussi/ });
  expect(within(also).getAllByRole('listitem')).toHaveLength(5);
  fireEvent.click(within(also).getByRole('button', { name: '148 jeux de données' }));
  const field = (await findByRole('searchbox')) as HTMLInputElement;
  expect(field.value).toBe('');
  await waitFor(() =>
    expect(search).toHaveBeenLastCalledWith(
      '',
      expect.objectContaining({
        filters: { publishers: ['58aed7b188ee38779b2b7560'], kinds: ['dataset'] },
      }),
    ),
  );
  getByRole('button', { name: /^Retirer «\sPréfecture de la Drôme\s»$/ });
  await expectAccessible(container);
});

test('the overview of the body is opened by the host that it runs', async () => {
  const openOverview = vi.fn();
  const { container, getByRole } = draw({}, { openOverview });
  fireEvent.click(getByRole('button', { name: 'Vue d’ensemble' }));
  expect(openOverview).toHaveBeenCalledWith('www.drome.gouv.fr');
  await expectAccessible(container);
});

test('official pages about the body open in a new tab', async () => {
  const { container, getByRole } = draw({ ids: { forge: ['github.com/etalab'] } });
  const directory = getByRole('link', { name: 'Contact (annuaire)' });
  expect(directory.getAttribute('href')).toContain('https://lannuaire.service-public.gouv.fr/');
  expect(directory.getAttribute('rel')).toBe('noopener noreferrer');
  expect(getByRole('link', { name: 'github.com/etalab' }).getAttribute('href')).toBe(
    'https://github.com/etalab',
  );
  await expectAccessible(container);
});
