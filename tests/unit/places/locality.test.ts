import { describe, expect, it } from 'vitest';
import { localities } from '../../../lib/places/locality.ts';
import { gazetteer, record } from './france.ts';

/** Localities of records of one publisher, told by their titles alone. */
const of = (publisher: string, titles: string[], more = {}) =>
  localities(
    titles.map((title) => record(title, { publisher: { id: 'p', name: publisher }, ...more })),
    gazetteer,
  );

describe('where a record is about', () => {
  it('is what its title names, else its zones', () => {
    expect(of('Quelqu’un', ['Arbres à Rennes'])).toEqual(['35']);
    expect(of('Quelqu’un', ['Arbres'], { zones: ['Saint-Malo'] })).toEqual(['35']);
    expect(of('Quelqu’un', ['Sentiers'], { zones: ['Drôme', 'Ille-et-Vilaine'] })).toEqual(['?']);
    // As uData's interface names them: a code has no namesakes.
    expect(of('Quelqu’un', ['Arbres'], { zones: ['fr:commune:82186@2019-01-01'] })).toEqual(['82']);
    expect(of('Quelqu’un', ['Arbres'], { zones: ['fr:departement:26'] })).toEqual(['26']);
  });

  it('is where its publisher is by its name, a former name of a région included', () => {
    expect(of('Ville de Rennes', ['Arbres'])).toEqual(['35']);
    expect(of('Direction régionale Aquitaine', ['Arbres'])).toEqual(['R75']);
    expect(of('Syndicat des eaux', ['Captages'])).toEqual(['?']);
  });

  it('is a river basin where nothing in it is named, and its agency serves it', () => {
    expect(of('Quelqu’un', ['Captages du bassin Artois-Picardie'])).toEqual(['B01']);
    expect(of('Quelqu’un', ['Bassin Loire-Bretagne : Rennes'])).toEqual(['35']);
    expect(of('Quelqu’un', ['Loire-Bretagne et Artois-Picardie'])).toEqual(['?']);
    expect(of("Agence de l'eau Rhône-Méditerranée-Corse", ['Captages'])).toEqual(['B06']);
    expect(of('Ville de Rennes', ['Loire-Bretagne'])).toEqual(['35']);
  });

  it('is where its publisher is by the directories, or by hand', () => {
    const publisher = { id: 'p', name: 'Les Trois Vallées' };
    const where = (place: string | null) =>
      localities([record('Arbres', { publisher })], gazetteer, () => place);
    expect(where('26')).toEqual(['26']);
    expect(where(null)).toEqual([undefined]);
  });

  it('is what nearly all records of its publisher name', () => {
    const many = ['Rennes', 'Saint-Malo', 'Rennes', 'Ille-et-Vilaine', 'Rennes'];
    const titles = [...many.map((place) => `Bus à ${place}`), 'Arrêts'];
    expect(of('Transports', titles).at(-1)).toBe('35');
    expect(of('Ministère des transports', titles).at(-1)).toBeUndefined();
    const several = ['Rennes', 'Lyon', 'Ajaccio', 'Valence', 'La Rochelle'];
    expect(of('Transports', [...several.map((place) => `Bus à ${place}`), 'Arrêts']).at(-1)).toBe(
      undefined,
    );
  });

  it('is what the portal it comes from serves', () => {
    const from = (title: string, name: string, host: string) =>
      record(title, { publisher: { id: name, name }, source: `https://${host}/1` });
    const portal = [1, 2, 3, 4, 5].map((n) =>
      from(`Bus à Rennes, ligne ${n}`, `P${n}`, 'a.example'),
    );
    const [last, elsewhere] = localities(
      [...portal, from('Arrêts', 'Q', 'a.example'), from('Arrêts', 'Q2', 'b.example')],
      gazetteer,
    ).slice(-2);
    expect([last, elsewhere]).toEqual(['35', undefined]);
  });

  it('is the town, whatever homonym a title names and though it ticks France', () => {
    expect(of('Ville de Rennes', ['Rue de Lyon'])).toEqual(['35']);
    expect(of('Ville de Rennes', ['Budget'], { zones: ['France'] })).toEqual(['35']);
    expect(of('Ministère du budget', ['Budget'], { zones: ['France'] })).toEqual([undefined]);
  });

  it('is whose it is, where nobody signs it', () => {
    const [told, untold] = localities(
      [
        record('Arbres', { description: 'Arbres de la commune de Saint-Malo.' }),
        record('Arbres', { description: 'Arbres, comme ceux de Saint-Malo.' }),
      ],
      gazetteer,
    );
    expect([told, untold]).toEqual(['35', undefined]);
  });
});
