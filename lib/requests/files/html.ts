/** Flags as one page of HTML that needs nothing beside it: the evidence, pictures included. */
import { escapeHtml, writtenAddress } from '../../citation/escape.ts';
import { messageLanguage, t } from '../../i18n.ts';
import type { PicturedFlag } from '../outcome.ts';
import { type Picture, pictureAddress } from '../picture.ts';
import { type Fact, type Piece, sheetOf } from './sheet.ts';

/**
 * Nothing is loaded and nothing runs, whatever a text may hold; pictures and styles are within.
 */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif }
article { border-top: 1px solid; margin-top: 2rem; break-inside: avoid-page }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere }
dt { font-style: italic }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
ul { margin: 0; padding-inline-start: 1.25rem }
blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
img { max-width: 100%; border: 1px solid }
`;

/** What stands before the flags. */
export const htmlBeginning = (title: string): string => `<!doctype html>
<html lang="${escapeHtml(messageLanguage())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(t('flagsAbout'))}</p>
`;

export const HTML_END = '</body>\n</html>\n';

/** A flag as an article. */
export function flagHtml({ flag, picture }: PicturedFlag): string {
  const { title, facts, texts } = sheetOf(flag);
  return `<article id="${escapeHtml(flag.id)}">
<h2 dir="auto">${escapeHtml(title)}</h2>
<dl>
${facts.map(factHtml).join('\n')}
</dl>
${texts
  .map(
    ({ name, text }) =>
      `<h3>${escapeHtml(name)}</h3>\n<blockquote dir="auto">${escapeHtml(text.trim())}</blockquote>\n`,
  )
  .join('')}${picture ? pictureHtml(picture) : ''}</article>
`;
}

const factHtml = ({ name, values }: Fact): string =>
  `<dt>${escapeHtml(name)}</dt>\n<dd dir="auto">${
    values.length === 1
      ? values.map(pieceHtml).join('')
      : `<ul>${values.map((one) => `<li dir="auto">${pieceHtml(one)}</li>`).join('')}</ul>`
  }</dd>`;

const pieceHtml = ({ text, href }: Piece): string =>
  href === undefined
    ? escapeHtml(text)
    : `<a href="${escapeHtml(writtenAddress(href))}" rel="noreferrer">${escapeHtml(text)}</a>`;

const pictureHtml = (picture: Picture): string =>
  `<h3>${escapeHtml(t('flagPicture'))}</h3>\n<p><img src="${pictureAddress(picture)}" alt=""></p>\n`;
