/**
 * Loads what a run has seen as the ingestion worker does at its end, prints how many offers that are, and stays, so that
 * its memory can be read: `node dist/bench/loader/main.js RUN`, with ELASTICSEARCH_URL.
 */
import { createElasticsearch, createStore } from '../../src/elasticsearch/index.js';

const client = createElasticsearch({ url: process.env.ELASTICSEARCH_URL ?? '' });
const table = await createStore(client).presenceTable(process.argv[2] ?? '');
console.log(table.size);
// Referenced later than it is loaded, so that it is still there when the memory is read.
setInterval(() => table.count({}), 1_000);
