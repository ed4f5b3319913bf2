import { mix, Random } from '../../simulator/random.js';
import { OfferWriter } from '../../simulator/texts/offer-writer.js';
import { Identifiers } from '../../simulator/world/identifiers.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { type DerivedFacts, deriveFacts } from '../../src/domain/offre/derived-facts.js';

/** What a question may be about, of one offer: read by plain code from the document that is stored. */
export interface Plain {
  readonly id: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly departement: string | undefined;
  readonly region: string | undefined;
  readonly commune: string | undefined;
  readonly rome: string;
  readonly contract: string;
  readonly posts: number;
  readonly annonce: number | undefined;
  readonly texte: number | undefined;
  readonly payIsBelievable: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly lacks: boolean | undefined;
  /** Milliseconds, UTC. */
  readonly created: number;
  readonly boards: readonly string[];
  readonly remote: string | undefined;
  readonly skills: readonly string[];
  /** `LABEL|E` and `LABEL|S`. */
  readonly needs: readonly string[];
  readonly point: { readonly lat: number; readonly lon: number } | undefined;
  readonly isDoubtful: boolean;
  readonly mentionsRemote: boolean;
  /** Instants, ISO 8601. */
  readonly seen: string;
  readonly closed: string | undefined;
}

/** A run of the story: when it began and ended (UTC), and how it ended. */
interface StoryRun {
  readonly start: string;
  readonly end: string;
  readonly statut: 'prouvee' | 'lacune';
  readonly mode: 'full' | 'incremental';
}

/** At noon in London, and an hour later in Paris. */
export const NOW = new Date('2026-11-26T12:00:00Z');

const at = (day: number, time: string) => `2026-11-${String(day).padStart(2, '0')}T${time}:00.000Z`;
const proven = (day: number, start = '02:30', end = '02:44'): StoryRun => ({
  start: at(day, start),
  end: at(day, end),
  statut: 'prouvee',
  mode: 'full',
});

/**
 * The first run that proves the country is that of the 2nd. On the 9th there is an incremental one alone, on the 10th a gap; the
 * run of the 14th begins before midnight in Paris and ends on the 15th.
 */
