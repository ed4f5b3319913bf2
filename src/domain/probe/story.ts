import { addSeconds, BEGINNING, END_OF_TIME } from '../clock.js';
import { MAX_CODES_ROME, MAX_DEPARTEMENTS, PAGE_SIZE, SEARCH_LIMIT } from '../search.js';
import { type Checked, inOrder } from './checks.js';
import type { Observation, ObservedPage, PickedOffre, ProbeCall, ProbeParameter } from './observation.js';
import type { ProbeReport } from './report.js';
import { Verdicts } from './verdicts.js';

/** Makes one call; undefined when it fails for good. */
export type Ask = (call: ProbeCall) => Promise<Observation | undefined>;

/** The API's reference lists, as far as searches need them. */
export interface ProbeLists {
  /** Departement codes by region code. */
  readonly departements: Readonly<Record<string, readonly string[]>>;
  readonly codesROME: readonly string[];
}

export type ProbeFindings = Omit<ProbeReport, 'workflowId' | 'startedAt' | 'endedAt' | 'calls' | 'changed'>;

type Parameters = Readonly<Partial<Record<ProbeParameter, string>>>;

/** No offer has it: neither digits alone nor in France Travail's form. */
const INVENTED_ID = 'MOISSON0';
const FIRST_PAGE = `0-${PAGE_SIZE - 1}`;
/** The last page that a search can show. (docs/api/search.md "Range") */
const LAST_PAGE = `${SEARCH_LIMIT - PAGE_SIZE}-${SEARCH_LIMIT - 1}`;
/** The departement with the fewest offers: more than a page, and less than a search can show. */
const SMALL = '48';
/** Seconds beside an offer's own: few enough that a page shows all of them. */
const AROUND_S = 5;

/**
 * Asks the API some thirty questions, one after the other, and says which of Moisson's assumptions hold. Pure but for
 * `ask`: the same answers give the same questions. (docs/api/README.md "How sure we are")
 */
export async function probeApi(ask: Ask, lists: ProbeLists): Promise<ProbeFindings> {
  const probe = new Probe(ask, lists);
  await probe.ranges();
  await probe.parameters();
  await probe.places();
  await probe.trades();
  await probe.shares();
  await probe.dates();
  await probe.lastPage();
  await probe.details();
  return probe.findings();
}

/** A search, and how many offers it has. */
interface Several {
  readonly parameters: Parameters;
  readonly total: number;
}

class Probe {
  readonly #ask: Ask;
  readonly #lists: ProbeLists;
  readonly #listed: ReadonlySet<string>;
  readonly #told = new Verdicts();
  readonly #totals: Record<string, number> = {};
  readonly #headers = new Set<string>();
  readonly #limits = new Map<string, string>();
  #first: Observation | undefined;
  /** Searches that have shown pages. */
  readonly #several: Several[] = [];
  /** An offer at the very beginning of its second. One in a thousand is. */
  #beginning: PickedOffre | undefined;

  constructor(ask: Ask, lists: ProbeLists) {
    this.#ask = ask;
    this.#lists = lists;
    this.#listed = new Set(lists.codesROME);
  }

