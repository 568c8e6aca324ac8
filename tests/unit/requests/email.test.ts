/** The `.eml` file, read again by a reader of its own, and by one that mail programs are made with. */
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { isAddress, mailFile } from '../../../lib/requests/email.ts';
import { JURISDICTIONS, WANTED_KINDS } from '../../../lib/requests/flag.ts';
import { languagesOf, writeLetter } from '../../../lib/requests/letter.ts';

const DATE = new Date('2026-11-28T10:15:00Z');

/** Headers, unfolded and decoded, and the text: RFC 5322, 2.2.3; RFC 2047, 2 and 6.2; RFC 2045, 6.7. */
function read(file: string): { headers: [string, string][]; text: string } {
  const [head = '', ...rest] = file.split('\r\n\r\n');
  const headers = head
    .replaceAll(/\r\n(?=[ \t])/g, '')
    .split('\r\n')
    .map((line): [string, string] => {
      const [, name = '', value = ''] = /^([\w-]+): ?(.*)$/s.exec(line) ?? [];
      return [name, decoded(value)];
    });
  const bytes = rest
    .join('\r\n\r\n')
    .replace(/\r\n$/, '')
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return { headers, text: utf8(bytes).replaceAll('\r\n', '\n') };
}

const utf8 = (bytes: string) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
  );
const decoded = (value: string) =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?B\?([^?]*)\?=/g, (_, base64: string) => utf8(atob(base64)));

const values = (file: string, name: string) =>
  read(file)
    .headers.filter(([one]) => one === name)
    .map(([, value]) => value);

test('a draft with its headers and its text', () => {
  const file = mailFile({
    subject: 'Demande de données – qualité de l’air',
    text: 'Madame, Monsieur,\n\nÀ bientôt.\n',
    to: 'prada@drome.gouv.fr',
    from: { name: 'Zoé O’Hara, PhD', email: 'zoe@example.org' },
    date: DATE,
  });
  const { headers, text } = read(file);
  expect(headers).toEqual([
    ['Date', 'Sat, 28 Nov 2026 10:15:00 +0000'],
    ['From', 'Zoé O’Hara, PhD <zoe@example.org>'],
    ['To', 'prada@drome.gouv.fr'],
    ['Subject', 'Demande de données – qualité de l’air'],
    ['X-Unsent', '1'],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'quoted-printable'],
  ]);
  expect(text).toBe('Madame, Monsieur,\n\nÀ bientôt.\n');
});

test('a plain subject stays as it is; one that looks encoded is encoded', () => {
  const file = (subject: string) => mailFile({ subject, text: '', date: DATE });
  expect(file('FOIA request - air')).toContain('\r\nSubject: FOIA request - air\r\n');
  expect(values(file('=?utf-8?B?QQ==?='), 'Subject')).toEqual(['=?utf-8?B?QQ==?=']);
});

test('no title becomes a header of its own', () => {
  const file = mailFile({
    subject: 'a\r\nBcc: x@y.org\r\n\r\nbody',
    text: 'text',
    to: 'x@y.org\r\nBcc: z@y.org',
    from: { name: 'n\nBcc: q@y.org', email: 'n@y.org' },
    date: DATE,
  });
  expect(read(file).headers.map(([name]) => name)).not.toContain('Bcc');
  expect(values(file, 'To')).toEqual([]);
  expect(read(file).text).toBe('text');
});

test('addresses: one, plain', () => {
  for (const address of ['a@b.fr', 'prada.x+y@cc.drome.gouv.fr'])
    expect(isAddress(address)).toBe(true);
  for (const address of [
    '',
    'a@b',
    'a b@c.fr',
    'a@b.fr, c@d.fr',
    '<a@b.fr>',
    'a@b.fr\n',
    '"a"@b.fr',
    'é@b.fr',
    'a@b-.fr',
    'a@-b.fr',
    'a@b.fr--',
    'a@b..fr',
    `${'a'.repeat(250)}@b.fr`,
  ])
    expect(isAddress(address)).toBe(false);
});

test('whatever is written is read again, in ASCII lines of at most 78 characters', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('é', '€', ' ', '\t', '=', '.', 'F', 'a', '\n', '😀', '\r\n'),
      maxLength: 300,
    }),
  );
  fc.assert(
    fc.property(anything, anything, (subject, text) => {
      const from = { name: subject, email: 'a@example.org' };
      const file = mailFile({ subject, text, from, date: DATE });
      expect(file).toMatch(/^[\x20-\x7e\r\n\t]*$/);
      for (const line of file.split('\r\n')) {
        expect(line.length).toBeLessThanOrEqual(78);
        expect(line).not.toMatch(/[\r\n]|[ \t]$/);
      }
      const lines = text.toWellFormed().replaceAll(/\r\n|\r/g, '\n');
      expect(read(file).text).toBe(lines);
      const oneLine = subject
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
      expect(values(file, 'Subject')).toEqual(oneLine ? [oneLine] : []);
      expect(values(file, 'From')).toEqual([
        oneLine ? `${oneLine} <a@example.org>` : 'a@example.org',
      ]);
    }),
    { numRuns: 300 },
  );
});

