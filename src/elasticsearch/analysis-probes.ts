import type { estypes } from '@elastic/elasticsearch';
import { classified, ElasticsearchMisconfigured, type RequestOptions } from './errors.js';
import { ownershipOf } from './ownership.js';
import { type AnalyzerName, analyzerByItsParts, MOTS, NOMS, PROSE, RECHERCHE } from './schemas/analysis.js';
import { SCHEMAS } from './schemas.js';
import type { StoreAccess } from './store-access.js';
import { versionStateOf } from './versions.js';

interface Probe {
  readonly analyzer: AnalyzerName;
  readonly text: string;
  /** What the text is to be found by, in its order. */
  readonly words: string;
}

/** A text for each thing that the analysis decides. */
export const PROBES: readonly Probe[] = [
  { analyzer: NOMS, text: '30 - Nîmes, NIMES', words: '30 nimes nimes' },
  { analyzer: NOMS, text: 'St-Étienne, Stes-Maries', words: 'saint etienne saintes maries' },
  { analyzer: NOMS, text: "L'Haÿ-les-Roses, S.N.C.F.", words: 'l hay les roses sncf' },
  { analyzer: PROSE, text: 'C++, C# et F#/.NET', words: 'c++ c# f# net netnet' },
  { analyzer: PROSE, text: 'salaire brut.Net www.societe.net', words: 'salair brut net www societ net' },
  { analyzer: PROSE, text: 'Node.js NodeJS', words: 'node js jsj node js jsj' },
  { analyzer: PROSE, text: 'langage R, R&D, R.H., CACES R 489', words: 'langag r rd rh cace r489' },
  { analyzer: PROSE, text: "main d'œuvre, gros œuvre", words: 'main oeuvr gro oeuvr' },
  { analyzer: PROSE, text: 'pôle, été, maïs', words: 'pole ete mai' },
  { analyzer: PROSE, text: 'chargé.e, technicien(ne)s, cdi.vous', words: 'charg technicien cdi' },
  { analyzer: PROSE, text: '35h, 35 heures, 3ans, 3 ans', words: '35 35h 35 35h 3 3an ans 3 3an ans' },
  { analyzer: PROSE, text: 'infirmière INFIRMIERE infirmier', words: 'infirmi infirmi infirmi' },
  { analyzer: PROSE, text: "L'équipe CÔTE-D’OR, chevaux", words: 'equip cote or cheval' },
  {
    analyzer: RECHERCHE,
    text: 'assistante RH en CDI',
    words: 'asistant resourc rh humain contrat contrat cdi dure indetermin dure indetermin',
  },
  { analyzer: MOTS, text: 'Management, développement', words: 'management developpement' },
];

interface FailedProbe extends Probe {
  /** What the node makes of the text instead. */
  readonly found: string;
}

/** What a node makes of texts whose words are known. */
export interface ProbedAnalysis {
  /** `index`: as `offres` is searched. `node`: as it would be, where there is no index of this version yet. */
  readonly of: 'index' | 'node';
  readonly tried: number;
  readonly failed: readonly FailedProbe[];
}

/**
 * Lets the cluster analyse each of {@link PROBES}. Undefined where that is not allowed: without an index, it asks for
 * a right to the whole cluster.
 * @throws StoreError.
 */
export async function probeAnalysis(
  store: StoreAccess,
  signal?: AbortSignal,
): Promise<ProbedAnalysis | undefined> {
  const alias = store.index('offres');
  const ownership = await ownershipOf(store.client, alias, signal);
  const isCurrent = ownership.state === 'ours' && versionStateOf(SCHEMAS.offres, ownership) === 'current';
  const how = (analyzer: AnalyzerName) =>
    isCurrent ? { index: alias, analyzer } : analyzerByItsParts(analyzer);
  const found = await Promise.all(
    PROBES.map(async ({ analyzer, text }) => wordsOf(store, { ...how(analyzer), text }, signal)),
  );
  if (!isCurrent && found.some((words) => FORBIDDEN.test(words))) return undefined;
  const failed = PROBES.flatMap((probe, i) =>
    found[i] === probe.words ? [] : [{ ...probe, found: found[i] ?? '' }],
  );
  return { of: isCurrent ? 'index' : 'node', tried: PROBES.length, failed };
}

const FORBIDDEN = /\b403 security_exception\b/;

/** The words that a text is cut into, or why it is not. */
async function wordsOf(
  { client }: StoreAccess,
  request: estypes.IndicesAnalyzeRequest,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    const { tokens = [] } = await classified(
      (options: RequestOptions) => client.indices.analyze(request, options),
      signal,
    );
    return tokens.map(({ token }) => token).join(' ');
  } catch (error) {
    if (error instanceof ElasticsearchMisconfigured) return error.message;
    throw error;
  }
}
