/**
 * Words that every public site has on every page. Alone they say nothing of its subject; inside
 * a phrase they may (`service civique`), and there they weigh little.
 */
import { fold } from './fold.ts';
import { stem } from './stem.ts';

const WORDS = [
  // French: navigation, actions, publishing, dates
  'accueil site internet web service page rubrique section menu recherche rechercher contact',
  'contacter actualité actu information info savoir lien article document fichier télécharger',
  'téléchargement mention légal crédit cookie confidentialité publication publier publié publiée',
  'partager partage imprimer imprimable suivre lire voir retour retrouver consulter découvrir',
  'cliquer ici bas haut fenêtre nouveau nouvelle mise jour numéro adresse téléphone mail courriel',
  'email question réponse fermer ouvrir afficher masquer accéder accès ensemble exemple cas cadre',
  'format pdf html ko mo octet version date heure an année mois semaine fois partie type titre',
  'sommaire détail utile pratique grand petit premier première dernier dernière autre même chaque',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'lundi mardi mercredi jeudi vendredi samedi dimanche gratuit copyright réservé facebook',
  'twitter linkedin instagram youtube whatsapp concernant nombre lieu objet part point',
  // English
  'home website click here read view download search share print follow subscribe email phone',
  'news update updated link file details faq help news event overview welcome please next previous',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday am pm back top menu skip content',
  'address available following including include use used using make day year month time first',
  // German, Spanish, Italian, Portuguese, Dutch
  'startseite seite suche kontakt impressum datenschutz aktuelles meldung meldungen mehr weiter',
  'uhr herunterladen drucken teilen januar februar märz juni juli oktober dezember jahr jahre',
  'inicio página noticia buscar contacto descargar imprimir compartir home cerca contatti notizie',
  'scarica stampa condividi início notícias pesquisa contato baixar zoeken nieuws delen afdrukken',
];

const GENERIC = new Set(
  WORDS.join(' ')
    .split(' ')
    .map((word) => stem(fold(word))),
);

/** @param key stem of a folded word. */
export function isGeneric(key: string): boolean {
  return GENERIC.has(key);
}
