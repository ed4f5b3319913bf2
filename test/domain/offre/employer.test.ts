import { describe, expect, it } from 'vitest';
import { toEmployer } from '../../../src/domain/offre/employer.js';

describe('the key of an employer', () => {
  it.each([
    ['ADECCO', 'adecco'],
    ['Adecco France', 'adecco'],
    ['RANDSTAD', 'randstad'],
    ['Randstad', 'randstad'],
    ['Boulangerie Élise SARL', 'boulangerie elise'],
    ['S.A.R.L. Boulangerie Elise', 'boulangerie elise'],
    ["SAS L'Œuf d'Or", 'l oeuf d or'],
    ['AIR FRANCE', 'air france'],
    ['Banque de France', 'banque de france'],
    ['France', 'france'],
    ['SA', undefined],
    ['  ', undefined],
    [12, undefined],
  ])('%s is %s', (nom, cle) => {
    expect(toEmployer({ entreprise: { nom } })?.cle).toBe(cle);
  });
});

describe('an agency', () => {
  it.each([
    ['by its contract', { typeContrat: 'MIS' }],
    ['by its sector', { codeNAF: '78.20Z' }],
    ['by its sector of 2025', { codeNAF: '78.20Y' }],
    ['by its name', { entreprise: { nom: 'AZUR INTERIM SAS' } }],
    ['by its words', { description: "Nous recherchons pour l'un de nos clients un maçon." }],
    ['by other words', { description: 'Votre agence d’intérim recrute pour notre client, une scierie.' }],
  ])('shows %s', (_, offre) => {
    expect(toEmployer(offre)?.viaAgence).toBe(true);
  });

  it.each([
    'Nous recherchons pour l’un de nos clients un maçon.',
    "Pour l'un de nos clients, acteur reconnu de son marché, nous recherchons : Boulanger à Lyon.",
    "Poste de menuisier (H/F) pour l'un de nos clients.",
    'Recrutement d’un cariste en CDI pour un de nos clients à Brest.',
    'Rejoignez-nous !\nPour l’une de nos entreprises clientes, vous conduirez une machine.',
    'Nous recrutons un magasinier pour le compte de notre client.',
    'Pour le compte de l’un de nos clients, notre équipe sélectionne un comptable.',
    'Nous recherchons un technicien pour notre client, spécialisé dans la maintenance.',
    'Nous recrutons actuellement pour notre client basé à Lyon un soudeur.',
    'Manpower LYON recherche pour son client, un acteur de la logistique, un cariste.',
    'Nous recrutons pour nos clients des préparateurs de commandes.',
    'Pour notre client, leader de l’agroalimentaire, nous recrutons un conducteur.',
    'Notre client, acteur reconnu de la métallurgie, recherche un soudeur.',
    'Notre client, acteur reconnu de la métallurgie recrute un soudeur.',
    'Dans le cadre de son développement, notre client recherche actuellement un comptable.',
    'L’un de nos clients, une PME familiale, souhaite recruter une assistante.',
    'Notre client est à la recherche d’un électricien.',
    'Notre client basé à Lyon recherche des caristes.',
    'Notre client, spécialisé dans le transport, est à la recherche de chauffeurs.',
    'Nous sommes mandatés par notre client pour son recrutement.',
    'Nous recrutons un soudeur pour notre client (industrie).',
    'Notre agence d’intérim recrute un cariste.',
    'Notre agence Adecco recrute un cariste.',
    'Votre agence Synergie de Nantes vous propose un poste.',
    'Adecco Lyon recrute un cariste.',
    'L’agence d’emploi de Tours recherche un peintre.',
    'Notre cabinet de recrutement accompagne une banque.',
    'Nous recherchons un magasinier (H/F) pour notre client.',
    'Cariste H/F pour notre client basé à Lyon',
    'Pour notre client basé à Nantes, nous recherchons un opérateur.',
    'Nous recherchons pour notre client, EHPAD de 80 personnes âgées, une infirmière.',
  ])('speaks for a client: %s', (description) => {
    expect(toEmployer({ description })).toEqual({ viaAgence: true });
  });

  it.each([
    'Vous assurez un accueil de qualité pour nos clients.',
    'Vous intervenez auprès de nos clients, particuliers et entreprises.',
    'Notre chef cuisine pour ses clients des produits frais.',
    'Nous recherchons un serveur pour accueillir nos clients.',
    'Nous recherchons un vendeur pour nos clients.',
    'Installation de chaudières pour l’un de nos clients : un beau chantier.',
    'Nous recherchons pour nos clients les meilleurs produits.',
    'Vous êtes l’interlocuteur privilégié de notre client.',
    'Nous recherchons un plombier qui intervient chez l’un de nos clients.',
    'Vous réaliserez un chantier de rénovation pour l’un de nos clients.',
    'Nous recherchons un maçon pour réaliser un chantier pour l’un de nos clients.',
    'Poste de consultant : vous menez des audits pour le compte de nos clients.',
    'Vous assurerez la logistique pour le compte de notre client.',
    'Vous trouvez avec lui ce que notre client recherche.',
    'Vous conseillez notre client dans sa recherche de vêtements.',
    'Notre client recherche avant tout un conseil de qualité.',
    'Notre client recherche un accueil chaleureux.',
    'Notre client est au cœur de notre métier, et notre restaurant recrute un serveur.',
    'Notre client, toujours bien accueilli, revient : nous recrutons un serveur.',
    'Vous gérez le planning et les contrats avec l’agence d’intérim.',
    'Vous travaillez en synergie avec l’équipe, qui recrute un vendeur.',
    'Notre agence de voyages recrute un conseiller.',
    'Nous recherchons une auxiliaire de vie pour notre cliente, à son domicile.',
    'Nous recherchons une aide à domicile pour l’un de nos clients, une personne à mobilité réduite.',
    'Assistante commerciale en CDI, gestion des commandes pour l’un de nos clients.',
    'Recherche et développement pour notre client, industriel.',
    'Notre client est à la recherche de conseils.',
    'Notre client est à la recherche d’un accueil chaleureux.',
    'Pour notre clientèle, nous recherchons un pâtissier.',
    'Notre client recherche une voiture d’occasion.',
    'Nous ne souhaitons pas être contactés par votre cabinet de recrutement.',
  ])('is not heard in what a company says of its own customers: %s', (description) => {
    for (const nom of ['Restaurant Chez Paul', 'Plomberie Durand'])
      expect(toEmployer({ entreprise: { nom }, description })).toEqual({ cle: nom.toLowerCase() });
  });

  it.each([
    ['K2503', 'Nous recherchons un agent de sécurité pour notre client situé à Lyon.'],
    ['K1304', 'Nous recherchons une aide ménagère pour un de nos clients à Toulouse.'],
    ['K2204', 'Agent d’entretien CDI pour un de nos clients'],
  ])('is not heard where the work itself is done at clients: %s, %s', (romeCode, description) => {
    expect(toEmployer({ romeCode, description })).toBeUndefined();
    expect(toEmployer({ romeCode, description, entreprise: { nom: 'Adecco' } })?.viaAgence).toBe(true);
  });

  it.each([
    ['a shop', { entreprise: { nom: 'Aux bons fruits' }, description: 'Accueil de nos clients.' }],
    ['a permanent job', { typeContrat: 'CDI', codeNAF: '47.11F', entreprise: { nom: 'Intermarché' } }],
  ])('is not %s', (_, offre) => {
    expect(toEmployer(offre)).not.toHaveProperty('viaAgence');
  });
});

describe('the domain of an employer', () => {
  it.each([
    ['https://www.exemple.fr/emploi?x=1', 'exemple.fr'],
    ['http://Emploi.Exemple.FR', 'emploi.exemple.fr'],
    ['www.exemple.com', 'exemple.com'],
    ['exemple.fr:8080/x', 'exemple.fr'],
    ['https://user:pw@exemple.fr/', 'exemple.fr'],
    ['pas de site', undefined],
    ['http://localhost/', undefined],
    [null, undefined],
  ])('of %s is %s', (url, domaine) => {
    expect(toEmployer({ entreprise: { url } })?.domaine).toBe(domaine);
  });

  it('is absent with everything else of an offer that says nothing', () => {
    for (const entreprise of [undefined, null, {}, 'x', 3])
      expect(toEmployer({ entreprise })).toBeUndefined();
  });
});
