/** United Kingdom: a request under the Freedom of Information Act 2000, or the EIR 2004. */
import { oneLine } from '../../text/written.ts';
import type { WantedKind } from '../flag.ts';
import { facts } from './facts.ts';
import {
  type Cite,
  type Form,
  isFile,
  type LetterInput,
  nameOf,
  subjectOf,
  wantedLines,
} from './form.ts';
import { WHOLE } from './whole.ts';

const SUBJECT: Record<WantedKind, string> = {
  data: 'Freedom of information request for a dataset',
  'open-format': 'Freedom of information request for a dataset in a re-usable form',
  code: 'Freedom of information request for source code',
  algorithm: 'Freedom of information request on an algorithmic tool',
  synthesis: 'Freedom of information request on the outcome of a consultation',
  update: 'Freedom of information request for up-to-date data',
  document: 'Freedom of information request',
  environment: 'Request for environmental information',
  contracts: 'Freedom of information request for contract data',
};

/** Kinds that ask for a dataset in the sense of section 11(5). */
const DATASETS: WantedKind[] = ['data', 'open-format', 'update', 'contracts'];

/** Letters under the law of the United Kingdom. */
export const gb: Form = {
  languages: ['en'],
  write(input, language, cite) {
    const { wanted } = input;
    const environmental = wanted === 'environment';
    return {
      addressee: [
        environmental ? 'Environmental Information Officer' : 'Freedom of Information Officer',
        nameOf(input, '[Name of the public authority]'),
      ],
      subject: subjectOf(SUBJECT[wanted], input.title),
      paragraphs: [
        environmental
          ? `Under ${cite('gb/eir/5')}, I should be grateful if you would make available the following information. If any of it is not environmental information, please treat this as a request under ${cite('gb/foia/1')}:`
          : `Under ${cite('gb/foia/1')}, please tell me whether you hold the following recorded information and, if so, send it to me:`,
        wantedLines(input, WHOLE[language][wanted]),
        facts(input, language, 'GB'),
        form(input, cite),
        'If part of the information is exempt, please redact that part, tell me which exemption you rely on and why, and send me the rest.',
        environmental
          ? 'If you do not hold it, please transfer this request to the authority that you believe does, or tell me its name.'
          : `If you do not hold it, or if the request needs to be made clearer, I should be grateful for advice and assistance (${cite('gb/foia/16')}): the name of the authority that holds it would be a great help.`,
        answer(input, cite),
      ].filter(Boolean),
    };
  },
};

function form({ wanted, mode, format }: LetterInput, cite: Cite): string {
  const such = isFile(mode) && oneLine(format ?? '');
  const means = {
    email: 'to receive it by e-mail, in electronic form',
    online:
      'to see it published on your website or on data.gov.uk, or else to receive it by e-mail',
    copy: 'to receive it as a permanent copy on paper',
    'on-site': 'to inspect it at your offices',
  }[mode];
  const preference = `I should prefer ${means}${such ? `, as ${such}` : ''}`;
  if (wanted === 'environment') return `${preference}.`;
  const section = cite('gb/foia/11');
  const reuse =
    DATASETS.includes(wanted) && isFile(mode)
      ? ' If it is a dataset, please provide it in an electronic form that is capable of re-use (subsection (1A)).'
      : '';
  const scheme = DATASETS.includes(wanted)
    ? ` It may also be a matter for your publication scheme (${cite('gb/foia/19')}).`
    : '';
  return `${preference} (${section}).${reuse}${scheme}`;
}

function answer({ wanted }: LetterInput, cite: Cite): string {
  const limit =
    wanted === 'environment'
      ? `I understand that you reply within 20 working days of receipt, or 40 where the request is complex and voluminous (${cite('gb/eir/7')}).`
      : `I understand that you reply promptly, and not later than the twentieth working day following receipt (${cite('gb/foia/10')}).`;
  const who =
    wanted === 'environment'
      ? ''
      : ` The Act asks for a name and an address for correspondence (${cite('gb/foia/8')}): mine are given with this request.`;
  return `${limit}${who} Please acknowledge receipt.`;
}
