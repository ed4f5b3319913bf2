import { describe, expect, it } from 'vitest';
import { toRemoteWork } from '../../../src/domain/offre/remote-work.js';

describe('remote work', () => {
  it.each([
    ['Poste basé à Lyon. Télétravail 2 jours par semaine après la période d’essai.', 'partiel'],
    ['Télétravail possible.', 'partiel'],
    ['Poste hybride, home office et bureau.', 'partiel'],
    ['Accord de teletravail dans l’entreprise', 'partiel'],
    ['Poste en full remote.', 'total'],
    ['100% télétravail', 'total'],
    ['Ce poste est en télétravail complet', 'total'],
    ['Télétravail : 100 % au début puis 2 jours', 'partiel'],
    ['Pas de télétravail sur ce poste.', 'exclu'],
    ['Poste non éligible au télétravail', 'exclu'],
    ['Le télétravail n’est pas possible.', 'exclu'],
    ['Ce poste ne permet pas le télétravail', 'exclu'],
    ['Télétravail non autorisé', 'exclu'],
  ])('%s is %s', (description, niveau) => {
    expect(toRemoteWork({ description })?.niveau).toBe(niveau);
  });

  it.each([
    ['nothing', { description: 'Vente par téléphone, travail en équipe.' }],
    ['a remote control', { description: 'Pilotage de la télécommande.' }],
    ['no text', {}],
    [
      'other types',
      { description: 3, contexteTravail: { conditionsExercice: 'Télétravail' }, intitule: null },
    ],
  ])('is not said by %s', (_, offre) => {
    expect(toRemoteWork(offre)).toBeUndefined();
  });

  it('is looked for in the title and the working conditions too', () => {
    expect(toRemoteWork({ intitule: 'Comptable en télétravail' })?.niveau).toBe('partiel');
    const contexteTravail = { conditionsExercice: ['Possibilité de télétravail'] };
    expect(toRemoteWork({ contexteTravail })).toEqual({
      niveau: 'partiel',
      mots: 'Possibilité de télétravail',
    });
  });

  it('goes by what grants more', () => {
    const description =
      'Pas de télétravail pendant la formation. Ensuite, télétravail deux jours par semaine.';
    expect(toRemoteWork({ description })?.niveau).toBe('partiel');
  });

  it('quotes the words, short and whole', () => {
    const description = `${'Une équipe soudée vous attend. '.repeat(5)}Le poste ouvre droit à deux jours de télétravail par semaine selon un accord signé cette année. Fin.`;
    const mots = toRemoteWork({ description })?.mots ?? '';
    expect(mots).toContain('télétravail');
    expect(mots.length).toBeLessThan(90);
    expect(description.replace(/\s+/g, ' ')).toContain(mots);
  });
});
