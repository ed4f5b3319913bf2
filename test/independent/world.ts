import { CODES_ROME, CONTRATS, LISTS, REGION_OF, TERRITOIRES, UNLISTED_ROME } from './lists.js';
import type { DenseSecond, Moods } from './moods.js';

/** An offer as the stand-in knows it; `stamp` is Paris wall-clock time as if it were UTC, in ms. */
export interface Held {
  id: string;
  stamp: number;
  origine: '1' | '2';
  codeROME: string | undefined;
  contrat: string;
  region: string | undefined;
  departement: string | undefined;
  /** Found by the region filter only in one mood. */
  regionOnly: boolean;
  /** Of a partner's offer. */
  boards: string[];
  experience: string;
  qualification: string;
  /** As the API shows it. */
  shown: Record<string, unknown>;
}

const DAY = 86_400_000;

/** Paris wall-clock time with a false Z (docs/api/offers.md "Creation date"), in ms. */
function parisNow(): number {
  const wall = new Date().toLocaleString('sv-SE', { timeZone: 'Europe/Paris' });
  return Date.parse(`${wall.replace(' ', 'T')}Z`) + (Date.now() % 1_000);
}

/** The offers and the records about them. */
export class World {
  /** Newest first, as sort=1 shows them. */
  offers: Held[] = [];
  private readonly closedSinceMark = new Set<string>();
  private openAtMark = new Set<string>();
  private readonly random: () => number;
  private serial = 0;

  constructor(private readonly moods: Moods) {
    this.random = mulberry(moods.seed);
    const now = parisNow();
    for (let i = 0; i < moods.offers; i++) this.offers.push(this.offer(this.birth(now)));
    for (const dense of moods.denseSeconds) {
      const stamp = Math.floor((now - (1 + this.below(20)) * DAY) / 1_000) * 1_000;
      for (let i = 0; i < dense.size; i++) this.offers.push(this.ofDense(dense, stamp, i));
    }
    this.offers.sort((a, b) => b.stamp - a.stamp);
    this.mark();
  }

  /** Offers stable from here on are in `stableIds`. */
  mark(): void {
    this.openAtMark = new Set(this.offers.map((offer) => offer.id));
    this.closedSinceMark.clear();
  }

  stableIds(): string[] {
    return [...this.openAtMark].filter((id) => !this.closedSinceMark.has(id));
  }

  publish(): void {
    this.offers.unshift(this.offer(parisNow()));
  }

  close(): void {
    const [offer] = this.offers.splice(this.below(this.offers.length), 1);
    if (offer !== undefined) this.closedSinceMark.add(offer.id);
  }

  /** Place and ROME code become another offer's; id, creation and origin stay. */
  edit(): void {
    const at = this.below(this.offers.length);
    const old = this.offers[at];
    if (old === undefined) return;
    const fresh = this.offer(old.stamp);
    const kept = { id: old.id, origine: old.origine };
    this.offers[at] = {
      ...fresh,
      ...kept,
      boards: old.boards,
      shown: { ...fresh.shown, ...kept, origineOffre: old.shown.origineOffre },
    };
  }

  private offer(stamp: number): Held {
    const place = this.place();
    const code = this.pick(CODES_ROME.slice(0, 640), 3);
    const codeROME =
      this.random() < this.moods.sansROME
        ? undefined
        : this.random() < this.moods.unlistedROME
          ? this.pick(UNLISTED_ROME)
          : code;
    const contrat = this.random() < this.moods.sansContrat ? 'DDT' : this.pick(CONTRATS, 3);
    const origine = this.random() < 0.3 ? '1' : '2';
    return this.held(
      { stamp, origine, codeROME, contrat, ...place },
      `${this.below(5)}`,
      this.pick(['0', '9', 'X']),
    );
  }

  private ofDense(dense: DenseSecond, stamp: number, i: number): Held {
    const { place: where, unlisted, codesROME } = dense;
    const place =
      where === 'France' ? nowhere('France') : where === 'spread' ? this.place() : inDepartement(where);
    const codeROME = i < unlisted ? UNLISTED_ROME[0] : CODES_ROME[700 + (i % codesROME)];
    const contrat = CONTRATS[i % dense.contrats] ?? 'CDI';
    const millis = this.moods.stamps === 'seconds' ? 0 : i % 1_000;
    return this.held(
      { stamp: stamp + millis, origine: '2', codeROME, contrat, ...place },
      dense.alike ? '4' : `${i % 5}`,
      dense.alike ? '0' : this.pick(['0', '9', 'X']),
    );
  }

