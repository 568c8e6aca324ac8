/** Germany, the federation: IFG, UIG, DNG. The Länder have laws of their own, or none. */
import { type Article, articlesOf } from './article.ts';

const LAENDER =
  'Behörden der Länder und Gemeinden: für sie gilt das jeweilige Landesrecht, das nicht überall einen solchen Anspruch kennt';

const ifg = articlesOf(
  { jurisdiction: 'DE', source: 'https://www.gesetze-im-internet.de/ifg/', looked: '2026-11-28' },
  [
    {
      id: 'de/ifg/1',
      cited: { de: { number: '§ 1', text: 'IFG' } },
      gives:
        'Jeder hat gegenüber den Behörden des Bundes Anspruch auf Zugang zu amtlichen Informationen; eine bestimmte Art des Zugangs darf nur aus wichtigem Grund durch eine andere ersetzt werden.',
      unless: [LAENDER, 'die Ausnahmen der §§ 3 bis 6 IFG'],
      confidence: 'read',
    },
    {
      id: 'de/ifg/7',
      cited: { de: { number: '§ 7', text: 'IFG' } },
      gives:
        'Die verfügungsberechtigte Behörde entscheidet; besteht der Anspruch nur zum Teil, ist ihm insoweit stattzugeben; der Zugang soll innerhalb eines Monats erfolgen.',
      unless: [
        LAENDER,
        'die Monatsfrist ist eine Soll-Vorschrift und gilt nicht, wenn Dritte zu beteiligen sind (§ 8 IFG)',
        'bei Daten Dritter ist der Antrag zu begründen',
      ],
      confidence: 'read',
    },
    {
      id: 'de/ifg/9',
      cited: { de: { number: '§ 9', text: 'IFG' } },
      gives:
        'Eine Ablehnung ergeht innerhalb der Monatsfrist und kann mit dem Widerspruch angefochten werden.',
      unless: [LAENDER],
      confidence: 'unverified',
    },
    {
      id: 'de/ifg/10',
      cited: { de: { number: '§ 10', text: 'IFG' } },
      gives: 'Einfache Auskünfte sind gebührenfrei; sonst können Gebühren erhoben werden.',
      unless: [LAENDER],
      confidence: 'unverified',
    },
    {
      id: 'de/ifg/11',
      cited: { de: { number: '§ 11', text: 'IFG' } },
      gives:
        'Die Behörden sollen Verzeichnisse ihrer Informationssammlungen führen und geeignete Informationen allgemein zugänglich machen.',
      unless: [LAENDER],
      confidence: 'unverified',
    },
    {
      id: 'de/ifg/12',
      cited: { de: { number: '§ 12', text: 'IFG' } },
      gives:
        'Jeder kann den Bundesbeauftragten für den Datenschutz und die Informationsfreiheit anrufen, wenn er sein Recht als verletzt ansieht.',
      unless: [LAENDER],
      confidence: 'unverified',
    },
  ],
);

const others = articlesOf(
  {
    jurisdiction: 'DE',
    source: 'https://www.gesetze-im-internet.de/uig_2005/',
    looked: '2026-11-28',
  },
  [
    {
      id: 'de/uig/3',
      cited: { de: { number: '§ 3', text: 'UIG' } },
      gives:
        'Jede Person hat, ohne ein rechtliches Interesse darzulegen, Anspruch auf Umweltinformationen, die mit Ablauf eines Monats, bei umfangreichen und komplexen mit Ablauf von zwei Monaten zugänglich zu machen sind.',
      unless: [
        'Stellen der Länder und Gemeinden: für sie gelten die Umweltinformationsgesetze der Länder',
        'die Ablehnungsgründe der §§ 8 und 9 UIG',
      ],
      confidence: 'read',
    },
    {
      id: 'de/dng/7',
      source: 'https://www.gesetze-im-internet.de/dng/',
      cited: { de: { number: '§ 7', text: 'DNG' } },
      gives:
        'Daten sind, soweit möglich und sinnvoll, in offenen, maschinenlesbaren Formaten mit ihren Metadaten bereitzustellen.',
      unless: [
        'Daten, die nicht bereitgestellt werden: das DNG gibt keinen Anspruch auf Zugang',
        'ein unverhältnismäßiger Aufwand',
      ],
      confidence: 'read',
    },
    {
      id: 'de/egovg/12a',
      source: 'https://www.gesetze-im-internet.de/egovg/',
      cited: { de: { number: '§ 12a', text: 'EGovG' } },
      gives:
        'Behörden des Bundes stellen unbearbeitete Daten, die sie zur Erfüllung ihrer Aufgaben erhoben haben, zum Abruf über öffentliche Netze bereit.',
      unless: [
        'Behörden der Länder und Gemeinden',
        'Daten, zu denen kein oder nur ein beschränktes Zugangsrecht besteht',
        'ein klagbarer Anspruch: § 12a EGovG begründet keinen',
      ],
      confidence: 'unverified',
    },
    {
      id: 'de/vwvfg/31',
      source: 'https://www.gesetze-im-internet.de/vwvfg/',
      cited: { de: { number: '§ 31', text: 'VwVfG' } },
      gives:
        'Endet eine Frist an einem Samstag, Sonntag oder gesetzlichen Feiertag, so endet sie mit dem nächsten Werktag.',
      unless: [],
      confidence: 'unverified',
    },
  ],
);

export const DE: readonly Article[] = [...ifg, ...others];
