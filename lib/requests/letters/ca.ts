/** Canada, the federation: a request under the Access to Information Act, in either language. */
import { oneLine } from '../../text/written.ts';
import type { WantedKind } from '../flag.ts';
import { facts } from './facts.ts';
import {
  type AccessMode,
  type Cite,
  type Draft,
  type Form,
  isFile,
  type LetterInput,
  nameOf,
  subjectOf,
  wantedLines,
} from './form.ts';
import { WHOLE } from './whole.ts';

const SUBJECT: Record<WantedKind, { en: string; fr: string }> = {
  data: { en: 'a dataset', fr: 'un jeu de données' },
  'open-format': { en: 'data in an open format', fr: 'des données dans un format ouvert' },
  code: { en: 'source code', fr: 'un code source' },
  algorithm: { en: 'an automated decision system', fr: 'un système décisionnel automatisé' },
  synthesis: { en: 'the outcome of a consultation', fr: 'les suites d’une consultation' },
  update: { en: 'up-to-date data', fr: 'des données à jour' },
  document: { en: 'records', fr: 'des documents' },
  environment: { en: 'environmental records', fr: 'des documents sur l’environnement' },
  contracts: { en: 'contract data', fr: 'des données de contrats' },
};

/** Letters under the law of Canada. */
export const ca: Form = {
  languages: ['en', 'fr'],
  write: (input, language, cite) =>
    language === 'fr' ? french(input, cite) : english(input, cite),
};

function english(input: LetterInput, cite: Cite): Draft {
  const { wanted, mode, format } = input;
  const such = isFile(mode) && oneLine(format ?? '');
  const means: Record<AccessMode, string> = {
    email: 'to receive them in electronic form, by e-mail or through your online service',
    online:
      'to see them published on open.canada.ca or on your site, or else to receive them in electronic form',
    copy: 'to receive copies on paper',
    'on-site': 'to examine them at your offices',
  };
  return {
    addressee: [
      'Access to Information and Privacy Coordinator',
      nameOf(input, '[Name of the government institution]'),
    ],
    subject: subjectOf(`Access to information request for ${SUBJECT[wanted].en}`, input.title),
    paragraphs: [
      `Under ${cite('ca/atia/4')}, I request access to the following records, which I hope to describe in sufficient detail (${cite('ca/atia/6')}):`,
      wantedLines(input, WHOLE.en[wanted]),
      facts(input, 'en', 'CA'),
      '[I am a Canadian citizen / a permanent resident / present in Canada.]',
      `I would like ${means[mode]}${such ? `, as ${such}` : ''}; subsection (2.1) of ${cite('ca/atia/4')} speaks of access in the format requested.`,
      `If part of a record may be refused, please sever that part and disclose the rest (as ${cite('ca/atia/25')} may provide), and tell me which provision applies.`,
      `If another institution has a greater interest in these records, please transfer this request to it and tell me so (${cite('ca/atia/8')}).`,
      `The application fee of $5 (${cite('ca/atir/7')}) is [enclosed / paid online].`,
      `I understand that you reply within thirty days of receipt (${cite('ca/atia/7')}). Please acknowledge receipt. I am glad to make this request clearer.`,
    ].filter(Boolean),
  };
}

function french(input: LetterInput, cite: Cite): Draft {
  const { wanted, mode, format } = input;
  const such = isFile(mode) && oneLine(format ?? '');
  const means: Record<AccessMode, string> = {
    email: 'les recevoir sous forme électronique, par courriel ou par votre service en ligne',
    online:
      'les voir publiés sur ouvert.canada.ca ou sur votre site, à défaut les recevoir sous forme électronique',
    copy: 'les recevoir en copie papier',
    'on-site': 'les consulter dans vos bureaux',
  };
  return {
    addressee: [
      'Coordonnateur de l’accès à l’information et de la protection des renseignements personnels',
      nameOf(input, '[Nom de l’institution fédérale]'),
    ],
    subject: subjectOf(`Demande d’accès à l’information visant ${SUBJECT[wanted].fr}`, input.title),
    paragraphs: [
      `En vertu de l’${cite('ca/atia/4')}, je demande communication des documents suivants, que j’espère désigner en termes assez précis (${cite('ca/atia/6')}) :`,
      wantedLines(input, WHOLE.fr[wanted]),
      facts(input, 'fr', 'CA'),
      '[J’ai la citoyenneté canadienne / la résidence permanente / je suis au Canada.]',
      `Je souhaite ${means[mode]}${such ? ` (format préféré : ${such})` : ''} ; le paragraphe (2.1) de l’${cite('ca/atia/4')} parle d’une communication sur le support demandé.`,
      `Si une partie d’un document peut être refusée, je vous remercie de la prélever et de communiquer le reste (ce que l’${cite('ca/atia/25')} paraît prévoir), en indiquant la disposition invoquée.`,
      `Si une autre institution est davantage concernée, je vous remercie de lui transmettre ma demande et de m’en aviser (${cite('ca/atia/8')}).`,
      `Les frais de présentation de 5 $ (${cite('ca/atir/7')}) sont [joints / payés en ligne].`,
      `Je crois comprendre que la réponse est donnée dans les trente jours de la réception (${cite('ca/atia/7')}). Je vous remercie d’accuser réception de cette demande et reste à votre disposition pour la préciser.`,
    ].filter(Boolean),
  };
}
