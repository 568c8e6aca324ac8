import { describe, expect, it } from 'vitest';
import type { PublicBody } from '../../../lib/model.ts';
import { isWithin, levelOf } from '../../../lib/sites/level.ts';
import { seeAlso } from '../../../lib/sites/see-also.ts';

const body = (more: Partial<PublicBody>): PublicBody => ({
  name: 'Ville de Rennes',
  country: 'FRA',
  ids: {},
  ...more,
});

describe('the level of a body', () => {
  it('follows the family that the sources give', () => {
    expect(levelOf(body({ kind: 'commune' }))).toBe('commune');
    expect(levelOf(body({ kind: 'ddt' }))).toBe('local-state');
    expect(levelOf(body({ kind: 'city', country: 'USA' }))).toBe('commune');
    expect(levelOf(body({ country: 'EU' }))).toBe('union');
  });

  it('is not guessed', () => {
    expect(levelOf(body({}))).toBeNull();
    expect(levelOf(body({ kind: 'fdc' }))).toBeNull();
    expect(levelOf(body({ kind: 'constructor' }))).toBeNull();
  });

  it('tells what contains a body from what directs it', () => {
    expect(isWithin('commune')).toBe(true);
    expect(isWithin('local-state')).toBe(false);
    expect(isWithin(null)).toBe(false);
  });
});

describe('pages about a body', () => {
  it('are looked for in the directory by name', () => {
    const [directory] = seeAlso(body({ name: 'Préfecture & <Drôme>' }));
    expect(new URL(directory!.href).searchParams.get('whoWhat')).toBe('Préfecture & <Drôme>');
  });

  it('are its own where it has some, three accounts at most', () => {
    const forge = ['github.com/a', 'github.com/b', 'gitlab.com/c', 'gitlab.com/d'];
    const pages = seeAlso(body({ ids: { siren: '213502388', forge } }));
    expect(pages.map(({ what }) => what)).toEqual([
      'directory',
      'register',
      'forge',
      'forge',
      'forge',
    ]);
    expect(pages[1]!.href).toBe('https://annuaire-entreprises.data.gouv.fr/entreprise/213502388');
    expect(pages[2]!.href).toBe('https://github.com/a');
  });

  it('abroad, are not looked for in the French directory', () => {
    expect(seeAlso(body({ country: 'DEU' }))).toEqual([]);
  });
});
