import { readEntries } from '../data/lists.js';
import { NIVEAUX_FORMATIONS, PERMIS } from '../data/referentiels.js';
import { formatStamp } from '../paris-clock.js';
import { hashText, mix, Random } from '../random.js';
import { origineOf } from '../world/contrats.js';
import type { Identifiers } from '../world/identifiers.js';
import type { World } from '../world/world.js';
import { contrat, isAlternance, qualification } from './contrat.js';
import { description, familyOf } from './description.js';
import type { Family } from './families.js';
import { lieuTravail } from './lieu.js';
import {
  COMPLEMENTS_SALAIRE,
  CONDITIONS_EXERCICE,
  ENTREPRISE_DEBUTS,
  ENTREPRISE_FINS,
  LANGUES,
  PRESENTATIONS,
  QUALITES,
  RECRUTEURS,
} from './phrases.js';
import { salaireLibelle } from './salaire.js';
import { escapeJson, type Fields, Template } from './template.js';

/** A label from which nobody can tell a place. */
const UNTOLD_PLACE = '{"libelle":"Plusieurs sites"}';
const DETAIL_URL = 'https://candidat.francetravail.fr/offres/recherche/detail/';
const SHORT_WEEKS = ['24H', '26H', '28H', '30H', 'temps partiel', 'temps partiel', 'temps partiel'];
const FULL_WEEKS = ['35H', '35H', '35H', '35H', '35H', '39H', '39H', '37H', '36H', '38H30', '37H30', '40H'];
const SHIFTS = [
  'Travail en journée',
  'Travail en journée',
  'Travail en journée',
  'Travail en journée',
  'Autre',
  'Travail le samedi',
  'Travail le week-end',
  'Travail de nuit',
  'Travail en horaires décalés',
  'Travail en horaires fractionnés',
  'Travail posté (2x8, 3x8, 5x8, etc.)',
];
const DEPLACEMENTS = [
  ['1', 'Jamais'],
  ['1', 'Jamais'],
  ['2', 'Ponctuels Zone départementale'],
  ['3', 'Fréquents Zone départementale'],
  ['4', 'Quotidiens Zone départementale'],
  ['2', 'Ponctuels Zone régionale'],
  ['2', 'Ponctuels Zone nationale'],
] as const;

const permis = readEntries(PERMIS).map(({ libelle }) => libelle);
const niveaux = readEntries(NIVEAUX_FORMATIONS).map(({ libelle }) => libelle);
const presentations = PRESENTATIONS.map((sentence) => new Template(sentence));
const qualites = QUALITES.map(
  ([libelle, text]) => `{"libelle":"${escapeJson(libelle)}","description":"${escapeJson(text)}"}`,
);

/** What every offer of one trade shares. */
interface Trade {
  readonly code: string;
  readonly libelle: string;
  /** Ways to write the title, escaped for JSON; the first is the neutral one used in sentences. */
  readonly titles: readonly string[];
  readonly competences: readonly string[];
  readonly family: Family;
}

/**
 * Writes offers as JSON. An offer is made up from (seed, identity) each time: no text is kept, and the same offer
 * gives the same bytes always. The shares of missing attributes are those of real offers, by origin. (forms/attributs)
 */
export class OfferWriter {
  readonly #world: World;
  readonly #identifiers: Identifiers;
  readonly #rewritten: number;
  readonly #untoldPlaces: number;
  readonly #random = new Random(0);
  readonly #fields: Fields = { metier: '', ville: '', entreprise: '' };
  readonly #trades: (Trade | undefined)[] = [];
  readonly #cities: readonly string[];

  /** Shares: `rewritten` of the offers that have another text than with 0, `untoldPlaces` of those whose label tells none. */
  constructor(
    world: World,
    identifiers: Identifiers,
    { rewritten, untoldPlaces }: { readonly rewritten: number; readonly untoldPlaces: number },
  ) {
    this.#world = world;
    this.#identifiers = identifiers;
    this.#rewritten = rewritten;
    this.#untoldPlaces = untoldPlaces;
    this.#cities = world.places.all.map(({ city }) => escapeJson(city));
  }

