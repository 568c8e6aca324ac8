import { fireEvent, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import type { CatalogueSource } from '../../lib/catalogues/adapter.ts';
import type { Result } from '../../lib/model.ts';
import type { ProbeError } from '../../lib/services/settings-services.ts';
import { FOUND } from '../../scripts/gallery/settings.ts';
import { expectAccessible } from './axe.ts';
import { drawSettings } from './settings.tsx';

type Answer = Result<CatalogueSource, ProbeError>;

function draw(probe: (address: string) => Promise<Answer>) {
  const drawn = drawSettings({}, { probe });
  const field = drawn.getByLabelText(/^Son adresse/) as HTMLInputElement;
  const look = (address: string) => {
    fireEvent.input(field, { target: { value: address } });
    fireEvent.click(drawn.getByRole('button', { name: 'Regarder' }));
  };
  return { ...drawn, field, look };
}

test('an address is looked at in the press itself, shown, and added when one agrees', async () => {
  const probe = vi.fn(async (): Promise<Answer> => ({ ok: true, value: FOUND }));
  const { container, look, field, findByText, getByRole, services } = draw(probe);
  look(' donnees.ville.example ');
  expect(probe).toHaveBeenCalledWith('donnees.ville.example');
  const heading = await findByText(/^Reconnu\s: Données ouvertes de la Ville$/);
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(container.querySelector('.recognised')?.textContent).toMatch(/CKAN.*données.*France/);
  expect(services.addSource).not.toHaveBeenCalled();
  await expectAccessible(container);
  fireEvent.click(getByRole('button', { name: 'Ajouter ce catalogue' }));
  expect(services.addSource).toHaveBeenCalledWith(FOUND);
  await findByText(/^Ajouté à la liste\s: Données ouvertes/);
  expect(field.value).toBe('');
  expect(document.activeElement).toBe(field);
  await expectAccessible(container);
});

test.each<[ProbeError, RegExp]>([
  ['address', /pas l’adresse d’un site en https/],
  ['permission', /n’a pas été contacté/],
  ['unreachable', /n’a pas répondu/],
  ['unknown-software', /aucun logiciel de catalogue/],
  ['held', /déjà dans la liste/],
])('%s has its sentence, tied to the field', async (error, sentence) => {
  const { container, look, field, findByText } = draw(async () => ({ ok: false, error }));
  look('x.example');
  const said = await findByText(sentence);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')?.split(' ')).toContain(said.id);
  await expectAccessible(container);
});

test('while it looks it says so; an answer to an address that was changed is not shown', async () => {
  let answer: (found: Answer) => void = () => {};
  const probe = () => new Promise<Answer>((resolve) => (answer = resolve));
  const { container, look, field, getByText, queryByText } = draw(probe);
  look('donnees.ville.example');
  getByText(/^On regarde ce qui répond à donnees\.ville\.example/);
  await expectAccessible(container);
  fireEvent.input(field, { target: { value: 'autre.example' } });
  answer({ ok: true, value: FOUND });
  // Time enough for it to be drawn if it were.
  await new Promise((done) => setTimeout(done, 50));
  expect(queryByText(/^Reconnu/)).toBeNull();
});

test('an empty address is not looked at: the focus goes to the field', async () => {
  const probe = vi.fn(async (): Promise<Answer> => ({ ok: true, value: FOUND }));
  const { container, look, field } = draw(probe);
  look('  ');
  expect(probe).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field);
  await expectAccessible(container);
});

test('a probe that breaks is told as a site that does not answer', async () => {
  const { container, look, findByText } = draw(() => Promise.reject(new Error('no background')));
  look('x.example');
  await findByText(/n’a pas répondu/);
  await expectAccessible(container);
});
