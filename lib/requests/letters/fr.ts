/** France: a request under the third book of the CRPA. */
import { oneLine } from '../../text/written.ts';
import type { WantedKind } from '../flag.ts';
import { article } from '../law/law.ts';
import { facts } from './facts.ts';
import {
  type Cite,
  type Form,
  isExempt,
  type LetterInput,
  nameOf,
  subjectOf,
  wantedLines,
} from './form.ts';
import { WHOLE } from './whole.ts';

const SUBJECT: Record<WantedKind, string> = {
  data: 'Demande de communication de données',
  'open-format': 'Demande de communication dans un format ouvert',
  code: 'Demande de communication d’un code source',
  algorithm: 'Demande de communication des règles d’un traitement algorithmique',
  synthesis: 'Demande de communication de la synthèse d’une consultation',
  update: 'Demande de communication de données à jour',
  document: 'Demande de communication de documents administratifs',
  environment: 'Demande d’informations relatives à l’environnement',
  contracts: 'Demande de données essentielles de la commande publique',
};

/** Letters under the law of France. */
export const fr: Form = {
  languages: ['fr'],
  write(input, language, cite) {
    return {
      addressee: addressee(input),
      subject: subjectOf(SUBJECT[input.wanted], input.title),
      paragraphs: [
        request(input, cite),
        wantedLines(input, WHOLE[language][input.wanted]),
        facts(input, language),
        special(input, cite),
        publication(input, cite),
        [format(input, cite), mode(input, cite)].filter(Boolean).join(' '),
        `Si certaines mentions relèvent des secrets des ${both(cite('fr/crpa/l311-5'), cite('fr/crpa/l311-6'))}, j’accepte qu’elles soient occultées ou disjointes (${cite('fr/crpa/l311-7')}).`,
        `Si vous ne détenez pas ces documents, je vous remercie de transmettre ma demande à l’administration qui les détient et de m’en aviser (${cite('fr/crpa/l311-2')}).`,
        answer(input, cite),
      ].filter(Boolean),
    };
  },
};

/** Two articles of one text under one head: `articles L. 311-5 et L. 311-6 du CRPA`. */
export const both = (one: string, other: string) =>
  `${one.replace('article', 'articles').replace(/ du .+$/, '')} et ${other.replace('article ', '')}`;

function addressee(input: LetterInput): string[] {
  const officer = {
    prada:
      'À l’attention de la personne responsable de l’accès aux documents administratifs (PRADA)',
    amdac:
      'À l’attention de l’administrateur ministériel des données, des algorithmes et des codes sources (AMDAC)',
    none: '',
  }[input.body?.officer ?? 'prada'];
  return [officer, nameOf(input, '[Nom de l’administration]')].filter(Boolean);
}

function request({ wanted }: LetterInput, cite: Cite): string {
  const also =
    wanted === 'environment'
      ? ` et des ${cite('fr/env/l124-1')}, l’information demandée paraissant relever de l’${cite('fr/env/l124-2')}`
      : '';
  return `Au titre du livre III du code des relations entre le public et l’administration (CRPA), notamment de l’${cite('fr/crpa/l311-1')}${also}, je vous prie de bien vouloir me communiquer les documents suivants, qui me paraissent être des documents administratifs au sens de l’${cite('fr/crpa/l300-2')}${wanted === 'code' ? ', qui nomme les codes sources' : ''} :`;
}

/** What belongs to one kind of request alone. */
function special({ wanted, decision }: LetterInput, cite: Cite): string {
  const own = decision && oneLine(decision);
  if (wanted === 'algorithm' && own) {
    return `Cette demande porte aussi sur la décision individuelle qui me concerne (${own}) : je souhaite connaître, en application des ${both(cite('fr/crpa/l311-3-1'), cite('fr/crpa/r311-3-1-2'))}, le degré et le mode de contribution du traitement à cette décision, les données traitées et leurs sources, les paramètres et leur pondération, les opérations effectuées.`;
  }
  if (wanted === 'contracts') {
    return `Ces données peuvent relever de l’${cite('fr/ccp/l2196-2')} et de l’${cite('fr/ccp/r2196-1')}, pour les marchés à partir de 40 000 € hors taxes, ou de l’${cite('fr/ccp/r3131-1')} pour les concessions.`;
  }
  if (wanted === 'synthesis') {
    return `Si la consultation portait sur une décision qui a une incidence sur l’environnement, cette synthèse pourrait aussi relever de l’${cite('fr/env/l123-19-1')}.`;
  }
  return '';
}