  idOf(row: number): string {
    return this.#identifiers.idOf(this.#world.identityOf(row), origineOf(this.#world.traits[row] as number));
  }

  write(row: number): string {
    const world = this.#world;
    const random = this.#random;
    const identity = world.identityOf(row);
    random.reset(mix(world.seed ^ (this.isRewritten(row) ? 0x7e876 : 0x7e875), identity));
    const traits = world.traits[row] as number;
    const origine = origineOf(traits);
    const id = this.#identifiers.idOf(identity, origine);
    const trade = this.#trade(world.metier[row] as number);
    const created = world.createdAt[row] as number;
    const fields = this.#fields;
    fields.metier = trade.titles[0] as string;
    fields.ville = this.#cities[world.place[row] as number] as string;
    fields.entreprise = `${random.pick(ENTREPRISE_DEBUTS)} ${random.pick(ENTREPRISE_FINS)}`;

    let text = `{"id":"${id}","intitule":"${random.pick(trade.titles)} (H/F)"`;
    text += `,"description":"${description(trade.code, fields, random)}"`;
    text += `,"dateCreation":"${formatStamp(created)}","dateActualisation":"${formatStamp(this.#updated(row))}"`;
    const lieu = lieuTravail(world.placeOf(row), origine, random);
    text += `,"lieuTravail":${this.#isPlaceUntold(identity) ? UNTOLD_PLACE : lieu}`;
    text += `,"romeCode":"${trade.code}","romeLibelle":"${trade.libelle}","appellationlibelle":"${trade.libelle}"`;
    text += `,"entreprise":${this.#entreprise(origine)},${contrat(traits, origine, random)}`;
    if (origine === 1 && random.chance(0.09)) text += ',"experienceCommentaire":"sur un poste similaire"';
    if (origine === 1) text += this.#requirements(trade);
    text += `,"salaire":${this.#salaire(origine)}`;
    if (origine === 1 || random.chance(0.12)) text += this.#duree(origine);
    if (random.chance(0.036)) text += ',"complementExercice":"Poste en horaires variables"';
    if (random.chance(0.003)) text += `,"conditionExercice":"${random.pick(CONDITIONS_EXERCICE)}"`;
    text += `,"alternance":${isAlternance(traits)}`;
    if (origine === 1) text += this.#contact(id);
    text += `,"nombrePostes":${random.chance(0.85) ? 1 : 1 + random.below(10)},"accessibleTH":${random.chance(0.1)}`;
    if (origine === 1 && random.chance(0.39)) {
      const [code, libelle] = random.pick(DEPLACEMENTS);
      text += `,"deplacementCode":"${code}","deplacementLibelle":"${libelle}"`;
    }
    text += qualification(traits, random);
    if (random.chance(origine === 1 ? 0.9 : 0.37)) {
      const [code, libelle] = random.pick(trade.family.secteurs);
      text += `,"codeNAF":"${code}","secteurActivite":"${code.slice(0, 2)}","secteurActiviteLibelle":"${libelle}"`;
    }
    if (origine === 1 && random.chance(0.545)) text += this.#several('qualitesProfessionnelles', qualites, 3);
    if (origine === 1 && random.chance(0.2)) text += ',"trancheEffectifEtab":"10 à 19 salariés"';
    text += `,"origineOffre":${this.#origine(row, id)}`;
    if (origine === 1 && random.chance(0.97)) text += `,"offresManqueCandidats":${random.chance(0.3)}`;
    if (origine === 1 && random.chance(0.15)) {
      text += `,"contexteTravail":{"horaires":["35H\\n${random.pick(SHIFTS)}"],"conditionsExercice":[]}`;
    }
    return `${text}}`;
  }

