/**
 * Wording of public sites in French, English, German and Spanish that lets something be expected.
 * Each pattern is meant to miss rather than to accuse: where a word has another common sense, it
 * needs a neighbour.
 */

import { isOpenFormat } from '../catalogues/openness.ts';

/** A text of a page, sentence by sentence, accents kept. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n+/);

const SIMULATOR =
  /(?<!\p{L})(?:simulateur|calculateur|calculette|simulator|calculator|(?:online-?|beitrags|steuer|renten|kosten|geld)rechner|simulador|calculadora)s?(?!\p{L})/iu;

/** Whether a title, a link or a form speaks of a simulator. */
export const isSimulator = (text: string): boolean => SIMULATOR.test(text);

const AUTOMATED = [
  /(?:sur le fondement|à l[’']aide|au moyen|par le biais) d[’']un (?:traitement )?algorithm/iu,
  /décisions? (?:individuelles? )?(?:(?:entièrement|partiellement) )?(?:automatisées?|algorithmiques?)/iu,
  /traitement algorithmique/iu,
  /(?:attribu|class|calcul|sélectionn|affect|déterminé)\p{L}* par (?:un|l[’'])\s?algorithme/iu,
  /automated (?:individual )?decision/iu,
  /decided by an algorithm|algorithmic decision/iu,
  /automatisierte (?:einzel)?entscheidung/iu,
  /decisi(?:ón|ones) (?:individual(?:es)? )?automatizadas?/iu,
];

/** What every privacy notice says: a right, or that there is no such decision. */
const NOT_AUTOMATED =
  /droits? de ne pas|ne (?:sont|fait|font|donnent?|met|prend|recour|procèd)\p{L}* (?:pas|l[’']objet d[’']aucune|lieu à aucune|en œuvre aucune)|(?<!\p{L})aucune? |n[’'](?:est|y a|a|utilis\p{L}*|effectu\p{L}*) (?:pas|aucun)|right not to be|no automated|not (?:use|make|involve|subject)|without automated|without any automated|keine|nicht|derecho a no|no (?:se |hay |existen? |toma)|ninguna/iu;

/** The sentence that points to a decision by algorithm; undefined where there is none. */
export function automatedDecision(text: string): string | undefined {
  return sentences(text).find(
    (sentence) =>
      AUTOMATED.some((wording) => wording.test(sentence)) && !NOT_AUTOMATED.test(sentence),
  );
}

const CONSULTATION =
  /consultation|concertation|enquête publique|participation du public|mise à disposition du public|call for evidence|beteiligung|anhörung|consulta pública/iu;

const CLOSED = [
  /(?:consultation|concertation|enquête(?: publique)?|participation du public)\b.{0,60}\b(?:est|sont|a été|s[’']est|ont été) (?:désormais |maintenant )?(?:close?s?|clôturée?s?|terminée?s?|achevée?s?|clos)(?!\p{L})/iu,
  /(?:consultation|concertation|enquête)s? (?:publique )?(?:close|clôturée|terminée|achevée)s?(?!\p{L})/iu,
  /(?:consultation|call for evidence) (?:is|has|was|is now|has now) (?:now )?(?:closed|ended)|closed consultation|this consultation closed/iu,
  /(?:beteiligung|konsultation|anhörung) (?:ist|wurde) (?:\p{L}+ )?(?:beendet|abgeschlossen|geschlossen)/iu,
  /consulta (?:pública )?(?:está |ha )?(?:cerrada|finalizada|finalizado|concluida)/iu,
];

/** Its outcome is there, or said to be. */
const OUTCOME =
  /synthèse|bilan|motifs de la décision|compte[- ]rendu|résultats? de la (?:consultation|concertation)|rapport (?:du|de la) (?:commissaire|commission)|conclusions? motivées?|contributions? reçues?|summary of responses|(?:government|consultation) (?:response|outcome)|outcome|we asked, you said|results of the consultation|feedback received|auswertung|ergebnis|stellungnahmen|resultados?|síntesis|informe/iu;

/** What tells a consultation of the public from a doctor's, or from a tender. */
const OF_PUBLIC =
  /publi(?:c|qu)|observations|contributions?|votre avis|donner (?:son|leur) avis|participati|citizen|responses|views|bürger|stellungnahme|ciudadan/iu;

/** Whether a page tells of a consultation that is over, and of no outcome. */
export const closedWithoutOutcome = (title: string, text: string, links: string): boolean =>
  CONSULTATION.test(title) &&
  OF_PUBLIC.test(`${title} ${text}`) &&
  CLOSED.some((wording) => wording.test(text)) &&
  !OUTCOME.test(`${title} ${text} ${links}`);

/** Words of files that hold rows: lists, figures, accounts. */
const ROWS =
  /(?<!\p{L})(?:tableaux?(?! de bord)|statistiques?|données|chiffres|séries?|indicateurs?|effectifs|recensement|inventaire|répertoire|annuaire|listes? (?:des|de)|registre|barèmes?|tarifs|budgets?(?: primitif)?|comptes? administratifs?|subventions|marchés publics|statistics|figures|data|datasets?|tables?|list of|register of|inventory|budget|expenditure|statistik(?:en)?|daten|tabellen?|verzeichnis|haushaltsplan|estadísticas|datos|listado|presupuesto)(?!\p{L})/iu;

/** Words of files that are to be read, whatever they speak of. */
const PROSE =
  /(?<!\p{L})(?:protection des données|données personnelles|communiqué|dossier de presse|règlement|arrêté|décret|délibération|circulaire|convention|guide|notice|mode d[’']emploi|formulaire|cerfa|plaquette|brochure|dépliant|affiche|rapport|compte[- ]rendu|procès[- ]verbal|ordre du jour|présentation|discours|lettre|charte|plan|programme|méthodologie|data (?:protection|sharing|processing)|privacy|press|guidance|guide|form|report|minutes|agenda|policy|regulation|act|speech|brochure|datenschutz|bericht|gesetz|verordnung|satzung|merkblatt|broschüre|formular|protección de datos|informe|guía|formulario|acta)s?(?!\p{L})/iu;

/** Whether the words of a link to a file let rows be expected in it. */
export const namesRows = (words: string): boolean => ROWS.test(words) && !PROSE.test(words);

/** Tables that are no data: hours, contacts, the contents of a page. */
const SERVICE_TABLE =
  /horaires?|contacts?|coordonnées|adresses?|permanences?|sommaire|calendrier|agenda|ordre du jour|navigation|cookies?|menu|accueil|ouverture|programme|opening|hours|schedule|contents|meeting|members|staff|öffnungszeiten|ansprechpartner|kontakt|termine|horarios?|calendario/iu;

/** Whether the name of a table is that of a service to the reader, not of data. */
export const isServiceTable = (name: string): boolean => SERVICE_TABLE.test(name);

/** Formats that are open, or may hold what is: nobody is accused where one of them is offered. */
const DOUBTFUL = new Set(['xlsx', 'shp', 'zip']);

/** Whether a file of this format may be data that can be reused: L300-4 asks for it of what is released. */
export const mayBeOpen = (format: string): boolean => isOpenFormat(format) || DOUBTFUL.has(format);

const PORTAL =
  /^https?:\/\/[^/?#]*(?:\bdata\b|opendata|open-data|donnees|datos)[^/?#]*\/|\/(?:datasets?|jeux?-de-donnees|open-?data)(?:[/?#]|$)/i;

/** Whether an address leads to where data are published. */
export const leadsToData = (href: string): boolean => PORTAL.test(href);
