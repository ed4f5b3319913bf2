import type { Client } from '@elastic/elasticsearch';
import { mix, Random } from '../../simulator/random.js';
import { OfferWriter } from '../../simulator/texts/offer-writer.js';
import { Identifiers } from '../../simulator/world/identifiers.js';
import { PLAIN_COUNTRY, World } from '../../simulator/world/world.js';
import type { OffreBrute } from '../../src/domain/offre/brute.js';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';

/** Share of offers that are closed, as an index has them after some weeks. */
const CLOSED = 0.1;
const BATCH = 1_000;

/** Fills `offres` with a simulated country, in the order of creation, as a run does. `facts`: what is derived of an offer. */
export async function fillOffres(
  client: Client,
  index: string,
  offers: number,
  now: number,
  facts: (offre: OffreBrute) => object = deriveFacts,
): Promise<void> {
  const random = new Random(0);
  let operations: object[] = [];
  const send = async () => {
    const { errors } = await client.bulk({ index, operations, filter_path: 'errors' });
    if (errors) throw new Error('an offer was refused');
    operations = [];
  };
  const seen = new Date(now - 7_200_000).toISOString();
  let row = 0;
  for (const offre of simulatedOffres(offers, now)) {
    random.reset(mix(11, row++));
    const isClosed = random.chance(CLOSED);
    const life = { premiereVue: seen, derniereModification: seen, run: 'r', empreinte: 'e' };
    const suivi = isClosed
      ? { ...life, statut: 'fermee', dateFermeture: new Date(now).toISOString() }
      : { ...life, statut: 'ouverte' };
    operations.push({ create: { _id: offre.id } }, { ...offre, derive: facts(offre), suivi });
    if (operations.length >= 2 * BATCH) await send();
  }
  if (operations.length > 0) await send();
  await client.indices.refresh({ index });
}

/** The offers of that country, as the API writes them. */
export function* simulatedOffres(offers: number, now: number): Generator<OffreBrute> {
  const world = new World({ ...PLAIN_COUNTRY, offers, seed: 7, now });
  const writer = new OfferWriter(world, new Identifiers(7), { rewritten: 0, untoldPlaces: 0 });
  for (let row = 0; row < world.count; row++) yield JSON.parse(writer.write(row)) as OffreBrute;
}