  /** How pages are cut, and with which statuses they come. The first of them is the country's newest. */
  async ranges(): Promise<void> {
    const first = await this.#search('country', {});
    this.#first = first;
    this.#told.first(first);
    this.#told.accepted('rangeLast', await this.#search('', { range: LAST_PAGE }));
    this.#told.refused('rangeStart', await this.#search('', { range: '3100-3149' }));
    this.#told.refused('rangeWidth', await this.#search('', { range: `0-${PAGE_SIZE}` }));
    this.#told.none(
      await this.#search('', {
        minCreationDate: '2099-01-01T00:00:00Z',
        maxCreationDate: END_OF_TIME,
      }),
    );
  }

  /** What the API makes of parameters that it does not know, or not like this. */
  async parameters(): Promise<void> {
    this.#told.unknownName(await this.#search('', { moissonInconnu: '1' }), this.#first);
    const bad = await this.#search('', { region: 'ZZ' });
    this.#told.refused('badValue', bad);
    this.#told.errorForm(bad);
    this.#told.refused('oneBound', await this.#search('', { minCreationDate: BEGINNING }));
  }

  /** A region and all of its departements, in one search each. */
  async places(): Promise<void> {
    const { departements } = this.#lists;
    const [chosen] = Object.entries(departements)
      .filter(([, inside]) => inside.length > 1 && inside.length <= MAX_DEPARTEMENTS)
      .toSorted(([, a], [, b]) => b.length - a.length);
    const all = Object.values(departements).flat();
    if (chosen !== undefined) {
      const [code, inside] = chosen;
      const region = await this.#search(`region ${code}`, { region: code });
      const parts = await this.#search(`departements ${inside.join(',')}`, { departement: inside.join(',') });
      this.#told.regionOnly(region, parts, code);
      if (inside.length === MAX_DEPARTEMENTS) this.#told.accepted('departementsFive', parts);
    }
    const six = all.slice(0, MAX_DEPARTEMENTS + 1).join(',');
    this.#told.refused('departementsSix', await this.#search('', { departement: six }));
  }

  /** As many ROME codes as one search takes, its two halves, and one more. */
  async trades(): Promise<void> {
    const { codesROME } = this.#lists;
    // From all over the list: some trades have no offer.
    const step = Math.floor(codesROME.length / (MAX_CODES_ROME + 1));
    if (step === 0) return;
    const codes = Array.from({ length: MAX_CODES_ROME + 1 }, (_, i) => codesROME[i * step] ?? '');
    const of = (from: number, to: number) => ({ codeROME: codes.slice(from, to).join(',') });
    const half = MAX_CODES_ROME / 2;
    const whole = await this.#search('200 ROME codes', of(0, MAX_CODES_ROME));
    const halves = [
      await this.#search('ROME codes 1-100', of(0, half)),
      await this.#search('ROME codes 101-200', of(half, MAX_CODES_ROME)),
    ];
    this.#told.sum('rome200', whole, halves);
    this.#told.refused('rome201', await this.#search('', of(0, MAX_CODES_ROME + 1)));
  }

  /** Cuts of the country in two, each held against a count of the country right after it. */
  async shares(): Promise<void> {
    const origins = [
      await this.#search('origine 1', { origineOffre: '1' }),
      await this.#search('origine 2', { origineOffre: '2' }),
    ];
    const board = origins[1]?.page?.board ?? this.#first?.page?.board;
    const boards =
      board === undefined
        ? undefined
        : [
            await this.#search(`partenaires INCLUS ${board}`, {
              partenaires: board,
              modeSelectionPartenaires: 'INCLUS',
            }),
            await this.#search(`partenaires EXCLU ${board}`, {
              partenaires: board,
              modeSelectionPartenaires: 'EXCLU',
            }),
          ];
    const dated = await this.#search('country with dates', {
      minCreationDate: BEGINNING,
      maxCreationDate: END_OF_TIME,
    });
    const country = await this.#search('country at the end', {});
    this.#told.sum('origins', country, origins);
    if (boards !== undefined) this.#told.boards(country, boards);
    this.#told.sum('undated', country, [dated]);
  }

  /** Order, and what a bound takes in: with an offer that has milliseconds, and with one that has none. */
  async dates(): Promise<void> {
    const page = this.#first?.page;
    const within = page?.picks.find(({ hasMillis }) => hasMillis) ?? page?.picks[0];
    if (page === undefined || within === undefined) return;
    await this.#stable(page);
    const beginning = this.#beginning;
    const at = (pick: PickedOffre, before: number, after: number) =>
      this.#search(
        '',
        {
          minCreationDate: addSeconds(pick.second, -before),
          maxCreationDate: addSeconds(pick.second, after),
        },
        pick.id,
      );
    const both = await at(within, 0, 0);
    if (both?.page?.found === true) {
      this.#told.bounds({ both, within });
      return;
    }
    const upTo = await at(within, AROUND_S, 0);
    const from = await at(within, 0, AROUND_S);
    const exact =
      beginning === undefined || beginning === within
        ? {}
        : {
            exactUpTo: await at(beginning, AROUND_S, 0),
            exactFrom: await at(beginning, 0, AROUND_S),
          };
    this.#told.bounds({ both, within, upTo, from, ...exact });
  }

  /** A closed window of the newest offers twice: nothing can enter it. */
  async #stable({ newest, oldest }: ObservedPage): Promise<void> {
    if (newest === undefined || oldest === undefined || addSeconds(oldest, 2) >= newest) return;
    const window = { minCreationDate: addSeconds(oldest, 1), maxCreationDate: addSeconds(newest, -1) };
    const once = await this.#search('newest', window);
    const again = await this.#search('', window);
    this.#told.stable(once, again);
    this.#told.beyond(await this.#search('', { ...window, range: LAST_PAGE }));
    this.#told.sortRelevance(await this.#search('', { ...window, sort: '0' }));
  }

  /** Of a search that has several pages, and no more than it can show: one that was made, or a departement with few offers. */
  async lastPage(): Promise<void> {
    const has = ({ total }: Several) => total > PAGE_SIZE && total <= SEARCH_LIMIT;
    let several = this.#several.find(has);
    if (several === undefined && Object.values(this.#lists.departements).flat().includes(SMALL)) {
      await this.#search(`departement ${SMALL}`, { departement: SMALL });
      several = this.#several.find(has);
    }
    if (several === undefined) return;
    const { parameters, total } = several;
    const start = Math.floor((total - 1) / PAGE_SIZE) * PAGE_SIZE;
    const range = `${start}-${start + PAGE_SIZE - 1}`;
    this.#told.lastPage(await this.#search('', { ...parameters, range }));
  }

  /** A single offer, one that does not exist, and a list. */
  async details(): Promise<void> {
    const id = this.#first?.page?.picks[0]?.id;
    if (id !== undefined) this.#told.detailThere(await this.#call({ kind: 'offre', id }));
    this.#told.detailGone(await this.#call({ kind: 'offre', id: INVENTED_ID }));
    this.#told.list(await this.#call({ kind: 'list', name: 'regions' }));
  }

  findings(): ProbeFindings {
    const checked: readonly Checked[] = inOrder(this.#told.all);
    return {
      checked,
      totals: this.#totals,
      headers: [...this.#headers].sort(),
      limits: Object.fromEntries(this.#limits),
      attributes: this.#first?.page?.attributes ?? [],
    };
  }

  /** One search, newest first unless `sort` says otherwise. A total is kept under `label`, unless that is empty. */
  async #search(label: string, parameters: Parameters, look?: string): Promise<Observation | undefined> {
    const observation = await this.#call({
      kind: 'search',
      parameters: { range: FIRST_PAGE, sort: '1', ...parameters },
      ...(look === undefined ? {} : { look }),
    });
    if (observation === undefined) return undefined;
    if (label !== '' && observation.total !== undefined) this.#totals[label] = observation.total;
    for (const name of observation.headers.split(' ')) if (name !== '') this.#headers.add(name);
    for (const [name, value] of observation.limits) this.#limits.set(name, value);
    const { page, total = 0 } = observation;
    if (page !== undefined) this.#several.push({ parameters, total });
    this.#beginning ??= page?.picks.find(({ hasMillis }) => !hasMillis);
    this.#told.seen(observation, this.#listed);
    return observation;
  }

  #call(call: ProbeCall): Promise<Observation | undefined> {
    return this.#ask(call);
  }
}
