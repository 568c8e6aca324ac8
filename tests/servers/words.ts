/** What titles of public records are made of. The lists are ours; places and codes are those of France. */

export type Language = 'fr' | 'en';

/** A subject of public records, with the tags they carry. */
export interface Subject {
  fr: string;
  en: string;
  tags: string[];
}

const subject = (fr: string, en: string, tags: string): Subject => ({
  fr,
  en,
  tags: tags.split(' '),
});

export const SUBJECTS: readonly Subject[] = [
  subject('Qualité de l’air', 'Air quality', 'air pollution environnement'),
  subject('Arbres d’alignement', 'Street trees', 'arbres nature urbanisme'),
  subject('Comptages vélos', 'Bicycle counts', 'velo mobilite comptage'),
  subject('Aménagements cyclables', 'Cycle routes', 'velo mobilite voirie'),
  subject('Accidents corporels de la circulation', 'Road casualties', 'accidents route securite'),
  subject('Menus des cantines scolaires', 'School meals', 'cantine ecole alimentation'),
  subject('Carte scolaire', 'School catchment areas', 'ecole education'),
  subject('Effectifs des collèges', 'Secondary school rolls', 'college education effectifs'),
  subject('Délibérations du conseil', 'Council decisions', 'deliberations vie-publique'),
  subject(
    'Subventions versées aux associations',
    'Grants to charities',
    'subventions associations',
  ),
  subject('Marchés publics attribués', 'Contracts awarded', 'marches-publics commande-publique'),
  subject('Budget primitif', 'Initial budget', 'budget finances'),
  subject('Compte administratif', 'Statement of accounts', 'budget finances comptes'),
  subject('Résultats des élections municipales', 'Local election results', 'elections vote'),
  subject('Bureaux de vote', 'Polling stations', 'elections vote adresses'),
  subject('Horaires des bus', 'Bus timetables', 'transport gtfs bus'),
  subject('Arrêts du réseau de transport', 'Public transport stops', 'transport arrets gtfs'),
  subject('Stationnement en ouvrage', 'Car park spaces', 'stationnement voirie'),
  subject('Bornes de recharge', 'Charging points', 'irve energie vehicule-electrique'),
  subject('Consommation d’électricité', 'Electricity use', 'energie electricite consommation'),
  subject('Diagnostics de performance énergétique', 'Energy certificates', 'dpe logement energie'),
  subject('Logements sociaux', 'Social housing', 'logement habitat'),
  subject('Permis de construire', 'Planning permissions', 'urbanisme permis'),
  subject('Plan local d’urbanisme', 'Local plan', 'plu urbanisme cadastre'),
  subject('Points d’apport volontaire', 'Recycling points', 'dechets tri'),
  subject('Tonnages de déchets collectés', 'Household waste', 'dechets collecte'),
  subject('Qualité des eaux de baignade', 'Bathing water quality', 'eau baignade sante'),
  subject('Prélèvements d’eau', 'Water abstraction', 'eau ressource'),
  subject('Hauteurs des cours d’eau', 'River levels', 'eau crue hydrologie'),
  subject('Risques d’inondation', 'Flood risk', 'risque inondation prevention'),
  subject('Défibrillateurs', 'Defibrillators', 'sante secours'),
  subject('Établissements de santé', 'Hospitals', 'sante hopital'),
  subject('Places en crèche', 'Nursery places', 'petite-enfance creche'),
  subject('Équipements sportifs', 'Sports facilities', 'sport equipements'),
  subject('Agenda des manifestations', 'Events', 'culture agenda'),
  subject('Fréquentation des musées', 'Museum visits', 'culture musee frequentation'),
  subject('Immeubles protégés', 'Listed buildings', 'patrimoine monuments'),
  subject('Prêts des bibliothèques', 'Library loans', 'bibliotheque culture'),
  subject('Demandeurs d’emploi', 'Jobseekers', 'emploi chomage'),
  subject('Créations d’entreprises', 'Business births', 'entreprises economie'),
  subject('Barrages et plans d’eau', 'Dams and lakes', 'eau barrage'),
  subject('Parcelles agricoles', 'Farm parcels', 'agriculture parcelles'),
  subject('Usage des pesticides', 'Pesticide sales', 'agriculture pesticides environnement'),
  subject('Effectifs de la fonction publique', 'Civil service staff', 'emploi-public effectifs'),
  subject('Prénoms des nouveau-nés', 'Baby names', 'etat-civil prenoms'),
  subject('Éclairage public', 'Street lighting', 'eclairage energie voirie'),
  subject('Toilettes publiques', 'Public toilets', 'equipements proprete'),
  subject('Antennes-relais', 'Mobile masts', 'telecoms ondes'),
];

export interface Place {
  name: string;
  /** INSEE code of the commune. */
  code: string;
}

export const PLACES: readonly Place[] = (
  'Rennes 35238,Lyon 69123,Nantes 44109,Bordeaux 33063,Lille 59350,Strasbourg 67482,' +
  'Toulouse 31555,Montpellier 34172,Brest 29019,Quimper 29232,Grenoble 38185,Dijon 21231,' +
  'Angers 49007,Reims 51454,Saint-Étienne 42218,Toulon 83137,Nîmes 30189,Tours 37261,' +
  'Amiens 80021,Limoges 87085,Metz 57463,Besançon 25056,Perpignan 66136,Orléans 45234,' +
  'Mulhouse 68224,Rouen 76540,Caen 14118,Nancy 54395,Poitiers 86194,Pau 64445,Aurillac 15014'
)
  .split(',')
  .map((written) => {
    const [name = '', code = ''] = written.split(' ');
    return { name, code };
  });

/** Publishers that no place belongs to. */
export const BODIES: readonly Record<Language, string>[] = [
  { fr: 'Ministère de la Transition écologique', en: 'Department for Environment' },
  { fr: 'Ministère de l’Éducation nationale', en: 'Department for Education' },
  { fr: 'Ministère de l’Intérieur', en: 'Home Office' },
  { fr: 'Ministère de la Culture', en: 'Department for Culture' },
  { fr: 'Ministère de la Santé', en: 'Department of Health' },
  { fr: 'Institut national de la statistique', en: 'Office for Statistics' },
  { fr: 'Office français de la biodiversité', en: 'Nature Agency' },
  { fr: 'Agence nationale des territoires', en: 'Regions Agency' },
];

export interface Licence {
  /** As uData names it. */
  id: string;
  title: string;
  url: string;
}

export const LICENCES: readonly Licence[] = [
  {
    id: 'lov2',
    title: 'Licence Ouverte / Open Licence version 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  },
  {
    id: 'odc-odbl',
    title: 'Open Data Commons Open Database License (ODbL)',
    url: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  {
    id: 'cc-by',
    title: 'Creative Commons Attribution 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
];

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'quarterly', 'annual', 'punctual'];
export const FORMATS = ['csv', 'json', 'geojson', 'xlsx', 'shp', 'pdf', 'zip'];
export const PROGRAMMING = ['Python', 'TypeScript', 'Java', 'Ruby', 'PHP', 'Clojure', 'R', 'Rust'];
