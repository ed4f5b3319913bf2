import type { Certificate } from '../src/domain/certificate.js';
import { type Parts, PREFIX } from './parts.js';

/**
 * Compares what is in the index with what the API showed, and the run's own papers with each other. Returns what is
 * wrong, in sentences; nothing when all is well.
 */
export async function inspect(parts: Parts, certificate: Certificate): Promise<string[]> {
  // At once: the world goes on closing offers, and these are not a snapshot.
  const stable = [...parts.simulator.stableIds()];
  const { elasticsearch } = parts;
  await elasticsearch.indices.refresh({ index: `${PREFIX}*` });
  const { open, rewrites } = await openOffers(parts);
  const lost = stable.filter((id) => !open.has(id));
  const papers = await elasticsearch.search<Record<string, unknown>>({
    index: `${PREFIX}ingestion`,
    size: 10,
  });
  const paper = papers.hits.hits[0];
  const cases = await elasticsearch.count({
    index: `${PREFIX}erreurs`,
    query: { term: { statut: 'ouvert' } },
  });
  const { tally } = certificate;
  const written = tally.created + tally.changed + tally.unchanged + tally.rejected;

  const wrong: [boolean, string][] = [
    [
      certificate.status !== 'proven',
      `the run ended as ${certificate.status}, with ${certificate.missing} missing`,
    ],
    [stable.length === 0, 'no offer was stable, so that nothing was shown'],
    [rewrites > tally.changed, `${rewrites} documents were written again, ${tally.changed} of them changed`],
    [lost.length > 0, `${lost.length} of ${stable.length} stable offers are not in the index: ${lost[0]}`],
    [papers.hits.hits.length !== 1, `${papers.hits.hits.length} documents of one run in ingestion`],
    [paper?._id !== certificate.run, `the run's document is ${paper?._id}, not ${certificate.run}`],
    [paper?._source?.statut !== 'prouvee', `the run's document says ${paper?._source?.statut}`],
    [paper?._source?.appels !== tally.calls, 'the run document and the certificate differ in their calls'],
    [cases.count > 0, `${cases.count} open cases in erreurs`],
    [written !== tally.read, `${tally.read} offers were read, ${written} accounted for`],
    [tally.rejected > 0, `${tally.rejected} offers were rejected`],
    [tally.pages > tally.calls, `${tally.pages} pages by ${tally.calls} calls`],
  ];
  return wrong.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence);
}

/** The open offers by id, and how often one of them was written after its first time: the index was empty before. */
async function openOffers({ elasticsearch }: Parts): Promise<{ open: Set<string>; rewrites: number }> {
  const open = new Set<string>();
  let rewrites = 0;
  const pages = elasticsearch.helpers.scrollSearch({
    index: `${PREFIX}offres`,
    size: 5_000,
    _source: false,
    version: true,
    query: { term: { 'suivi.statut': 'ouverte' } },
  });
  for await (const { body } of pages) {
    for (const { _id, _version } of body.hits.hits) {
      open.add(_id ?? '');
      rewrites += (_version ?? 1) - 1;
    }
  }
  return { open, rewrites };
}
