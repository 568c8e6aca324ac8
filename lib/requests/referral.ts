/** The referral to the CADA, with all that article R. 343-1 of the CRPA asks for. */
import { oneLine } from '../text/written.ts';
import type { Letter } from './letter.ts';
import { citing, lines, longDay } from './letters/form.ts';
import { both } from './letters/fr.ts';
import { frame, typeset } from './letters/frame.ts';

export interface ReferralInput {
  /** Subject of the request that was refused, or not answered. */
  subject: string;
  /** The documents that it named, one a line. */
  documents: readonly string[];
  body: string;
  /** The day on which the request was received, or sent where that is all that is known. */
  requested: string;
  /** The day of a refusal; none where nothing was answered. */
  refused?: string;
  /** Natural persons give name and domicile; others form, name, seat and who represents them. */
  sender?: { name?: string; address?: string; email?: string };
  legalPerson?: { form: string; seat: string; representative: string };
  day: string;
}

/** Writes the referral. It goes by letter or by the form of the commission; nothing is sent. */
export function writeReferral(input: ReferralInput): Letter {
  const language = 'fr';
  const { cite, cited } = citing(language);
  const asked = longDay(input.requested, language);
  const documents = input.documents.map(oneLine).filter(Boolean);
  const draft = {
    addressee: ['Commission d’accès aux documents administratifs (CADA)'],
    subject: `Saisine pour avis – ${oneLine(input.subject)}`,
    paragraphs: [
      `En application des ${both(cite('fr/crpa/l342-1'), cite('fr/crpa/r343-1'))}, je sollicite votre avis sur ${
        input.refused
          ? `le refus opposé le ${longDay(input.refused, language)}`
          : 'l’absence de réponse'
      } à ma demande du ${asked}, adressée à : ${oneLine(input.body) || '[Nom de l’administration]'}.`,
      lines(
        'Documents demandés :',
        ...(documents.length > 0 ? documents : [oneLine(input.subject)]).map((one) => `– ${one}`),
      ),
      input.refused
        ? `Ces documents me paraissent communicables au titre de l’${cite('fr/crpa/l311-1')}.`
        : `Cette demande est restée sans réponse pendant plus d’un mois, ce qui vaut refus (${both(cite('fr/crpa/r311-12'), cite('fr/crpa/r311-13'))}). Ces documents me paraissent communicables au titre de l’${cite('fr/crpa/l311-1')}.`,
      person(input),
      `Pièce${input.refused ? 's jointes : copie de ma demande et copie du refus' : ' jointe : copie de ma demande restée sans réponse'}.`,
    ].filter(Boolean),
  };
  return {
    language,
    subject: typeset(draft.subject),
    text: frame(draft, { ...input, jurisdiction: 'FR' }, language),
    articles: cited,
    thresholds: [],
  };
}

/** What a legal person says of itself. */
function person({ legalPerson, sender }: ReferralInput): string {
  if (!legalPerson) return '';
  const { form, seat, representative } = legalPerson;
  const who =
    [sender?.name ?? '', form].map(oneLine).filter(Boolean).join(', ') || '[Nom et forme]';
  const by = oneLine(representative).replace(/\.$/, '') || '[Nom du représentant]';
  return `Demandeur : ${who}, siège social : ${oneLine(seat) || '[Adresse du siège]'}, représenté par ${by}.`;
}
