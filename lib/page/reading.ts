/** Checks that a value received from a page is a reading, and of a bearable size. */
import type { PageAssets, PageReading } from '../model.ts';

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
    (r.assets === undefined || isAssets(r.assets)) &&
    isList(r.links, 500, (v) => isHttp((v as { href?: unknown } | null)?.href))
  );
}

function isAssets(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { tables, files, forms } = value as Record<keyof PageAssets, unknown>;
  const named = (one: unknown, ...counts: string[]): boolean => {
    const fields = one as Record<string, unknown> | null;
    return (
      isText(fields?.name, 1000) &&
      counts.every((count) => typeof fields?.[count] === 'number' && fields[count] >= 0)
    );
  };
  return (
    isList(tables, 50, (one) => named(one, 'rows', 'columns', 'figures')) &&
    isList(forms, 50, (one) => named(one, 'fields')) &&
    isList(files, 100, (one) => {
      const { href, text, format } = (one ?? {}) as Record<string, unknown>;
      return isHttp(href) && isText(text, 1000) && isText(format, 20);
    })
  );
}

const isHttp = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 4096 && /^https?:\/\//.test(value);
