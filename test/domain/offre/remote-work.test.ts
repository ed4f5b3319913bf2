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
    ['Télétravail possible : non', 'exclu'],
    ['Télétravail prévu : non', 'exclu'],
    ['Télétravail, non', 'exclu'],
    ['Télétravail possible : oui', 'partiel'],
    ['Télétravail non accordé', 'exclu'],
    ['Poste non réalisable en télétravail', 'exclu'],
    ['Le poste n’est pas réalisable en télétravail', 'exclu'],
    ['Le poste ne peut pas se faire en télétravail', 'exclu'],
    ['Ce n’est pas un poste en télétravail', 'exclu'],
    ['Poste en présentiel, non télétravail', 'exclu'],
    ['Le télétravail est exclu', 'exclu'],
    ['Impossible de télétravailler', 'exclu'],
    ['Le télétravail n’est pas mis en place', 'exclu'],
    ['Full remote, 5 semaines de congés', 'total'],
    ['100% télétravail, 35h par semaine', 'total'],
    ['Full remote - horaires flexibles', 'total'],
  ])('%s is %s', (description, niveau) => {
    expect(toRemoteWork({ description })?.niveau).toBe(niveau);
  });

  it.each([
    'Poste non cadre, télétravail deux jours par semaine',
    'Poste non cadre avec télétravail',
    'Statut non cadre - télétravail',
    'Télétravail : oui, statut non cadre',
    'CDI - télétravail - non cadre',
    'Télétravail non plafonné',
    'Télétravail non obligatoire',
    'Pas de déplacement, télétravail 2 jours',
    'Pas de déplacement et télétravail',
    'Déplacements : non télétravail : oui',
    'non plafonné, télétravail 3 jours/semaine',
    'Sans oublier les tickets restaurant et le télétravail (2j/semaine)',
    'Sans oublier le télétravail',
    'Pas moins de deux jours de télétravail',
    'Prime de présence hors télétravail',
    'Possibilité ou non de télétravail',
    'Pas de 100 % télétravail',
    'Pas de full remote',
    'Télétravail à 100 % impossible',
    'Mutuelle prise en charge à 100 %, télétravail',
    'Mutuelle à 100 % et télétravail',
    'CDI à temps plein, télétravail',
    'CDI à temps plein en télétravail',
    'CDI temps complet - télétravail',
    'Télétravail - CDI temps complet',
    'Full stack developer - télétravail',
    'Télétravail, mutuelle 100 %',
    'Télétravail possible mais impossible le lundi',
    'Développeur remote full stack',
    'Temps de travail 100 % - télétravail',
    'Mutuelle prise en charge à 100 % télétravail',
    'Formation complète au métier puis télétravail',
  ])('is partial where what stands beside it is of something else: %s', (description) => {
    expect(toRemoteWork({ description })?.niveau).toBe('partiel');
  });

  it.each([
    'pas de télétravail',
    'Aucun télétravail possible',
    'Aucun jour de télétravail',
    'Poste non éligible au télétravail',
    'Poste 100 % présentiel, pas de télétravail',
    'Pas de déplacement ni télétravail',
    'télétravail : non',
    'Télétravail: non, déplacements : oui',
    'Télétravail - non',
    'télétravail impossible',
    'Télétravail : impossible',
    'Le télétravail sur ce poste n’est malheureusement pas possible',
    'Télétravail : pas possible',
    'ne permet pas le télétravail',
    'Ce métier ne peut pas être exercé en télétravail',
    'Ce poste n’est pas télétravaillable',
    'Poste non télétravaillable',
    'Sans possibilité de télétravail',
    'Le poste n’ouvre pas droit au télétravail',
    'Télétravail exclu',
    'Télétravail : pas pour ce poste',
    'Le télétravail n’étant pas possible, vous habitez près de Lyon',
    'Poste incompatible avec le télétravail',
    'Poste non eligible au teletravail',
    'TÉLÉTRAVAIL NON PRÉVU',
    'Ce poste ne peut être exercé en télétravail',
    'Le télétravail ne peut être envisagé',
    'Télétravail : 0 jour',
    'Pas de télétravail',
  ])('is denied in %s', (description) => {
    expect(toRemoteWork({ description })?.niveau).toBe('exclu');
  });

  it.each([
    'full remote',
    'CDI, full-remote',
    'Fully remote',
    '100 % remote',
    '100 % télétravail',
    '100 % télétravail',
    'télétravail à 100 %',
    'Télétravail (100 %)',
    'Télétravail : 100 %',
    'télétravail total',
    'télétravail complet',
    'télétravail intégral',
    '100% en télétravail',
    'poste entièrement en télétravail',
    'Exclusivement en télétravail',
    'Full télétravail',
    'Télétravail (full)',
    'Poste 100 % à distance, télétravail',
    'Entièrement à distance (télétravail)',
    'Télétravail à plein temps',
    'Le télétravail est intégral',
    '100 % du temps en télétravail',
    'TELETRAVAIL A 100 %',
    'télétravail à temps plein',
    'Poste non cadre, 100 % télétravail',
  ])('is whole in %s', (description) => {
    expect(toRemoteWork({ description })?.niveau).toBe('total');
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
