/** A chart as a file of its own: SVG that needs no style sheet, and the same as PNG. */

/** Width of the drawing, in px: that of a column of a printed page. */
const WIDTH = 640;
const EDGE = 24;
/** Height of the title's line, and of each line of the source; characters that fit in one. */
const TITLE = 36;
const SOURCE = 18;
const CHARACTERS = 92;
/** Pixels of the PNG for each px. */
const SCALE = 2;

/** What style sheets say of the marks: taken over as attributes. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
];

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/**
 * The drawing with its title above and its source below, in the colours in which it is seen.
 *
 * @param drawing x in per cent, y in px, as `Chart` draws.
 * @returns an SVG document.
 */
export function chartSvg(drawing: SVGSVGElement, title: string, source: string): string {
  const height = Number(drawing.getAttribute('height'));
  const sources = lines(source);
  const below = EDGE + TITLE + height + EDGE;
  const whole = { width: WIDTH + 2 * EDGE, height: below + sources.length * SOURCE + EDGE };
  const svg = element('svg', {
    xmlns: SVG,
    ...whole,
    viewBox: `0 0 ${whole.width} ${whole.height}`,
  });
  const ink = getComputedStyle(drawing);
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const words = (text: string, y: number, style: Record<string, string | number>) => {
    const made = element('text', { x: EDGE, y, fill: ink.color, ...style });
    made.textContent = text;
    return made;
  };
  const name = element('title', {});
  name.textContent = title;
  const inner = styled(drawing);
  for (const [key, value] of Object.entries({ x: EDGE, y: EDGE + TITLE, width: WIDTH, height })) {
    inner.setAttribute(key, String(value));
  }
  inner.setAttribute('overflow', 'visible');
  const serif = { 'font-family': 'Newsreader, Georgia, serif' };
  svg.append(
    name,
    element('rect', { ...whole, fill: paper }),
    words(title, EDGE + 20, { ...serif, 'font-size': 20 }),
    inner,
    ...sources.map((line, i) =>
      words(line, below + (i + 0.7) * SOURCE, {
        ...serif,
        'font-size': 13,
        'font-style': 'italic',
      }),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** A text in lines that fit: SVG breaks none. */
const lines = (text: string): string[] =>
  text.match(new RegExp(`.{1,${CHARACTERS}}(?: |$)`, 'g')) ?? [text];

/** A copy of the drawing that looks the same without a style sheet. */
function styled(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  const made = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  const seen = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  made.forEach((one, i) => {
    const style = getComputedStyle(seen[i]!);
    for (const property of STYLES) {
      const value = style.getPropertyValue(property);
      if (value) one.setAttribute(property, value);
    }
  });
  for (const one of made) {
    for (const attribute of ['class', 'role', 'aria-labelledby', 'aria-describedby']) {
      one.removeAttribute(attribute);
    }
  }
  return copy;
}

/** An SVG document as PNG, drawn by this browser. Rejects where it cannot be. */
export async function chartPng(svg: string): Promise<Blob> {
  const image = new Image();
  // The pages of the extension take images from `data:` and from the package, from nowhere else.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/png');
  });
}