  #isPlaceUntold(identity: number): boolean {
    return this.#untoldPlaces > 0 && mix(this.#world.seed ^ 0x91ace, identity) < this.#untoldPlaces * 2 ** 32;
  }

  /** Whether the offer has another text than with a share of 0. */
  isRewritten(row: number): boolean {
    return (
      this.#rewritten > 0 &&
      mix(this.#world.seed ^ 0x4e7, this.#world.identityOf(row)) < this.#rewritten * 2 ** 32
    );
  }

  #trade(metier: number): Trade {
    this.#trades[metier] ??= makeTrade(this.#world.metiers.entries[metier] ?? { code: '', libelle: '' });
    return this.#trades[metier] as Trade;
  }

  /** An offer of the opening stock may have been updated since; one published later has not. */
  #updated(row: number): number {
    // Drawn from the first date, so that an offer that is republished keeps the rest of its text.
    const first = this.#world.firstCreatedAt(row);
    const age = this.#world.openedAt - first;
    const random = this.#random;
    const updated = age > 0 && random.chance(0.6) ? Math.floor(first + random.float() * age) : first;
    return Math.max(updated, this.#world.createdAt[row] as number);
  }

  #entreprise(origine: 1 | 2): string {
    const random = this.#random;
    const named = random.chance(origine === 1 ? 0.6 : 0.7);
    if (!named && random.chance(0.01)) return '{}';
    const { entreprise } = this.#fields;
    let text = named ? `"nom":"${entreprise}",` : '';
    if (random.chance(origine === 1 ? 0.4 : 0.48)) {
      text += `"description":"${random.pick(presentations).fill(this.#fields)}",`;
    }
    const site = named ? entreprise.toLowerCase().replaceAll(' ', '-') : '';
    if (named && random.chance(0.07)) text += `"logo":"https://${site}.example/logo.png",`;
    if (named && random.chance(0.045)) text += `"url":"https://${site}.example",`;
    return `{${text}"entrepriseAdaptee":${random.chance(0.01)}}`;
  }

  #requirements(trade: Trade): string {
    const random = this.#random;
    let text = '';
    if (random.chance(0.27)) {
      const domaine = random.chance(0.64)
        ? `"codeFormation":"${10000 + random.below(80000)}","domaineLibelle":"${random.pick(trade.family.formations)}",`
        : '';
      text += `,"formations":[{${domaine}"niveauLibelle":"${random.pick(niveaux)}","exigence":"${this.#exigence()}"}]`;
    }
    if (random.chance(0.157)) {
      text += `,"langues":[{"libelle":"${random.pick(LANGUES)}","exigence":"${this.#exigence()}"}]`;
    }
    if (random.chance(0.225)) {
      // B is asked for nine times out of ten.
      const libelle = random.chance(0.9) ? 'B - Véhicule léger' : random.pick(permis);
      text += `,"permis":[{"libelle":"${libelle}","exigence":"${this.#exigence()}"}]`;
    }
    return random.chance(0.78) ? text + this.#several('competences', trade.competences, 6) : text;
  }

  #exigence(): 'E' | 'S' {
    return this.#random.chance(0.5) ? 'E' : 'S';
  }

  /** A member with two to `most` different elements of a stock. */
  #several(name: string, stock: readonly string[], most: number): string {
    const random = this.#random;
    const count = Math.min(stock.length, 2 + random.below(most - 1));
    let position = random.below(stock.length);
    let text = '';
    for (let i = 0; i < count; i++) {
      text += (i === 0 ? '' : ',') + stock[position];
      position = position + 1 === stock.length ? 0 : position + 1;
    }
    return `,"${name}":[${text}]`;
  }

  #salaire(origine: 1 | 2): string {
    const random = this.#random;
    const members: string[] = [];
    // 76 % of partner offers have no salary. (docs/api/offers.md "Salary")
    if (random.chance(origine === 1 ? 0.78 : 0.24)) members.push(`"libelle":"${salaireLibelle(random)}"`);
    if (origine === 1 && random.chance(0.31)) members.push('"commentaire":"Selon expérience"');
    if (origine === 1 && random.chance(0.53)) {
      members.push(`"complement1":"${random.pick(COMPLEMENTS_SALAIRE)}"`);
      if (random.chance(0.47)) members.push(`"complement2":"${random.pick(COMPLEMENTS_SALAIRE)}"`);
    }
    return `{${members.join(',')}}`;
  }

  #duree(origine: 1 | 2): string {
    const random = this.#random;
    const partial = random.chance(0.12);
    const week = random.pick(partial ? SHORT_WEEKS : FULL_WEEKS);
    const roll = random.float();
    const libelle =
      origine === 2 && roll < 0.5
        ? partial
          ? 'Temps partiel'
          : 'Temps plein'
        : roll < 0.55
          ? `${week}\\n${random.pick(SHIFTS)}`
          : roll < 0.9
            ? `${week} ${random.pick(SHIFTS)}`
            : week.replace('H', ' H ').trimEnd();
    const converted = random.chance(0.94)
      ? `,"dureeTravailLibelleConverti":"${partial ? 'Temps partiel' : 'Temps plein'}"`
      : '';
    return `,"dureeTravailLibelle":"${libelle}"${converted}`;
  }

  #contact(id: string): string {
    const random = this.#random;
    const apply = `Pour postuler, utiliser le lien suivant : ${DETAIL_URL}${id}`;
    let text = '';
    if (random.chance(0.67)) text += `"nom":"${this.#fields.entreprise} - ${random.pick(RECRUTEURS)}",`;
    if (random.chance(0.79)) text += `"coordonnees1":"${1 + random.below(99)} rue de l'Exemple",`;
    if (random.chance(0.16))
      text += `"coordonnees2":"00000 ${this.#fields.ville}","coordonnees3":"Bâtiment fictif",`;
    if (random.chance(0.34)) text += `"courriel":"${apply}",`;
    if (random.chance(0.29)) text += `"urlPostulation":"https://recrutement.example/${id}",`;
    if (random.chance(0.008)) text += '"telephone":"00 00 00 00 00",';
    const contact = `,"contact":{${text.slice(0, -1)}}`;
    const roll = random.float();
    return contact + (roll < 0.13 ? `,"agence":{"courriel":"${apply}"}` : roll < 0.87 ? ',"agence":{}' : '');
  }

  #origine(row: number, id: string): string {
    const partenaires = this.#world.partenairesOf(row).map((nom) => {
      const site = `https://${nom.toLowerCase()}.example`;
      return (
        `{"nom":"${nom}","url":"${site}/offre/${id}?utm_source=france-travail",` +
        `"logo":"${site}/logos/partenaires/${nom}80.png"}`
      );
    });
    if (partenaires.length === 0) return `{"origine":"1","urlOrigine":"${DETAIL_URL}${id}"}`;
    return `{"origine":"2","urlOrigine":"${DETAIL_URL}${id}","partenaires":[${partenaires.join(',')}]}`;
  }
}

function makeTrade({ code, libelle }: { readonly code: string; readonly libelle: string }): Trade {
  const family = familyOf(code);
  return {
    code,
    libelle: escapeJson(libelle),
    titles: titles(libelle).map(escapeJson),
    competences: family.competences.map((competence, index) => {
      const number = 100_000 + (hashText(competence) % 400_000);
      const exigence = (index + hashText(code)) % 3 === 0 ? 'E' : 'S';
      return `{"code":"${number}","libelle":"${escapeJson(competence)}","exigence":"${exigence}"}`;
    }),
    family,
  };
}

/** "Conducteur / Conductrice de bus" as "Conducteur de bus", "Conductrice de bus", in full and in capitals. */
function titles(libelle: string): string[] {
  const [masculine = '', feminine] = libelle.split(' / ');
  if (feminine === undefined) return [libelle, libelle, libelle.toUpperCase()];
  const rest = feminine.split(' ').slice(masculine.split(' ').length).join(' ');
  const neutral = rest === '' ? masculine : `${masculine} ${rest}`;
  return [neutral, neutral, libelle, feminine, neutral.toUpperCase()];
}
