/** What a page says of itself in structured data. Untrusted: bounded, errors ignored. */
import type { Declaration } from '../model.ts';
import { webAddress } from './address.ts';
import { clean } from './clean.ts';
import { isShown } from './hidden.ts';
import {
  MAX_DECLARATIONS,
  MAX_HREF,
  MAX_JSON_LD,
  MAX_JSON_LD_DEPTH,
  MAX_JSON_LD_TOTAL,
  MAX_JSON_LD_VALUES,
  MAX_NAME,
} from './limits.ts';
import { firstOf, type Metas } from './metas.ts';

/** Types of schema.org that tell a public page's subject or author. */
const TYPES: Record<string, Declaration['type']> = {
  dataset: 'dataset',
  governmentorganization: 'organization',
  governmentservice: 'service',
};

/** Formats in which a page offers its own description to machines. */
const DESCRIPTION_FORMAT = /^(?:application\/(?:ld\+json|rdf\+xml)|text\/turtle)$/i;
const ORGANIZATION_OR_DATASET =
  /(?:GovernmentOrganization|GovernmentService|schema\.org\/Dataset)\b/;

/**
 * Declarations of a page, each once: JSON-LD, RDFa and microdata of schema.org, Dublin Core
 * publishers, links to machine-readable descriptions (DCAT, Signposting).
 * @param metas the page's metas
 * @param base address against which relative addresses are resolved
 */
export function readDeclarations(document: Document, metas: Metas, base: string): Declaration[] {
  const found = [
    ...fromJsonLd(document, base),
    ...fromAttributes(document, base),
    ...fromMetas(metas),
    ...fromLinks(document, base),
  ];
  const seen = new Set<string>();
  return found
    .filter((declaration) => {
      const key = JSON.stringify(declaration);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MAX_DECLARATIONS);
}

function declaration(
  type: Declaration['type'],
  name: unknown,
  url: unknown,
  base: string,
): Declaration | null {
  const result: Declaration = { type };
  const text = typeof name === 'string' ? clean(name, MAX_NAME) : '';
  if (text) result.name = text;
  const href = typeof url === 'string' ? webAddress(url, base, MAX_HREF) : null;
  if (href) result.url = href;
  return text || href ? result : null;
}

function fromJsonLd(document: Document, base: string): Declaration[] {
  const found: Declaration[] = [];
  let budget = MAX_JSON_LD_TOTAL;
  let values = MAX_JSON_LD_VALUES;
  const scripts = firstOf(document.getElementsByTagName('script'), 200)
    .filter((script) => /^application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .slice(0, 16);
  for (const script of scripts) {
    const source = script.textContent ?? '';
    budget -= source.length;
    if (source.length > MAX_JSON_LD || budget < 0) continue;
    let root: unknown;
    try {
      root = JSON.parse(source);
    } catch {
      continue;
    }
    const waiting = [{ value: root, depth: 0 }];
    while (waiting.length && values-- > 0) {
      const { value, depth } = waiting.shift()!;
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) found.push(...fromNode(value as Record<string, unknown>, base));
      if (depth >= MAX_JSON_LD_DEPTH) continue;
      for (const child of Object.values(value).slice(0, 200)) {
        if (typeof child === 'object') waiting.push({ value: child, depth: depth + 1 });
      }
    }
  }
  return found;
}

function fromNode(node: Record<string, unknown>, base: string): Declaration[] {
  const found: (Declaration | null)[] = [];
  for (const type of [node['@type']].flat().slice(0, 8)) {
    if (typeof type !== 'string') continue;
    const known = TYPES[type.replace(/^.*[/#:]/, '').toLowerCase()];
    if (known) found.push(declaration(known, node.name, node.url ?? node['@id'], base));
  }
  for (const publisher of [node.publisher].flat().slice(0, 4)) {
    if (typeof publisher !== 'object' || publisher === null) continue;
    const { name, url } = publisher as Record<string, unknown>;
    found.push(declaration('publisher', name, url, base));
  }
  return found.filter((one) => one !== null);
}

function fromAttributes(document: Document, base: string): Declaration[] {
  const found: (Declaration | null)[] = [];
  for (const element of firstOf(document.querySelectorAll('[typeof],[itemtype]'), 100)) {
    const written = element.getAttribute('typeof') ?? element.getAttribute('itemtype') ?? '';
    if (!ORGANIZATION_OR_DATASET.test(written) || !isShown(element)) continue;
    const type =
      TYPES[
        written
          .trim()
          .replace(/^.*[/#:]/, '')
          .toLowerCase()
      ] ?? 'organization';
    const name = element.querySelector('[property=name],[itemprop=name]');
    const url = element.querySelector('[property=url],[itemprop=url]');
    found.push(
      declaration(
        type,
        name?.getAttribute('content') ?? name?.textContent?.slice(0, MAX_NAME * 4),
        url?.getAttribute('href') ?? url?.getAttribute('content'),
        base,
      ),
    );
    if (found.length >= 8) break;
  }
  return found.filter((one) => one !== null);
}

function fromMetas(metas: Metas): Declaration[] {
  return metas
    .all('dc.publisher', 'dcterms.publisher', 'dc.creator', 'dcterms.creator')
    .slice(0, 8)
    .map((name) => declaration('publisher', name, null, ''))
    .filter((one) => one !== null);
}

function fromLinks(document: Document, base: string): Declaration[] {
  return firstOf(document.getElementsByTagName('link'), 200)
    .filter((link) => {
      const rel = link.getAttribute('rel') ?? '';
      if (/\bdescribedby\b/i.test(rel)) return true;
      return /\balternate\b/i.test(rel) && DESCRIPTION_FORMAT.test(link.getAttribute('type') ?? '');
    })
    .slice(0, 8)
    .map((link) =>
      declaration('catalogue-link', link.getAttribute('title'), link.getAttribute('href'), base),
    )
    .filter((one) => one?.url !== undefined) as Declaration[];
}
