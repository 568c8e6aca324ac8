import { fireEvent, render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../components/panel/Panel.tsx';
import type { PanelServices } from '../../lib/services/panel.ts';
import { panelServices } from '../../scripts/gallery/services.ts';
import { STATES } from '../../scripts/gallery/states.ts';
import { expectAccessible } from './axe.ts';

const LIVE = [{ id: 'data-europa', title: 'data.europa.eu', host: 'data.europa.eu' }];

function draw(more: Partial<PanelServices> = {}, live = LIVE) {
  const services = { ...panelServices({ ...STATES.related!, live }), ...more };
  return render(<Panel services={services} />);
}

test('nothing is offered, and nothing sent, while no catalogue is switched on', () => {
  const ask = vi.fn<PanelServices['ask']>();
  const { queryByRole } = draw({ ask }, []);
  expect(queryByRole('heading', { name: 'Demander ailleurs' })).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

test('the press of a button sends what the button says, at most four phrases of the page', async () => {
  const ask = vi.fn(panelServices({ ...STATES.related!, live: LIVE }).ask);
  const { container, getByRole, findByText, findAllByText } = draw({ ask });
  const button = getByRole('button', { name: 'Demander à data.europa.eu' });
  expect(ask).not.toHaveBeenCalled();
  const says = container.querySelector(`#${button.getAttribute('aria-describedby')}`)!;
  fireEvent.click(button);
  await findByText('1 réponse');
  expect(ask).toHaveBeenCalledTimes(1);
  const [source, words] = ask.mock.calls[0]!;
  expect(source).toBe('data-europa');
  expect(says.textContent).toContain(`«\u00a0${words}\u00a0»`);
  // What came is marked with where it came from.
  expect((await findAllByText('data.europa.eu')).length).toBeGreaterThan(0);
  await expectAccessible(container);
});

test('typed words are sent alone, and another query forgets the answer to the last', async () => {
  const ask = vi.fn(panelServices({ ...STATES.related!, live: LIVE }).ask);
  const { getByRole, findByRole, findByText, queryByText } = draw({ ask });
  fireEvent.keyDown(document.body, { key: '/' });
  const field = getByRole('searchbox');
  fireEvent.input(field, { target: { value: 'nappes' } });
  fireEvent.click(await findByRole('button', { name: 'Demander à data.europa.eu' }));
  await findByText('1 réponse');
  expect(ask.mock.calls).toEqual([['data-europa', 'nappes']]);
  fireEvent.input(field, { target: { value: 'zones' } });
  await findByText(/« zones »/);
  expect(queryByText('1 réponse')).toBeNull();
});

test.each([
  ['permission', /voyez les réglages/],
  ['offline', /hors ligne/],
  ['server', /n’a pas répondu/],
])('a failure (%s) is said, and may be tried again', async (error, sentence) => {
  const ask = vi.fn<PanelServices['ask']>(async () => ({ ok: false, error }));
  const { container, getByRole, findByText } = draw({ ask });
  const button = getByRole('button', { name: 'Demander à data.europa.eu' }) as HTMLButtonElement;
  fireEvent.click(button);
  await findByText(sentence);
  expect(button.disabled).toBe(false);
  await expectAccessible(container);
});