/** Publication online, where the size of the body is not known to exempt it. */
function publication(input: LetterInput, cite: Cite): string {
  const rule = PUBLICATION[input.wanted];
  if (!rule || isExempt(input, article(rule.id)) === true) return '';
  return `${rule.says(cite(rule.id))} ${rule.limit}`;
}

const OPEN_DATA = {
  id: 'fr/crpa/l312-1-1',
  says: (cited: string) => `Leur publication en ligne peut en outre relever de l’${cited}.`,
  limit:
    'Cet article ne vise ni les personnes morales de moins de 50 agents en équivalents temps plein, ni les collectivités territoriales de moins de 3 500 habitants ; je vous remercie de me dire si c’est votre cas.',
};

const PUBLICATION: Partial<Record<WantedKind, typeof OPEN_DATA>> = {
  data: OPEN_DATA,
  'open-format': OPEN_DATA,
  update: OPEN_DATA,
  environment: OPEN_DATA,
  algorithm: {
    id: 'fr/crpa/l312-1-3',
    says: (cited) =>
      `Si ce traitement fonde des décisions individuelles, la publication de ses règles en ligne peut en outre relever de l’${cited}.`,
    limit:
      'Cet article ne vise pas les personnes morales de moins de 50 agents en équivalents temps plein ; je vous remercie de me dire si c’est votre cas.',
  },
};

function format({ format: wished, wanted, mode }: LetterInput, cite: Cite): string {
  // What is looked at in an office has no format to choose.
  if (mode === 'on-site') return '';
  const open = `dans un standard ouvert, aisément réutilisable et exploitable par un système de traitement automatisé (${cite('fr/crpa/l300-4')})`;
  const such = oneLine(wished ?? '');
  const usual = wanted === 'code' ? ', par exemple l’adresse d’un dépôt ou une archive' : '';
  return `Je souhaite les recevoir ${open}${such ? `, de préférence : ${such}` : usual}.`;
}

function mode({ mode: wished }: LetterInput, cite: Cite): string {
  const choice = cite('fr/crpa/l311-9');
  return {
    email: `Je demande l’envoi par courrier électronique et sans frais (3° de l’${choice}).`,
    online: `Je demande la publication en ligne (4° de l’${choice}) ; à défaut, l’envoi par courrier électronique et sans frais (3° du même article).`,
    copy: `Je demande la délivrance d’une copie (2° de l’${choice}) ; si des frais sont prévus, je vous remercie de m’en indiquer d’abord le montant.`,
    'on-site': `Je demande la consultation gratuite sur place (1° de l’${choice}) ; je vous remercie de me proposer un rendez-vous.`,
  }[wished];
}

function answer({ wanted }: LetterInput, cite: Cite): string {
  const month =
    wanted === 'environment'
      ? `Le délai de réponse est d’un mois, porté à deux si le volume ou la complexité le justifie (${cite('fr/env/r124-1')}).`
      : `Sans réponse dans le mois qui suit la réception, la demande est réputée refusée (${both(cite('fr/crpa/r311-12'), cite('fr/crpa/r311-13'))}).`;
  return `${month} Une réponse défavorable est motivée et indique les voies et délais de recours (${cite('fr/crpa/l311-14')}) ; la Commission d’accès aux documents administratifs peut alors être saisie (${cite('fr/crpa/l342-1')}). Je vous remercie de m’accuser réception de cette demande et reste à votre disposition pour la préciser.`;
}
