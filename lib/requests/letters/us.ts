/** United States, the federation: a request under the Freedom of Information Act. */
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
  data: 'FOIA request for a dataset',
  'open-format': 'FOIA request for data in an open format',
  code: 'FOIA request for source code',
  algorithm: 'FOIA request for records on an automated system',
  synthesis: 'FOIA request for records on public comments',
  update: 'FOIA request for up-to-date data',
  document: 'FOIA request',
  environment: 'FOIA request for environmental records',
  contracts: 'FOIA request for contract data',
};

const DATASETS: WantedKind[] = ['data', 'open-format', 'update', 'contracts', 'environment'];

/** Letters under the law of the United States. */
export const us: Form = {
  languages: ['en'],
  write(input, language, cite) {
    const { wanted } = input;
    return {
      addressee: ['FOIA Officer', nameOf(input, '[Name of the agency]')],
      subject: subjectOf(SUBJECT[wanted], input.title),
      paragraphs: [
        `Under the Freedom of Information Act, ${cite('us/foia/a3')}, I request the following records:`,
        wantedLines(input, WHOLE[language][wanted]),
        facts(input, language, 'US'),
        form(input, cite),
        `If part of a record is exempt, please release the portions that can reasonably be segregated (${cite('us/foia/b')}), and tell me which exemption applies to what is withheld.`,
        'If another component or agency holds these records, please forward this request to it, or tell me where to send it.',
        `Please tell me before you process this request if fees would apply. I believe that a waiver or reduction may be available (${cite('us/foia/a4')}): [say here how disclosure would serve the public interest, or delete this sentence].`,
        `I understand that you determine within 20 working days of receipt whether to comply (${cite('us/foia/a6')}). Please acknowledge receipt and give me the tracking number. I am glad to make this request clearer by telephone or e-mail.`,
      ].filter(Boolean),
    };
  },
};

function form({ wanted, mode, format }: LetterInput, cite: Cite): string {
  const such = isFile(mode) && oneLine(format ?? '');
  const means = {
    email: 'to receive them electronically, by e-mail',
    online: 'to see them posted online, or else to receive them by e-mail',
    copy: 'to receive copies on paper',
    'on-site': 'to inspect them at your reading room',
  }[mode];
  const posted =
    mode === 'online' ? ` Their posting may also be a matter of ${cite('us/foia/a2')}.` : '';
  const open = DATASETS.includes(wanted)
    ? `${isFile(mode) ? ' For data, please use a machine-readable, open format.' : ''} The publication of public data assets, and their entry in your data inventory, may also be a matter of ${cite('us/open/3506')} and ${cite('us/open/3511')}.`
    : '';
  const form =
    mode === 'on-site'
      ? ''
      : `, in that form if they are readily reproducible in it (${cite('us/foia/a3', '(B)')})`;
  return `I would like ${means}${such ? `, as ${such}` : ''}${form}.${posted}${open}`;
}