export const RUNS: readonly StoryRun[] = [
  { ...proven(1), statut: 'lacune' },
  ...[2, 3, 4, 5, 6, 7, 8].map((day) => proven(day)),
  { ...proven(9, '10:00', '10:02'), mode: 'incremental' },
  { ...proven(10), statut: 'lacune' },
  ...[11, 12, 13].map((day) => proven(day)),
  proven(14, '22:50', '23:20'),
  ...[16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map((day) => proven(day)),
];

/** Paris days of November of which something is known. */
export const KNOWN_DAYS: ReadonlySet<number> = new Set([
  3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
]);

/** An offer that a keyword of two fields finds, and no other. */
export const RARE = {
  title: 'Testeur / Testeuse de cuves (H/F)',
  words: 'Il faut connaître la machine Zéphyr.',
};

/** A simulated country as documents of `offres`, one after the other, with what plain code reads of each. */
export function* documents(offers: number): Generator<{ readonly document: object; readonly plain: Plain }> {
  const world = new World({ ...PLAIN_COUNTRY, offers, seed: 7, now: NOW.getTime() + 3_600_000 });
  const writer = new OfferWriter(world, new Identifiers(7), { rewritten: 0, untoldPlaces: 0 });
  const random = new Random(0);
  let last: Record<string, unknown> = {};
  for (let row = 0; row < world.count; row++) {
    random.reset(mix(11, row));
    const offre = varied(JSON.parse(writer.write(row)) as Record<string, unknown>, last, row, random);
    last = offre;
    const derive = deriveFacts(offre as OffreBrute);
    const suivi = life(random);
    yield { document: { ...offre, derive, suivi }, plain: read(offre, derive, suivi) };
  }
}

/** What the simulator does not write: copies on another board, offers of two boards, other remote work, silence on posts. */
function varied(
  offre: Record<string, unknown>,
  last: Record<string, unknown>,
  row: number,
  random: Random,
): Record<string, unknown> {
  const changed = { ...offre };
  if (row % 600 === 5) Object.assign(changed, { intitule: RARE.title, description: RARE.words });
  // A point in the middle of Lyon, which is too far from the commune to be true.
  if (row % 500 === 9) {
    const [libelle, commune] = ['69 - VILLEFRANCHE SUR SAONE', '69264'];
    changed.lieuTravail = { libelle, commune, latitude: 45.75, longitude: 4.85 };
    return changed;
  }
  if (random.chance(0.08) && row > 0) {
    // The same job; now and then elsewhere.
    const { intitule, description, lieuTravail } = last;
    const place = random.chance(0.7) ? { lieuTravail } : {};
    Object.assign(changed, { intitule, description, ...place });
  }
  if (random.chance(0.02)) changed.description = `${changed.description} Poste en 100 % télétravail.`;
  if (random.chance(0.02)) changed.description = `${changed.description} Pas de télétravail.`;
  if (random.chance(0.02)) {
    const partenaires = [{ nom: 'JOBSIMULE' }, { nom: 'ANNONCES-DEMO' }];
    changed.origineOffre = { origine: '2', partenaires };
  }
  if (random.chance(0.03)) delete changed.nombrePostes;
  return changed;
}

interface Life {
  readonly premiereVue: string;
  readonly derniereModification: string;
  readonly run: string;
  readonly statut: 'ouverte' | 'fermee';
  readonly dateFermeture?: string;
  readonly empreinte: string;
}

/** First seen by one of the runs, half of all offers by the first ones; a third is closed by a later PROVEN one. */
function life(random: Random): Life {
  const first = random.chance(0.5) ? random.below(2) : random.below(RUNS.length);
  const run = RUNS[first] ?? RUNS[0];
  const [start, end] = [Date.parse(run?.start ?? ''), Date.parse(run?.end ?? '')];
  const premiereVue = new Date(start + random.float() * (end - start)).toISOString();
  const later = RUNS.slice(first + 1).filter(({ statut, mode }) => statut === 'prouvee' && mode === 'full');
  const isClosed = later.length > 0 && random.chance(0.33);
  const closing = later[random.below(Math.min(12, later.length))];
  const common = { premiereVue, derniereModification: premiereVue, run: 'r', empreinte: 'e' };
  if (!isClosed || closing === undefined) return { ...common, statut: 'ouverte' };
  return { ...common, statut: 'fermee', dateFermeture: closing.start };
}

function read(offre: Record<string, unknown>, derive: DerivedFacts, suivi: Life): Plain {
  const { partenaires = [] } = offre.origineOffre as { partenaires?: { nom: string }[] };
  const competences = (offre.competences ?? []) as { libelle: string; exigence: string }[];
  const texts = [offre.intitule, offre.appellationlibelle, offre.romeLibelle, offre.description];
  return {
    id: String(offre.id),
    title: String(offre.intitule),
    isOpen: suivi.statut === 'ouverte',
    departement: derive.departement,
    region: derive.region,
    commune: derive.communeActuelle,
    rome: String(offre.romeCode),
    contract: String(offre.typeContrat),
    posts: typeof offre.nombrePostes === 'number' ? offre.nombrePostes : 1,
    annonce: derive.doublons?.annonce,
    texte: derive.doublons?.texte,
    payIsBelievable: ['sure', 'corrigee'].includes(derive.salaire?.confiance ?? ''),
    min: derive.salaire?.annuelMin,
    max: derive.salaire?.annuelMax,
    lacks: offre.offresManqueCandidats as boolean | undefined,
    created: Date.parse(derive.dateCreation ?? ''),
    boards: partenaires.map(({ nom }) => nom),
    remote: derive.teletravail?.niveau,
    skills: [...new Set(competences.map(({ libelle }) => libelle))],
    needs: [...new Set(competences.map(({ libelle, exigence }) => `${libelle}|${exigence}`))],
    point: derive.localisation,
    isDoubtful: derive.geo === 'douteuse',
    mentionsRemote: /t[ée]l[ée]travail/i.test(texts.join(' ')),
    seen: suivi.premiereVue,
    closed: suivi.dateFermeture,
  };
}
