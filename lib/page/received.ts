/** Checks that a value received from a page is its passages, and of a bearable size. */
import type { PagePassages } from '../messages.ts';
import { MAX_URL } from './limits.ts';

/** Twice what the content script allows itself: more is not from ours. */
const MAX_CHARACTERS = 4_000_000;
const MAX_PASSAGES = 200_000;
/** Links of one page. */
const MAX_LINKS = 100_000;

const isAddress = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= MAX_URL && /^(https?|file):/.test(value);

/** Whether a value is `PagePassages` whose every field has the right shape. */
export function isPassages(value: unknown): value is PagePassages {
  if (typeof value !== 'object' || value === null) return false;
  const { url, base, passages, cut } = value as Record<keyof PagePassages, unknown>;
  if (!isAddress(url) || !isAddress(base) || typeof cut !== 'boolean') return false;
  if (!Array.isArray(passages) || passages.length > MAX_PASSAGES) return false;
  let characters = 0;
  let links = 0;
  return passages.every((passage: unknown) => {
    const { text, links: held } = (passage ?? {}) as Record<string, unknown>;
    if (typeof text !== 'string' || !Array.isArray(held)) return false;
    characters += text.length;
    links += held.length;
    return (
      characters <= MAX_CHARACTERS &&
      links <= MAX_LINKS &&
      held.every((link) => isLink(link, text.length))
    );
  });
}

function isLink(value: unknown, length: number): boolean {
  const { href, start, end } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof href === 'string' &&
    href.length <= MAX_URL &&
    isPlace(start, length) &&
    isPlace(end, length)
  );
}

const isPlace = (value: unknown, length: number): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= length;
