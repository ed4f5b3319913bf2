import type { CertificateLabel } from '../src/domain/certificate-texts.js';

/** What each figure of a certificate means, for whoever points at it. */
export type Explanations = Readonly<Record<CertificateLabel, string>>;

export const EXPLANATIONS_EN: Explanations = {
  toDo: 'What ends the gaps of this run, the remedy of most places first.',
  runOf: 'When the run began, how it read the country, and who started it.',
  available:
    'Offers that the API counted in the whole country when the run began, and how many of these it still counted at the end.',
  collected: 'Different offers that this run has seen, and their share of what the API counted at the start.',
  written:
    'What storing did with each offer, counted once: new in the index, changed since the last run, the same as before, or refused.',
  refused: 'Offers that Elasticsearch did not take. Each is kept as an open case, and can be tried again.',
  closed:
    'Offers that were open in the index, that this run has not seen any more, and that the API’s own answers say are gone.',
  personalData:
    'What becomes of names and addresses once an offer has closed: the licence keeps them only while it is open.',
  totals:
    'First witness: the run reads up to a fixed moment, so the API’s total can only fall. As many offers were seen as it still counts.',
  index:
    'Second witness: of the offers that were seen, so many are open in the index, and a sample of whole documents was read back and compared.',
  unseen:
    'Third witness: open offers of earlier runs that this one has not seen. A sample is asked for by id: are they really gone?',
  early: 'What was read first is read once more at the end, to see whether more has gone than usual.',
  clock: 'How far our clock is from the API’s. The run goes by the API’s.',
  unnoticed: 'How many lasting offers could be missing at most without any of these witnesses showing it.',
  regions:
    'The country cut a second way: what the API counts in each region is held against the offers seen there.',
  novelties: 'Attributes, values and codes of the API that no earlier run met.',
  windows: 'Searches that were read page by page to their end: each stands in the ledger below.',
  calls: 'Calls to the API, as a multiple of the fewest that could show as many offers at 150 a call.',
  forecast: 'What was expected when the run began, and what was made.',
  rateLimited: 'Calls that the API refused because they came too fast. Each was made again.',
  duration: 'From the start to the verdict, and the calls a second over all of it.',
  run: 'The id of the run, and of its workflow in Temporal.',
};

export const EXPLANATIONS_FR: Explanations = {
  toDo: 'Ce qui met fin aux manques de cette collecte, le remède du plus grand nombre d’endroits d’abord.',
  runOf: 'Quand la collecte a commencé, comment elle a lu le pays, et qui l’a lancée.',
  available:
    'Les offres que l’API comptait dans tout le pays au début, et combien de celles-ci elle comptait encore à la fin.',
  collected:
    'Les offres différentes que cette collecte a vues, et leur part de ce que l’API comptait au début.',
  written:
    'Ce que l’écriture a fait de chaque offre, comptée une fois : nouvelle, modifiée depuis la dernière collecte, inchangée, ou refusée.',
  refused:
    'Les offres qu’Elasticsearch n’a pas prises. Chacune est gardée comme cas ouvert et peut être réessayée.',
  closed:
    'Les offres ouvertes dans l’index que cette collecte n’a plus vues, et dont l’API dit elle-même qu’elles ont disparu.',
  personalData:
    'Ce que deviennent noms et adresses une fois l’offre fermée : la licence ne les garde que tant qu’elle est ouverte.',
  totals:
    'Premier témoin : la collecte lit jusqu’à un moment fixe, donc le total de l’API ne peut que baisser. Il a été vu autant d’offres qu’elle en compte encore.',
  index:
    'Deuxième témoin : parmi les offres vues, tant sont ouvertes dans l’index, et un échantillon de documents entiers a été relu et comparé.',
  unseen:
    'Troisième témoin : les offres ouvertes de collectes passées que celle-ci n’a pas vues. Un échantillon est demandé par identifiant : ont-elles vraiment disparu ?',
  early: 'Ce qui a été lu en premier est relu à la fin, pour voir s’il en a disparu plus que d’habitude.',
  clock: 'L’écart de notre horloge à celle de l’API. La collecte suit celle de l’API.',
  unnoticed:
    'Combien d’offres durables pourraient manquer au plus sans qu’aucun de ces témoins ne le montre.',
  regions:
    'Le pays découpé d’une seconde façon : ce que l’API compte dans chaque région est rapporté aux offres qui y ont été vues.',
  novelties: 'Les attributs, valeurs et codes de l’API qu’aucune collecte n’avait rencontrés.',
  windows: 'Les recherches lues page par page jusqu’à leur fin : chacune est dans le registre plus bas.',
  calls: 'Les appels à l’API, en multiple du moindre nombre qui montrerait autant d’offres à 150 par appel.',
  forecast: 'Ce qui était prévu au début, et ce qui a été fait.',
  rateLimited: 'Les appels que l’API a refusés parce qu’ils venaient trop vite. Chacun a été refait.',
  duration: 'Du début au verdict, et les appels par seconde sur l’ensemble.',
  run: 'L’identifiant de la collecte, et de son workflow dans Temporal.',
};