/** What another program makes of a draft; its text without the break that ends the file. */
async function opened(file: string) {
  const { text = '', ...mail } = await PostalMime.parse(file);
  return { ...mail, text: text.replaceAll('\r\n', '\n').replace(/\n$/, '') };
}

/** Headers of a draft, in their order. */
const HEADERS = ['date', 'from', 'to', 'subject', 'x-unsent', 'mime-version', 'content-type'];

test('every letter under every law is read by another program as it was written', async () => {
  for (const jurisdiction of JURISDICTIONS)
    for (const language of languagesOf(jurisdiction))
      for (const wanted of WANTED_KINDS) {
        const { subject, text } = writeLetter({
          jurisdiction,
          language,
          wanted,
          title: 'Fluglärm, nuisances sonores, contaminación acústica – 50 %, “más” œuvre',
          mode: 'email',
          day: '2026-11-28',
          page: {
            url: `https://exemple.fr/${'long/'.repeat(60)}`,
            title: 'Ωμέγα',
            day: '2026-11-27',
          },
          sender: { name: 'Zoé Æbelø', email: 'zoe@example.org' },
        });
        const from = { name: 'Zoé Æbelø', email: 'zoe@example.org' };
        const mail = await opened(
          mailFile({ subject, text, from, to: 'prada@drome.gouv.fr', date: DATE }),
        );
        expect(mail.subject).toBe(subject);
        expect(mail.text).toBe(text);
        expect(mail.from).toMatchObject({ name: from.name, address: from.email });
        expect(mail.to).toMatchObject([{ address: 'prada@drome.gouv.fr' }]);
        expect(mail.date).toBe(DATE.toISOString());
        expect(mail.headers.map(({ key }) => key)).toEqual([
          ...HEADERS,
          'content-transfer-encoding',
        ]);
        expect(mail.attachments).toEqual([]);
        expect(mail.html).toBeUndefined();
      }
});

test('what is enclosed is a file of its own, and a part of none', async () => {
  const anything = fc.string({
    unit: fc.constantFrom(
      'é',
      '\n',
      '--=_en-regard',
      '--=_en-regard--',
      '=',
      'a',
      ' ',
      '😀',
      '\r\n',
    ),
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(anything, anything, async (text, copy) => {
      const enclosed = { name: 'demande-2026-10-12.txt', text: copy };
      const file = mailFile({ subject: 'Saisine', text, date: DATE, enclosed });
      for (const line of file.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
      const mail = await opened(file);
      const plain = (one: string) => one.replaceAll('\r\n', '\n');
      expect(plain(mail.text).trimEnd()).toBe(plain(text).trimEnd());
      expect(mail.attachments).toHaveLength(1);
      const [{ filename, mimeType, content }] = mail.attachments as [(typeof mail.attachments)[0]];
      expect([filename, mimeType]).toEqual(['demande-2026-10-12.txt', 'text/plain']);
      const bytes = content as ArrayBuffer;
      expect(plain(new TextDecoder().decode(bytes)).trimEnd()).toBe(plain(copy).trimEnd());
    }),
  );
  const hostile = mailFile({
    subject: 'x',
    text: 'y',
    date: DATE,
    enclosed: { name: 'a"\r\nBcc: x@y.org', text: 'z' },
  });
  expect((await opened(hostile)).attachments[0]?.filename).toBe('a---Bcc--x-y.org');
});

test('no page, whatever it is called, makes a header or a part of its own', async () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...[
        '\r',
        '\n',
        '\r\n',
        '\r\n\r\n',
        ':',
        ' ',
        '\t',
        '=?',
        '?=',
        '\0',
        '\u2028',
        '\u0085',
        'é',
        '"',
      ],
      ...[
        'Bcc: x@y.org',
        'Content-Type: text/html',
        '--',
        '<',
        '>',
        ',',
        '=?utf-8?Q?=0D=0ABcc:_x?=',
      ],
    ),
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(hostile, hostile, hostile, async (title, name, text) => {
      const file = mailFile({
        subject: title,
        text,
        to: `x@y.org${name}`,
        from: { name, email: 'a@example.org' },
        date: DATE,
      });
      const mail = await opened(file);
      for (const { key } of mail.headers)
        expect([...HEADERS, 'content-transfer-encoding']).toContain(key);
      expect(mail.bcc).toBeUndefined();
      expect(mail.attachments).toEqual([]);
      expect(mail.html).toBeUndefined();
      expect(mail.from?.address).toBe('a@example.org');
      if (name !== '') expect(mail.to).toBeUndefined();
      expect(mail.subject ?? '').not.toMatch(/[\r\n]/);
    }),
    { numRuns: 500 },
  );
});
