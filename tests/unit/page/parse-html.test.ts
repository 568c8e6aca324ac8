import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../lib/page/decode.ts';
import { parseHtml } from '../../../scripts/lib/parse-html.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('the encoding', () => {
  it.each([
    ['a byte-order mark', new TextEncoder().encode('\ufeffété'), 'été'],
    ['UTF-8 that nobody declares', new TextEncoder().encode('<p>été'), '<p>été'],
    ['windows-1252 that nobody declares', bytes('c\x9cur \xe9t\xe9'), 'cœur été'],
    ['a declared one', bytes('<meta charset="ISO-8859-2">\xb1'), '<meta charset="ISO-8859-2">ą'],
    ['latin1 as browsers mean it', bytes('<meta charset=latin1>\x80'), '<meta charset=latin1>€'],
    ['one that nobody knows', bytes('<meta charset="klingon">a'), '<meta charset="klingon">a'],
    [
      'one in two bytes that cannot be',
      bytes('<meta charset="utf-16">a'),
      '<meta charset="utf-16">a',
    ],
  ])('is %s', (_name, input, expected) => {
    expect(decodeHtml(input)).toBe(expected);
  });
});

describe('the frame', () => {
  it.each([
    ['none', '<title>T</title><p>x</p>'],
    ['an open head', '<html><head><title>T</title><main><p>x</p></main>'],
    [
      'two roots',
      '<html class="old"><html lang="fr"><head><title>T</title></head><body><p>x</p></body></html>',
    ],
    [
      'a bracket in an attribute',
      '<head><meta content="<p>"><title>T</title></head><body><p>x</p>',
    ],
    ['a comment before', '<!-- <body> --><title>T</title><BODY CLASS="a"><p>x</p>'],
  ])('is made whole from %s', (_name, html) => {
    const document = parseHtml(html, 'https://a.fr/');
    expect(document.querySelector('head > title')?.textContent).toBe('T');
    expect(document.body.querySelector('p')?.textContent).toBe('x');
    expect(document.querySelectorAll('html, body')).toHaveLength(2);
  });

  it('has its attributes in lower case', () => {
    const document = parseHtml('<meta NAME="description" CONTENT="d">', 'https://a.fr/');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBe('d');
  });
});
