/** What is asked for when no document is named, in each language. */
import type { WantedKind } from '../flag.ts';
import type { LetterLanguage } from '../law/article.ts';

type Whole = Record<WantedKind, (title: string) => string>;

const ENGLISH_WHOLE: Whole = {
  data: (title) => `the database or file from which “${title}” was drawn`,
  'open-format': (title) =>
    `the content of “${title}” in the file from which it was made, so that it can be processed`,
  code: (title) => `the source code of “${title}” in the version in use, with its documentation`,
  algorithm: (title) =>
    `the documents that set out the rules of the algorithmic tool “${title}”, its purpose, its data and its role in decisions`,
  synthesis: (title) =>
    `the summary of the responses to the consultation “${title}”, and the document that says what was decided`,
  update: (title) => `the most recent version of “${title}”`,
  document: (title) => `“${title}”`,
  environment: (title) => `the environmental information “${title}”`,
  contracts: (title) =>
    `the data on the contracts “${title}”: parties, subject, value, dates and procedure`,
};

const FRENCH_WHOLE: Whole = {
  data: (title) => `la base de données ou le fichier dont sont tirées les données « ${title} »`,
  'open-format': (title) =>
    `le contenu de « ${title} » dans le fichier dont il est tiré, afin qu’il puisse être traité`,
  code: (title) =>
    `le code source de « ${title} », dans sa version en service, et sa documentation`,
  algorithm: (title) =>
    `les documents qui exposent les règles du traitement algorithmique « ${title} », son but, ses données et sa part dans les décisions`,
  synthesis: (title) =>
    `la synthèse des contributions à la consultation « ${title} » et le document qui dit la suite donnée`,
  update: (title) => `la version la plus récente de « ${title} »`,
  document: (title) => `« ${title} »`,
  environment: (title) => `les informations relatives à l’environnement « ${title} »`,
  contracts: (title) =>
    `les données des contrats « ${title} » : parties, objet, montant, dates et procédure`,
};

const GERMAN_WHOLE: Whole = {
  data: (title) => `die Datenbank oder Datei, der „${title}“ entnommen ist`,
  'open-format': (title) =>
    `der Inhalt von „${title}“ in der Datei, aus der er stammt, damit er verarbeitet werden kann`,
  code: (title) => `der Quellcode von „${title}“ in der eingesetzten Fassung samt Dokumentation`,
  algorithm: (title) =>
    `die Unterlagen zu den Regeln des algorithmischen Verfahrens „${title}“, zu seinem Zweck, seinen Daten und seiner Rolle bei Entscheidungen`,
  synthesis: (title) =>
    `die Auswertung der Beiträge zur Konsultation „${title}“ und die Unterlage, aus der hervorgeht, was daraus folgte`,
  update: (title) => `die neueste Fassung von „${title}“`,
  document: (title) => `„${title}“`,
  environment: (title) => `die Umweltinformationen „${title}“`,
  contracts: (title) =>
    `die Daten zu den öffentlichen Aufträgen „${title}“: Vertragsparteien, Gegenstand, Wert, Zeitpunkt und Verfahren`,
};

const SPANISH_WHOLE: Whole = {
  data: (title) => `la base de datos o el fichero del que proceden los datos «${title}»`,
  'open-format': (title) =>
    `el contenido de «${title}» en el fichero del que procede, para que pueda tratarse`,
  code: (title) => `el código fuente de «${title}» en la versión en uso, con su documentación`,
  algorithm: (title) =>
    `los documentos que exponen las reglas del tratamiento algorítmico «${title}», su finalidad, sus datos y su papel en las decisiones`,
  synthesis: (title) =>
    `la síntesis de las contribuciones a la consulta «${title}» y el documento que indica qué curso se les ha dado`,
  update: (title) => `la versión más reciente de «${title}»`,
  document: (title) => `«${title}»`,
  environment: (title) => `la información medioambiental «${title}»`,
  contracts: (title) =>
    `los datos de los contratos «${title}»: partes, objeto, importe, fechas y procedimiento`,
};

/** By language and kind. */
export const WHOLE: Record<LetterLanguage, Whole> = {
  fr: FRENCH_WHOLE,
  en: ENGLISH_WHOLE,
  de: GERMAN_WHOLE,
  es: SPANISH_WHOLE,
};
