import { beforeAll, describe, expect, it } from 'vitest';
import { deriveFacts } from '../../src/domain/offre/derived-facts.js';
import { useStore } from '../elasticsearch/store.js';
import { fill } from '../questions/store.js';
import { moissonOn } from './on-store.js';

const { client, prefix } = useStore();

const PHRASES = [
  'Au sein de notre atelier vous préparez les commandes du matin puis vous accueillez la clientèle du quartier',
  'Vous tenez la caisse, rangez la réserve et veillez à la propreté des rayons pendant toute la journée',
  'Le poste est à pourvoir dès maintenant pour une durée de six mois avec une période de formation payée',
  'Une première expérience dans la vente est appréciée mais toutes les candidatures motivées seront étudiées',
  'Le salaire suit la convention collective et une mutuelle est proposée dès le premier mois de présence',
];
const TEXT = PHRASES.join('. ');

const OFFRES: Readonly<
  Record<string, { readonly intitule: string; readonly description: string; statut?: string }>
> = {
  'near-0': { intitule: 'Vendeuse en boulangerie', description: TEXT },
  'near-same': { intitule: 'Vendeur (H/F)', description: TEXT },
  'near-edited': { intitule: 'Vendeur', description: `${TEXT}. Postulez en ligne` },
  'near-closed': { intitule: 'Vendeur', description: TEXT, statut: 'fermee' },
  'near-short': { intitule: 'Vendeur', description: 'Nous cherchons un vendeur' },
  'near-other': { intitule: 'Soudeur', description: [...PHRASES].reverse().join(' ').replaceAll('e', 'a') },
};

beforeAll(async () => {
  await fill({ client, prefix }, 200);
  const operations = Object.entries(OFFRES).flatMap(([id, { statut = 'ouverte', ...texts }]) => {
    const offre = {
      id,
      ...texts,
      dateCreation: '2026-11-20T08:00:00.000Z',
      lieuTravail: { libelle: '31 - TOULOUSE', commune: '31555' },
      origineOffre: { origine: '2', partenaires: [{ nom: 'JOBSIMULE' }] },
    };
    const suivi = { premiereVue: '2026-11-20T09:00:00Z', statut, run: 'r', empreinte: 'e' };
    return [
      { index: { _index: `${prefix}offres`, _id: id } },
      { ...offre, derive: deriveFacts(offre), suivi },
    ];
  });
  const { errors } = await client.bulk({ operations, refresh: true });
  expect(errors).toBe(false);
}, 120_000);

const moisson = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  moissonOn(prefix, ['similar', ...args], more);

describe('`moisson similar`', () => {
  it('shows the open offers with nearly the same text, the surest first', async () => {
    const { code, out } = await moisson(['near-0', '--json']);
    expect(code).toBe(0);
    const found = JSON.parse(out) as { rows: Record<string, unknown>[] };
    expect(found).toMatchObject({ question: 'similar', offre: 'near-0', more: false });
    expect(found.rows.map(({ id }) => id)).toEqual(['near-same', 'near-edited']);
    expect(found.rows[0]).toEqual({
      likeness: 'same',
      id: 'near-same',
      title: 'Vendeur (H/F)',
      place: '31 - TOULOUSE',
      boards: 'JOBSIMULE',
      created: '2026-11-20T07:00:00.000Z',
    });
    expect(['sure', 'probable', 'possible']).toContain(found.rows[1]?.likeness);
  });

  it('in words, and with what that is worth', async () => {
    const { out } = await moisson(['near-closed', '--limit', '1'], { MOISSON_LANG: 'fr' });
    expect(out).toMatch(/^Offres ouvertes dont le texte est presque le même que celui de near-closed\n/);
    expect(out).toMatch(/^le même +near-\w+ /m);
    expect(out).toContain('`--limit` le montre');
    expect(out).toContain('plus de 99 %');
  });

  it('finds nothing for a text of few words', async () => {
    const { code, out } = await moisson(['near-short', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rows: [], more: false });
  });

  it('refuses an id that no offer has', async () => {
    const { code, err } = await moisson(['near-none']);
    expect(code).toBe(2);
    expect(err).toContain('No stored offer has the id near-none.');
  });
});
