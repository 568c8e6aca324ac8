/**
 * France: code des relations entre le public et l'administration, code de l'environnement, code de
 * la commande publique. The first was read in its state of 30 March 2026.
 */
import { type Article, articlesOf } from './article.ts';

const inCrpa = (number: string) => ({ number, text: 'du CRPA' });
const inEnvironment = (number: string) => ({ number, text: 'du code de l’environnement' });
const inContracts = (number: string) => ({
  number,
  text: 'du code de la commande publique',
  again: 'du même code',
});

/** Read for the working notes of the project, a few days before the others. */
const earlier = { looked: '2026-11-23', asOf: '2026-04-03' };

const LEGIFRANCE = 'https://www.legifrance.gouv.fr/codes/texte_lc';

const crpa = articlesOf(
  {
    jurisdiction: 'FR',
    source: `${LEGIFRANCE}/LEGITEXT000031366350`,
    looked: '2026-11-28',
    asOf: '2026-03-30',
  },
  [
    {
      id: 'fr/crpa/l300-2',
      cited: { fr: inCrpa('article L. 300-2') },
      gives:
        'Sont des documents administratifs ceux que l’administration produit ou reçoit dans sa mission de service public, codes sources compris, quels que soient leur date, leur forme et leur support.',
      unless: ['les documents des assemblées parlementaires, régis par l’ordonnance n° 58-1100'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l300-4',
      cited: { fr: inCrpa('article L. 300-4') },
      gives:
        'Toute mise à disposition par voie électronique se fait dans un standard ouvert, aisément réutilisable et exploitable par un système de traitement automatisé.',
      unless: ['les documents qui n’existent pas sous forme électronique'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-1',
      cited: { fr: inCrpa('article L. 311-1') },
      gives:
        'L’administration communique ou publie en ligne les documents administratifs qu’elle détient, quelle que soit sa taille.',
      unless: ['les secrets des articles L. 311-5 et L. 311-6'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-2',
      cited: { fr: inCrpa('article L. 311-2') },
      gives:
        'L’administration qui ne détient pas le document transmet la demande à celle qui le détient et en avise le demandeur.',
      unless: [
        'un document inachevé, ou préparatoire à une décision en cours d’élaboration',
        'un document déjà diffusé publiquement',
        'une demande abusive, par son nombre ou son caractère répétitif ou systématique',
      ],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-3-1',
      cited: { fr: inCrpa('article L. 311-3-1') },
      gives:
        'La personne qui fait l’objet d’une décision individuelle fondée sur un traitement algorithmique en est informée et peut en demander les règles et les principales caractéristiques de mise en œuvre.',
      unless: [
        'une autre personne que celle que la décision concerne',
        'les secrets de l’article L. 311-5, 2°',
      ],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/r311-3-1-2',
      cited: { fr: inCrpa('article R. 311-3-1-2') },
      gives:
        'À sa demande, la personne concernée reçoit le degré et le mode de contribution du traitement, les données traitées et leurs sources, les paramètres et leur pondération, les opérations effectuées.',
      unless: ['une autre personne que celle que la décision concerne'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-5',
      cited: { fr: inCrpa('article L. 311-5') },
      gives:
        'Ne sont pas communicables les documents dont la communication porterait atteinte aux secrets qu’il énumère, dont la sécurité des systèmes d’information des administrations.',
      unless: ['les passages qu’il est possible d’occulter ou de disjoindre (article L. 311-7)'],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-6',
      cited: { fr: inCrpa('article L. 311-6') },
      gives:
        'Ne sont communicables qu’à l’intéressé les documents qui touchent à la vie privée, au secret médical ou au secret des affaires, ou qui portent une appréciation sur une personne.',
      unless: ['les passages qu’il est possible d’occulter ou de disjoindre (article L. 311-7)'],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-7',
      cited: { fr: inCrpa('article L. 311-7') },
      gives:
        'Lorsque des mentions ne sont pas communicables et peuvent être occultées ou disjointes, le document est communiqué après cette occultation.',
      unless: ['un document que l’occultation priverait de son sens'],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-9',
      cited: { fr: inCrpa('article L. 311-9') },
      gives:
        'Le demandeur choisit entre la consultation sur place, la copie à ses frais, le courrier électronique sans frais et la publication en ligne.',
      unless: [
        'ce que les possibilités techniques de l’administration ne permettent pas',
        'publication en ligne : les documents communicables au seul intéressé',
      ],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/r311-12',
      cited: { fr: inCrpa('article R.* 311-12') },
      gives: 'Le silence gardé sur une demande de communication vaut décision de refus.',
      unless: [],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/r311-13',
      cited: { fr: inCrpa('article R. 311-13') },
      gives:
        'Ce refus intervient un mois après la réception de la demande par l’administration compétente.',
      unless: [],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l311-14',
      cited: { fr: inCrpa('article L. 311-14') },
      gives: 'Tout refus est écrit, motivé, et indique les voies et délais de recours.',
      unless: ['le refus qui résulte du silence'],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l312-1-1',
      cited: { fr: inCrpa('article L. 312-1-1') },
      gives:
        'Les administrations publient en ligne, lorsqu’ils existent sous forme électronique, les documents qu’elles communiquent et leurs mises à jour, ceux de leur répertoire, leurs bases de données et les données dont la publication présente un intérêt économique, social, sanitaire ou environnemental.',
      unless: [
        'les personnes morales de moins de 50 agents ou salariés en équivalents temps plein (article D. 312-1-1-1)',
        'les collectivités territoriales de moins de 3 500 habitants',
        'les secrets des articles L. 311-5 et L. 311-6',
      ],
      thresholds: [
        { of: 'staff', under: 50 },
        { of: 'population', under: 3500 },
      ],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l312-1-3',
      cited: { fr: inCrpa('article L. 312-1-3') },
      gives:
        'Les administrations publient en ligne les règles des principaux traitements algorithmiques de leurs missions lorsqu’ils fondent des décisions individuelles.',
      unless: [
        'les personnes morales de moins de 50 agents ou salariés en équivalents temps plein (article D. 312-1-4)',
        'les traitements qui ne fondent pas de décisions individuelles',
        'les secrets de l’article L. 311-5, 2°',
      ],
      thresholds: [{ of: 'staff', under: 50 }],
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l330-1',
      cited: { fr: inCrpa('articles L. 330-1 et R. 330-2') },
      gives:
        'Une personne responsable de l’accès aux documents (PRADA) est désignée par les ministres, les préfets, les communes et groupements de 10 000 habitants ou plus, les départements, les régions et les organismes d’au moins 200 agents ; l’article R. 330-3 demande de l’indiquer sur leur site.',
      unless: ['les organismes sous ces seuils, qui peuvent ne pas en avoir'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/l342-1',
      cited: { fr: inCrpa('article L. 342-1') },
      gives:
        'La Commission d’accès aux documents administratifs (CADA) donne un avis sur les refus de communication ou de publication ; la saisir est un préalable obligatoire au recours contentieux.',
      unless: ['les refus qui ne portent pas sur un document administratif'],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/r343-1',
      cited: { fr: inCrpa('article R. 343-1') },
      gives:
        'L’intéressé saisit la CADA dans les deux mois du refus, en précisant l’objet, ses nom, prénoms et domicile, avec la copie du refus ou de la demande restée sans réponse.',
      unless: [
        'le délai de deux mois, lorsque ni le refus ni l’accusé de réception n’indiquent les voies et délais de recours',
      ],
      ...earlier,
      confidence: 'read',
    },
    {
      id: 'fr/crpa/r343-3',
      cited: { fr: inCrpa('article R. 343-3') },
      gives:
        'La CADA notifie son avis dans le mois de l’enregistrement ; l’administration l’informe de la suite dans le mois qui suit.',
      unless: [],
      ...earlier,
      confidence: 'read',
    },
  ],
);

const environment = articlesOf(
  {
    jurisdiction: 'FR',
    source: `${LEGIFRANCE}/LEGITEXT000006074220`,
    looked: '2026-11-28',
    asOf: '2024-04-16',
  },
  [
    {
      id: 'fr/env/l124-1',
      cited: { fr: inEnvironment('articles L. 124-1 et suivants') },
      gives:
        'Toute personne accède aux informations relatives à l’environnement que les autorités publiques détiennent, reçoivent ou établissent.',
      unless: [
        'les intérêts de l’article L. 124-4, après appréciation de l’intérêt d’une communication',
      ],
      confidence: 'second-hand',
    },
    {
      id: 'fr/env/l124-2',
      cited: { fr: inEnvironment('article L. 124-2') },
      gives:
        'L’information relative à l’environnement porte sur l’état de l’air, de l’eau, des sols, de la biodiversité, sur ce qui peut les affecter, et sur la santé qui en dépend.',
      unless: ['les informations sans incidence sur ces éléments'],
      asOf: '2021-10-10',
      confidence: 'read',
    },
    {
      id: 'fr/env/r124-1',
      cited: { fr: inEnvironment('article R. 124-1') },
      gives:
        'L’autorité statue de manière expresse dans le mois de la réception, porté à deux mois lorsque le volume ou la complexité le justifie et qu’elle en informe le demandeur.',
      unless: [],
      confidence: 'read',
    },
    {
      id: 'fr/env/l123-19-1',
      cited: { fr: inEnvironment('article L. 123-19-1') },
      gives:
        'Après une consultation du public sur une décision qui a une incidence sur l’environnement, la synthèse des observations et les motifs de la décision sont rendus publics.',
      unless: ['les consultations sans lien avec l’environnement'],
      confidence: 'unverified',
    },
  ],
);

const contracts = articlesOf(
  {
    jurisdiction: 'FR',
    source: `${LEGIFRANCE}/LEGITEXT000037701019`,
    looked: '2026-11-23',
    asOf: '2026-04-03',
  },
  [
    {
      id: 'fr/ccp/l2196-2',
      cited: { fr: inContracts('article L. 2196-2') },
      gives:
        'L’acheteur rend accessibles, dans un format ouvert et librement réutilisable, les données essentielles de ses marchés.',
      unless: ['les informations dont la divulgation serait contraire à l’ordre public'],
      confidence: 'read',
    },
    {
      id: 'fr/ccp/r2196-1',
      cited: { fr: inContracts('article R. 2196-1') },
      gives:
        'Les données essentielles sont publiées sur le portail national dans les deux mois de la notification du marché.',
      unless: [
        'les marchés de moins de 40 000 € hors taxes (25 000 € pour ceux de l’article R. 2122-8)',
      ],
      confidence: 'read',
    },
    {
      id: 'fr/ccp/r3131-1',
      cited: { fr: inContracts('article R. 3131-1') },
      gives: 'Les données essentielles des concessions sont publiées de même.',
      unless: ['les contrats qui ne sont pas des concessions'],
      confidence: 'read',
    },
  ],
);

export const FR: readonly Article[] = [...crpa, ...environment, ...contracts];
