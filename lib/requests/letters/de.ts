/** Germany, the federation: an Antrag under the IFG or, for the environment, the UIG. */
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
  data: 'Antrag auf Zugang zu Daten',
  'open-format': 'Antrag auf Zugang zu Daten in einem offenen Format',
  code: 'Antrag auf Zugang zu Quellcode',
  algorithm: 'Antrag auf Zugang zu den Regeln eines algorithmischen Verfahrens',
  synthesis: 'Antrag auf Zugang zur Auswertung einer Konsultation',
  update: 'Antrag auf Zugang zu aktuellen Daten',
  document: 'Antrag auf Zugang zu amtlichen Informationen',
  environment: 'Antrag auf Zugang zu Umweltinformationen',
  contracts: 'Antrag auf Zugang zu Daten über öffentliche Aufträge',
};

const DATASETS: WantedKind[] = ['data', 'open-format', 'update', 'contracts', 'environment'];

/** Letters under the law of Germany. */
export const de: Form = {
  languages: ['de'],
  write(input, language, cite) {
    const { wanted } = input;
    const environmental = wanted === 'environment';
    return {
      addressee: [nameOf(input, '[Name der Behörde]'), 'Stelle für Anträge auf Informationszugang'],
      subject: subjectOf(SUBJECT[wanted], input.title),
      paragraphs: [
        environmental
          ? `nach ${cite('de/uig/3')}, hilfsweise nach ${cite('de/ifg/1')}, bitte ich Sie um Zugang zu folgenden Informationen:`
          : `nach ${cite('de/ifg/1')} bitte ich Sie um Zugang zu folgenden amtlichen Informationen:`,
        wantedLines(input, WHOLE[language][wanted]),
        facts(input, language),
        form(input, cite),
        `Soweit einzelne Angaben nicht zugänglich gemacht werden können, bin ich mit ihrer Schwärzung einverstanden und bitte um den übrigen Teil (${cite('de/ifg/7', ' Absatz 2')}).`,
        'Sollten Sie nicht zuständig sein, bitte ich Sie, den Antrag an die Stelle weiterzuleiten, die über die Informationen verfügt, und mich davon zu unterrichten.',
        `Sollte der Zugang gebührenpflichtig sein, bitte ich Sie, mir die voraussichtlichen Kosten vorab mitzuteilen; einfache Auskünfte dürften nach ${cite('de/ifg/10')} gebührenfrei sein.`,
        environmental
          ? `${cite('de/uig/3', ' Absatz 3')} sieht den Zugang binnen eines Monats vor, bei umfangreichen und komplexen Informationen binnen zwei Monaten. Bitte bestätigen Sie mir den Eingang dieses Antrags.`
          : `${cite('de/ifg/7', ' Absatz 5')} sieht vor, dass der Zugang unverzüglich gewährt wird und innerhalb eines Monats erfolgen soll. Bitte bestätigen Sie mir den Eingang dieses Antrags.`,
      ].filter(Boolean),
    };
  },
};

function form({ wanted, mode, format }: LetterInput, cite: Cite): string {
  const such = isFile(mode) && oneLine(format ?? '');
  const law = cite(wanted === 'environment' ? 'de/uig/3' : 'de/ifg/1', ' Absatz 2');
  const means = {
    email: 'auf elektronischem Weg per E-Mail',
    online: 'durch Veröffentlichung im Netz, hilfsweise per E-Mail',
    copy: 'als Kopie',
    'on-site': 'durch Einsichtnahme bei Ihnen',
  }[mode];
  const wish = `Ich bitte um Zugang ${means}${such ? `, möglichst als ${such}` : ''} (${law}).`;
  if (!DATASETS.includes(wanted)) return wish;
  const open = isFile(mode)
    ? ` Für Daten bitte ich um ein offenes, maschinenlesbares Format (vgl. ${cite('de/dng/7')}).`
    : '';
  return `${wish}${open} Die Bereitstellung von Daten im Netz könnte zudem unter ${cite('de/egovg/12a')} fallen.`;
}
