/** Checks that a value received from a page is a reading, and of a bearable size. */
import type { PageReading } from '../model.ts';

/** Far above the 24 KB that `readPage` allows itself: a reading larger than this is not ours. */
const MAX_CHARS = 64_000;

const isText = (value: unknown, max: number): boolean =>
  typeof value === 'string' && value.length <= max;

const isList = (value: unknown, max: number, item: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= max && value.every(item);

/** Whether a value is a `PageReading` whose every field has the right shape. */
export function isReading(value: unknown): value is PageReading {
  if (typeof value !== 'object' || value === null) return false;
  const r = value as Record<keyof PageReading, unknown>;
  return (
    isText(r.url, 4096) &&
    /^(https?|file):/.test(r.url as string) &&
    isText(r.title, 1000) &&
    isText(r.description, 4000) &&
    isText(r.siteName, 1000) &&
    isText(r.text, MAX_CHARS) &&
    (r.language === null || isText(r.language, 20)) &&
    typeof r.optOut === 'boolean' &&
    isList(r.headings, 200, (v) => isText(v, 1000)) &&
    isList(r.breadcrumbs, 50, (v) => isText(v, 1000)) &&
    isList(r.publicMarkup, 50, (v) => isText(v, 100)) &&
    isList(r.declared, 100, (v) => typeof v === 'object' && v !== null) &&
    isList(r.links, 500, (v) => isHttp((v as { href?: unknown } | null)?.href))
  );
}

const isHttp = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 4096 && /^https?:\/\//.test(value);
