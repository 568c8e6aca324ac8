import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHost } from '../../../lib/sites/punycode.ts';

test('hosts read as they were typed', () => {
  expect(decodeHost('www.xn--mto-bmab.fr')).toBe('www.météo.fr');
  expect(decodeHost('xn--80ak6aa92e.com')).toBe('аррӏе.com');
  expect(decodeHost('plain.example')).toBe('plain.example');
});

test('labels that do not decode stay', () => {
  for (const host of ['xn--.fr', 'xn--a-é.fr', 'xn--99999999999.fr'])
    expect(() => decodeHost(host)).not.toThrow();
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9-]{0,12}$/), (label) => {
      expect(decodeHost(`xn--${label}.fr`).endsWith('.fr')).toBe(true);
    }),
  );
});

test('agrees with the browser on what it encodes', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'aé日本ßжüz3'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, (label) => {
      if (!URL.canParse(`https://${label}.fr`)) return;
      const { hostname } = new URL(`https://${label}.fr`);
      expect(new URL(`https://${decodeHost(hostname)}`).hostname).toBe(hostname);
    }),
  );
});