  private held(
    facts: Omit<Held, 'id' | 'shown' | 'boards' | 'experience' | 'qualification'> & { lieuTravail: object },
    experience: string,
    qualification: string,
  ): Held {
    const { lieuTravail, ...rest } = facts;
    const serial = ++this.serial;
    const id = facts.origine === '2' ? `${48_000_000 + serial * 7}` : `19${serial % 9}${letters(serial)}`;
    const boards = facts.origine === '1' ? [] : boardsOf(serial);
    const shown: Record<string, unknown> = {
      id,
      intitule: `Poste ${serial} (H/F)`,
      description: `Un poste.\n${'Texte libre. '.repeat(serial % 40)}`,
      dateCreation: new Date(facts.stamp).toISOString(),
      dateActualisation: new Date(facts.stamp + DAY / 2).toISOString(),
      lieuTravail,
      ...(facts.codeROME === undefined ? {} : { romeCode: facts.codeROME }),
      romeLibelle: `Metier ${facts.codeROME}`,
      appellationlibelle: `Appellation ${facts.codeROME}`,
      entreprise: serial % 3 === 0 ? {} : { nom: `Societe ${serial % 50}`, entrepriseAdaptee: false },
      typeContrat: facts.contrat,
      typeContratLibelle: `Contrat ${facts.contrat}`,
      natureContrat: 'Contrat travail',
      experienceExige: 'D',
      experienceLibelle: 'Débutant accepté',
      salaire: serial % 4 === 0 ? { libelle: 'Horaire de 14.72 Euros sur 0.0 mois' } : {},
      alternance: false,
      origineOffre: {
        origine: facts.origine,
        urlOrigine: `https://offre.invalid/${id}`,
        ...(boards.length === 0 ? {} : { partenaires: boards.map((nom) => ({ nom })) }),
      },
      ...(serial % 2 === 0 ? { nombrePostes: 1, accessibleTH: false, codeNAF: '62.01Z' } : {}),
      ...(serial % 5 === 0 ? { competences: [{ libelle: 'Soigner', exigence: 'S' }], contact: {} } : {}),
    };
    if (this.moods.odd && serial % 3 === 0) {
      Object.assign(shown, {
        nouveau: { imbrique: [{ a: serial }, { a: 'texte' }] },
        nombrePostes: '2',
        lieuTravail: { ...lieuTravail, latitude: '2.35', longitude: 48.85 },
        salaire: { libelle: 'à négocier', commentaire: null },
        permis: [],
      });
    }
    if (serial % 10 === 0) for (const name of this.moods.absent) delete shown[name];
    return { ...rest, id, boards, experience, qualification, shown };
  }

  private birth(now: number): number {
    const draw = this.random();
    const age = draw < 0.02 ? this.random() * 2_000 * DAY : -Math.log(1 - this.random()) * 22 * DAY;
    const stamp = Math.floor(now - 2_000 - age);
    return this.moods.stamps === 'seconds' ? Math.floor(stamp / 1_000) * 1_000 : stamp;
  }

  private place(): Pick<Held, 'region' | 'departement' | 'regionOnly'> & { lieuTravail: object } {
    const draw = this.random();
    if (draw < 0.015) return nowhere(this.pick(['France', 'FRANCE', 'Québec Canada', 'Belgique']));
    if (draw < 0.02) {
      const code = this.pick(TERRITOIRES);
      return {
        ...nowhere(`${code} - CHEF LIEU`),
        lieuTravail: { libelle: `${code} - CHEF LIEU`, commune: `${code}01` },
      };
    }
    const departement = this.pick([...REGION_OF.keys()], 2);
    const region = REGION_OF.get(departement);
    if (draw < 0.05) {
      const regionLibelle = LISTS.regions?.find(({ code }) => code === region)?.libelle;
      return { region, departement: undefined, regionOnly: true, lieuTravail: { libelle: regionLibelle } };
    }
    const libelle = draw < 0.08 ? `${departement} - Departement (Dept.)` : `${departement} - CHEF LIEU`;
    const commune =
      draw < 0.08 ? {} : { commune: `${departement}001`.slice(0, 5), latitude: 45.7, longitude: 4.8 };
    return { region, departement, regionOnly: false, lieuTravail: { libelle, ...commune } };
  }

  /** One of the list, its head the more often the higher `skew` is. */
  private pick<T>(list: readonly T[], skew = 1): T {
    return list[Math.floor(this.random() ** skew * list.length)] as T;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

/** One of seven boards, and now and then two. */
function boardsOf(serial: number): string[] {
  const second = serial % 50 === 0 ? [`SITE${(serial + 1) % 7}`] : [];
  return [`SITE${serial % 7}`, ...second];
}

function inDepartement(departement: string) {
  const lieuTravail = { libelle: `${departement} - CHEF LIEU`, commune: `${departement}001`.slice(0, 5) };
  return { region: REGION_OF.get(departement), departement, regionOnly: false, lieuTravail };
}

function nowhere(libelle: string) {
  return { region: undefined, departement: undefined, regionOnly: false, lieuTravail: { libelle } };
}

/** 1 → "BAAAA" in base 26, low digit first: an id with letters inside. */
function letters(serial: number): string {
  return Array.from({ length: 4 }, (_, i) =>
    String.fromCharCode(65 + (Math.floor(serial / 26 ** i) % 26)),
  ).join('');
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
