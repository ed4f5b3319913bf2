import type { Simulator } from '../../simulator/index.js';

export interface SimulatedOffre {
  readonly id: string;
  readonly intitule: string;
  readonly description: string;
  readonly dateCreation: string;
  readonly dateActualisation: string;
  readonly romeCode: string;
  readonly romeLibelle: string;
  readonly typeContrat: string;
  readonly natureContrat: string;
  readonly experienceExige: string;
  readonly experienceLibelle: string;
  readonly qualificationCode?: string;
  readonly lieuTravail: {
    readonly libelle: string;
    readonly commune?: string;
    readonly codePostal?: string;
    readonly latitude?: number;
    readonly longitude?: number;
  };
  readonly entreprise: object;
  readonly salaire: { readonly libelle?: string };
  readonly origineOffre: {
    readonly origine: '1' | '2';
    readonly partenaires?: readonly { readonly nom: string }[];
  };
}

export interface Page {
  readonly status: number;
  readonly contentRange: string | null;
  readonly headers: Headers;
  readonly text: string;
  readonly offres: readonly SimulatedOffre[];
  /** "filtre:valeur" to count. */
  readonly filters: ReadonlyMap<string, number>;
  /** The last number of Content-Range. */
  readonly total: number;
}

export function tokenRequest(
  simulator: Simulator,
  changes: Record<string, string> = {},
  application = simulator.applications[0],
): Promise<Response> {
  return fetch(simulator.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: application?.clientId ?? '',
      client_secret: application?.clientSecret ?? '',
      scope: 'api_offresdemploiv2 o2dsoffre',
      ...changes,
    }),
  });
}

/** A caller of the simulator that knows nothing but the wire. */
export class TestClient {
  readonly #simulator: Simulator;
  readonly #token: string;

  private constructor(simulator: Simulator, token: string) {
    this.#simulator = simulator;
    this.#token = token;
  }

  static async login(simulator: Simulator, application = 0): Promise<TestClient> {
    const response = await tokenRequest(simulator, {}, simulator.applications[application]);
    const { access_token } = (await response.json()) as { access_token: string };
    return new TestClient(simulator, access_token);
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(this.#simulator.apiUrl + path, {
      ...init,
      headers: { Authorization: `Bearer ${this.#token}`, ...init.headers },
    });
  }

  async search(query: string): Promise<Page> {
    const response = await this.get(`/v2/offres/search?${query}`);
    const text = await response.text();
    const contentRange = response.headers.get('content-range');
    const body = response.ok && text !== '' ? JSON.parse(text) : {};
    const filters = new Map<string, number>();
    for (const { filtre, agregation } of body.filtresPossibles ?? []) {
      for (const { valeurPossible, nbResultats } of agregation) {
        filters.set(`${filtre}:${valeurPossible}`, nbResultats);
      }
    }
    return {
      status: response.status,
      contentRange,
      headers: response.headers,
      text,
      offres: body.resultats ?? [],
      filters,
      total: Number(contentRange?.split('/').at(-1) ?? Number.NaN),
    };
  }

  /** Every offer of a search that has at most 3 150. */
  async all(query: string): Promise<SimulatedOffre[]> {
    const offres: SimulatedOffre[] = [];
    for (let first = 0; first <= 3000; first += 150) {
      const page = await this.search(`${query}&range=${first}-${first + 149}`);
      if (page.status === 204) break;
      if (page.total > 3150) throw new Error(`${query} has ${page.total} offers`);
      offres.push(...page.offres);
      if (page.status === 200 || offres.length >= page.total) break;
    }
    return offres;
  }
}
