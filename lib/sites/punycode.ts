/** Decodes the ASCII form of international domain names (RFC 3492). */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

/** The host as it reads, `xn--mto-bmab.fr` → `météo.fr`; labels that do not decode stay. */
export function decodeHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.');
}

function decode(encoded: string): string | null {
  const delimiter = encoded.lastIndexOf('-');
  const points = [...encoded.slice(0, Math.max(0, delimiter))].map((c) => c.charCodeAt(0));
  let at = delimiter + 1;
  let code = 128;
  let position = 0;
  let bias = 72;
  while (at < encoded.length) {
    const before = position;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(encoded[at++] ?? '', 36);
      if (Number.isNaN(digit)) return null;
      // Letters stand for 0 to 25, digits for 26 to 35; `parseInt` has it the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      position += value * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = points.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    position %= length;
    if (code > 0x10ffff) return null;
    points.splice(position++, 0, code);
  }
  return String.fromCodePoint(...points);
}

function adapt(change: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(change / DAMP) : change >> 1;
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE)
    delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
