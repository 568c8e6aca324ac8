/** What a page shows from elsewhere: frames, and the widgets of data portals. */

export interface Embed {
  /** As it is written in the document. */
  href: string;
  /** What the page calls it. */
  name?: string;
}

const DATA_GOUV = 'https://www.data.gouv.fr/datasets/';
/** Frames that wait for a consent or for the scroll keep their address elsewhere. */
const FRAME_ADDRESSES = ['src', 'data-src', 'data-lazy-src', 'data-url'];

/** What an element embeds; null for most. */
export function embedOf(element: Element): Embed | null {
  const href = addressOf(element);
  if (!href) return null;
  const name = (element.getAttribute('title') ?? element.getAttribute('aria-label'))?.trim();
  return { href, ...(name && { name }) };
}

function addressOf(element: Element): string | null {
  switch (element.localName) {
    case 'iframe':
      return firstOf(element, FRAME_ADDRESSES);
    case 'embed':
      return element.getAttribute('src');
    case 'object':
      return element.getAttribute('data');
    case 'ods-dataset-context':
      return opendatasoft(element);
    default:
      return udata(element);
  }
}

function firstOf(element: Element, names: string[]): string | null {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value && value !== 'about:blank') return value;
  }
  return null;
}

/** https://github.com/opendatateam/udata-js : `<div data-udata-dataset="slug">` */
function udata(element: Element): string | null {
  const dataset = element.getAttribute('data-udata-dataset');
  return dataset && DATA_GOUV + encodeURIComponent(dataset);
}

/**
 * https://help.opendatasoft.com/widgets : attributes are named after the context, as in
 * `<ods-dataset-context context="trees" trees-domain="data.example" trees-dataset="trees">`
 */
function opendatasoft(element: Element): string | null {
  const [context = ''] = (element.getAttribute('context') ?? '').split(',');
  const of = (what: string) => element.getAttribute(`${context.trim()}-${what}`);
  const [domain, dataset] = [of('domain'), of('dataset')];
  if (!domain || !dataset) return null;
  const host = domain.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return `https://${host}/explore/dataset/${encodeURIComponent(dataset)}/`;
}
