import { fireEvent, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

test('what cannot be rebuilt is installed again from the start, on demand', async () => {
  const install = vi.fn(async () => {});
  const services = { ...panelServices(STATES['repair-failed']!), install };
  const { container, getByRole } = render(<Panel services={services} />);
  fireEvent.click(getByRole('button', { name: 'Réinstaller' }));
  expect(install).toHaveBeenCalledExactlyOnceWith(true);
  await expectAccessible(container);
});

test.each(['repairing', 'repaired'])('%s asks nothing of the reader', async (state) => {
  const { container, getByRole, queryByRole } = render(
    <Panel services={panelServices(STATES[state]!)} />,
  );
  getByRole('region', { name: 'À savoir' });
  expect(queryByRole('button', { name: 'Réinstaller' })).toBeNull();
  await expectAccessible(container);
});
