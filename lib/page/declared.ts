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

/** Types of schema.org that tell a public page's subject or author. */
const TYPES: Record<string, Declaration['type']> = {
  dataset: 'dataset',
  governmentorganization: 'organization',
  governmentservice: 'service',
};

const PUBLISHER_META =
  'meta[name="dc.publisher" i],meta[name="dcterms.publisher" i],meta[name="dc.creator" i],meta[name="dcterms.creator" i]';
const CATALOGUE_LINK =
  'link[rel~="describedby" i][href],link[rel~="alternate" i][type="application/ld+json" i][href],link[rel~="alternate" i][type="application/rdf+xml" i][href],link[rel~="alternate" i][type="text/turtle" i][href]';

/**
 * Declarations of a page, each once: JSON-LD, RDFa and microdata of schema.org, Dublin Core
 * publishers, links to machine-readable descriptions (DCAT, Signposting).
 * @param base address against which relative ones are resolved
 */
export function readDeclarations(document: Document, base: string): Declaration[] {
  const found = [
    ...fromJsonLd(document, base),
    ...fromAttributes(document, base),
    ...fromMetas(document),
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
  for (const script of [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(
    0,
    16,
  )) {
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
  const selector =
    '[typeof~="GovernmentOrganization"],[typeof~="schema:GovernmentOrganization"],[itemtype*="schema.org/GovernmentOrganization"],[itemtype*="schema.org/GovernmentService"],[itemtype$="schema.org/Dataset"]';
  for (const element of [...document.querySelectorAll(selector)].slice(0, 8)) {
    if (!isShown(element)) continue;
    const type = (element.getAttribute('typeof') ?? element.getAttribute('itemtype') ?? '')
      .replace(/^.*[/#:]/, '')
      .toLowerCase();
    const name = element.querySelector('[property=name],[itemprop=name]');
    const url = element.querySelector('[property=url],[itemprop=url]');
    found.push(
      declaration(
        TYPES[type] ?? 'organization',
        name?.getAttribute('content') ?? name?.textContent?.slice(0, MAX_NAME * 4),
        url?.getAttribute('href') ?? url?.getAttribute('content'),
        base,
      ),
    );
  }
  return found.filter((one) => one !== null);
}

function fromMetas(document: Document): Declaration[] {
  return [...document.querySelectorAll(PUBLISHER_META)]
    .slice(0, 8)
    .map((meta) => declaration('publisher', meta.getAttribute('content'), null, ''))
    .filter((one) => one !== null);
}

function fromLinks(document: Document, base: string): Declaration[] {
  return [...document.querySelectorAll(CATALOGUE_LINK)]
    .slice(0, 8)
    .map((link) =>
      declaration('catalogue-link', link.getAttribute('title'), link.getAttribute('href'), base),
    )
    .filter((one) => one?.url !== undefined) as Declaration[];
}
