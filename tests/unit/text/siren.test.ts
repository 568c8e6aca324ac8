import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSirenOrSiret, sirensIn } from '../../../lib/text/siren.ts';

describe('a SIREN or SIRET', () => {
  it('ends in a check digit', () => {
    // The State's own (SIRENE: Premier ministre, INSEE), a commune of INSEE's table, La Poste.
    for (const good of ['110000023', '120027016', '21010001200017', '35600000000048']) {
      expect(isSirenOrSiret(good), good).toBe(true);
    }
    for (const bad of ['110000024', '000000000', '12345678', '1100000230', 'abc', '']) {
      expect(isSirenOrSiret(bad), bad).toBe(false);
    }
  });

  it('is another number when one digit changes', () => {
    const digits = fc.stringMatching(/^[1-9]\d{7}$/);
    const whole = digits.map((start) => {
      const check = [...'0123456789'].find((digit) => isSirenOrSiret(start + digit));
      return start + check;
    });
    fc.assert(
      fc.property(whole, fc.nat(8), fc.integer({ min: 1, max: 9 }), (siren, at, step) => {
        const changed = [...siren];
        changed[at] = String((Number(siren[at]) + step) % 10);
        return !isSirenOrSiret(changed.join(''));
      }),
    );
  });

  it('is read where it is called one, however its digits are grouped', () => {
    expect(sirensIn('SIRET : 210 100 012 00017 – APE 8411Z')).toEqual(['210100012']);
    expect(sirensIn('N° Siren 110\u00a0000\u00a0023, SIREN : 110000023')).toEqual(['110000023']);
    expect(sirensIn('Téléphone : 02 10 10 00 12, 210100012')).toEqual([]);
    expect(sirensIn('SIREN : 110000024')).toEqual([]);
    expect(sirensIn('SIREN 1'.repeat(10_000))).toEqual([]);
  });
});
