/** The sentences of a request to an institution of the Union, in each language. */
import type { LetterLanguage } from '../law/article.ts';
import type { AccessMode } from './form.ts';

interface EuWords {
  office: string;
  /** Stands where the institution is not known. */
  body: string;
  subject: string;
  environmentalSubject: string;
  /** A paragraph of an article, as it follows its number. */
  paragraph(number: number): string;
  request(right: string, application: string): string;
  environment(article: string): string;
  /** How the documents are to be had: a sentence without its full stop. */
  modes: Record<AccessMode, string>;
  /** Of files alone: in which version, and which format is preferred. */
  file(format: string): string;
  /** Closes the sentence with the article on access. */
  form(wish: string, article: string): string;
  reuse(decision: string): string;
  partial(article: string): string;
  forward: string;
  postal: string;
  answer(initial: string, confirmatory: string): string;
}

/** What each language says. */
export const EU_WORDS: Record<LetterLanguage, EuWords> = {
  en: {
    office: 'Access to documents',
    body: '[Name of the institution]',
    subject: 'Application for access to documents',
    environmentalSubject: 'Application for access to environmental information',
    paragraph: (number) => `(${number})`,
    request: (right, application) =>
      `Under ${right}, I apply for access to the following documents (${application}):`,
    environment: (article) =>
      `As far as the documents contain environmental information, ${article} may also apply.`,
    modes: {
      email: 'I should prefer to receive them in electronic form, by e-mail',
      online:
        'I should prefer to see them published in your register or on data.europa.eu, or else to receive them by e-mail',
      copy: 'I should prefer to receive them as copies on paper',
      'on-site': 'I should prefer to consult them on the spot',
    },
    file: (format) =>
      `${format && `, as ${format}`}, in an existing version that can be processed by a machine`,
    form: (wish, article) => `${wish} (${article} may be of help here).`,
    reuse: (decision) =>
      `Where they come from the Commission, their reuse may also be a matter of ${decision}.`,
    partial: (article) =>
      `If an exception covers part of a document, please redact that part and release the rest (${article}).`,
    forward:
      'If you do not hold a document, I should be grateful if you would forward this application to the institution that does, or tell me its name.',
    postal:
      '[Postal address: by e-mail the Commission asks for one before it registers an application.]',
    answer: (initial, confirmatory) =>
      `I understand that you reply within 15 working days from registration (${initial}) and that a confirmatory application is possible after that (${confirmatory}). Please acknowledge receipt and tell me the date of registration.`,
  },
  fr: {
    office: 'Accès aux documents',
    body: '[Nom de l’institution]',
    subject: 'Demande d’accès à des documents',
    environmentalSubject: 'Demande d’accès à des informations environnementales',
    paragraph: (number) => `, paragraphe ${number},`,
    request: (right, application) =>
      `Au titre de l’${right}, je demande l’accès aux documents suivants (${application}) :`,
    environment: (article) =>
      `Dans la mesure où ces documents contiennent des informations environnementales, l’${article} pourrait aussi s’appliquer.`,
    modes: {
      email: 'Je souhaite les recevoir sous forme électronique, par courriel',
      online:
        'Je souhaite leur publication dans votre registre ou sur data.europa.eu, à défaut leur envoi par courriel',
      copy: 'Je souhaite les recevoir en copie papier',
      'on-site': 'Je souhaite les consulter sur place',
    },
    file: (format) =>
      `, dans une version existante et lisible par une machine${format && ` ; format préféré : ${format}`}`,
    form: (wish, article) => `${wish} (l’${article} pourrait s’y appliquer).`,
    reuse: (decision) =>
      `S’ils viennent de la Commission, leur réutilisation peut aussi relever de la ${decision}.`,
    partial: (article) =>
      `Si une exception couvre une partie d’un document, je vous remercie d’occulter cette partie et de communiquer le reste (${article}).`,
    forward:
      'Si vous ne détenez pas l’un de ces documents, je vous remercie de transmettre ma demande à l’institution qui le détient, ou de m’en dire le nom.',
    postal:
      '[Adresse postale : par courriel, la Commission en demande une avant d’enregistrer une demande.]',
    answer: (initial, confirmatory) =>
      `Je crois comprendre que vous répondez dans les 15 jours ouvrables à compter de l’enregistrement (${initial}) et qu’une demande confirmative est ensuite possible (${confirmatory}). Je vous remercie d’accuser réception de cette demande et de m’indiquer la date de son enregistrement.`,
  },
  de: {
    office: 'Zugang zu Dokumenten',
    body: '[Name des Organs]',
    subject: 'Antrag auf Zugang zu Dokumenten',
    environmentalSubject: 'Antrag auf Zugang zu Umweltinformationen',
    paragraph: (number) => ` Absatz ${number}`,
    request: (right, application) =>
      `nach ${right} beantrage ich Zugang zu folgenden Dokumenten (${application}):`,
    environment: (article) =>
      `Soweit die Dokumente Umweltinformationen enthalten, könnte auch ${article} anwendbar sein.`,
    modes: {
      email: 'Ich bitte um Zugang in elektronischer Form per E-Mail',
      online:
        'Ich bitte um Zugang durch Veröffentlichung in Ihrem Register oder auf data.europa.eu, hilfsweise per E-Mail',
      copy: 'Ich bitte um Zugang durch Kopien auf Papier',
      'on-site': 'Ich bitte um Zugang durch Einsichtnahme vor Ort',
    },
    file: (format) =>
      `${format && `, möglichst als ${format}`}, in einer vorhandenen, maschinenlesbaren Fassung`,
    form: (wish, article) => `${wish} (${article} könnte hier einschlägig sein).`,
    reuse: (decision) =>
      `Soweit sie von der Kommission stammen, könnte ihre Weiterverwendung auch unter den ${decision} fallen.`,
    partial: (article) =>
      `Soweit nur Teile eines Dokuments unter eine Ausnahme fallen, bin ich mit deren Schwärzung einverstanden und bitte um Zugang zu den übrigen Teilen (${article}).`,
    forward:
      'Sollte Ihnen ein Dokument nicht vorliegen, bitte ich Sie, den Antrag an das Organ weiterzuleiten, das darüber verfügt, oder es mir zu nennen.',
    postal:
      '[Postanschrift: Bei Anträgen per E-Mail verlangt die Kommission sie vor der Registrierung.]',
    answer: (initial, confirmatory) =>
      `Ich gehe davon aus, dass Sie binnen 15 Arbeitstagen nach Registrierung des Antrags antworten (${initial}) und danach ein Zweitantrag möglich ist (${confirmatory}). Bitte bestätigen Sie mir den Eingang und den Tag der Registrierung.`,
  },
  es: {
    office: 'Acceso a los documentos',
    body: '[Nombre de la institución]',
    subject: 'Solicitud de acceso a documentos',
    environmentalSubject: 'Solicitud de acceso a información medioambiental',
    paragraph: (number) => `, apartado ${number},`,
    request: (right, application) =>
      `En virtud del ${right}, solicito acceso a los siguientes documentos (${application}):`,
    environment: (article) =>
      `En la medida en que los documentos contengan información medioambiental, podría aplicarse también el ${article}.`,
    modes: {
      email: 'Desearía recibirlos en formato electrónico, por correo electrónico',
      online:
        'Desearía su publicación en el registro o en data.europa.eu o, en su defecto, su envío por correo electrónico',
      copy: 'Desearía recibirlos en copia en papel',
      'on-site': 'Desearía consultarlos in situ',
    },
    file: (format) =>
      `, en una versión existente y legible por máquina${format && `; formato preferido: ${format}`}`,
    form: (wish, article) => `${wish} (podría aplicarse el ${article}).`,
    reuse: (decision) =>
      `Si proceden de la Comisión, su reutilización podría regirse también por la ${decision}.`,
    partial: (article) =>
      `Si una excepción afecta a una parte de un documento, acepto que se oculte esa parte y agradecería recibir el resto (${article}).`,
    forward:
      'Si alguno de los documentos no obra en su poder, les agradecería que remitieran esta solicitud a la institución que lo tenga o que me indicaran cuál es.',
    postal:
      '[Dirección postal: si la solicitud llega por correo electrónico, la Comisión la pide antes de registrarla.]',
    answer: (initial, confirmatory) =>
      `Entiendo que responden en el plazo de 15 días laborables a partir del registro de la solicitud (${initial}) y que después cabe presentar una solicitud confirmatoria (${confirmatory}). Les ruego que acusen recibo e indiquen la fecha de registro.`,
  },
};
