import type { WaitingReason } from './evidence.js';
import type { Language } from './language.js';
import { describePlan } from './plans.js';
import type { Remedy } from './proof.js';
import type { ClosureMode } from './stock.js';

/** Numbers are written already: `739 788`. */
interface CertificateTexts {
  readonly proven: string;
  readonly provenSince: (moment: string) => string;
  readonly provenRegions: (regions: string) => string;
  readonly gap: (size: string) => string;
  readonly unknownOffers: string;
  readonly offers: (n: string) => string;
  readonly atLeast: (size: string) => string;
  readonly refusedOffers: (n: string) => string;
  readonly refusedAgain: (refused: string) => string;
  readonly labels: Readonly<Record<CertificateLabel, string>>;
  readonly places: (n: number, written: string) => string;
  readonly runOf: (moment: string, plan: string, full: boolean, by: string | undefined) => string;
  readonly plan: (plan: string, mode: string) => string;
  readonly available: (start: string, end: string | undefined) => string;
  readonly collected: (n: string, share: string) => string;
  readonly written: (created: string, changed: string, unchanged: string, rejected: string) => string;
  readonly stayOpen: string;
  /** What becomes of the personal data of closed offers. (docs/api/licence.md "Licence of the data") */
  readonly personalData: Readonly<Record<ClosureMode, string>>;
  readonly closed: (n: string) => string;
  readonly erased: (n: string) => string;
  readonly waiting: (n: string, why: string | undefined) => string;
  readonly totals: (seen: string, start: string, end: string | undefined) => string;
  readonly grew: (n: string) => string;
  readonly index: (stored: string, seen: string, asked: string) => string;
  readonly none: string;
  readonly early: (vanished: string, first: string) => string;
  readonly clock: (by: string, ahead: boolean) => string;
  readonly regions: (agree: string, all: string, calls: string, blind: string) => string;
  readonly unexplained: (named: string) => string;
  readonly uncounted: (regions: string) => string;
  readonly byPlace: (found: string, hidden: string) => string;
  readonly windows: (n: string) => string;
  readonly calls: (n: string, ratio: string, floor: string, plan: string, after: string) => string;
  readonly forecast: (expected: string, made: string, ratio: string) => string;
  readonly forecastAfter: (least: string | undefined, most: string, made: string) => string;
  readonly pace: (duration: string, calls: string) => string;
  readonly gapLine: (size: string | undefined, window: string, reason: string, remedy: string) => string;
  readonly moreGaps: (n: number) => string;
  readonly warning: (text: string) => string;
  readonly noneAsked: string;
  readonly noWitness: string;
  readonly sample: (asked: string, gone: string, still: string | undefined) => string;
  /** What ends a gap. */
  readonly remedies: Readonly<Record<Remedy, string>>;
  /** Why unseen offers stay open. */
  readonly waitingFor: Readonly<Record<WaitingReason, string>>;
}

/** What a row of a certificate tells. */
export type CertificateLabel =
  | 'toDo'
  | 'runOf'
  | 'available'
  | 'collected'
  | 'written'
  | 'refused'
  | 'closed'
  | 'personalData'
  | 'totals'
  | 'index'
  | 'unseen'
  | 'early'
  | 'clock'
  | 'unnoticed'
  | 'regions'
  | 'novelties'
  | 'windows'
  | 'calls'
  | 'forecast'
  | 'rateLimited'
  | 'duration'
  | 'run';

const EN: CertificateTexts = {
  proven: 'PROVEN: every offer that was open from the start to the end was collected',
  provenSince: (moment) =>
    `PROVEN: every offer created since ${moment} (Paris time) that was open from the start to the end was collected`,
  provenRegions: (regions) =>
    `PROVEN for the searches of region ${regions} only; the rest of the country was not looked at`,
  gap: (size) => `GAP: ${size} missing`,
  unknownOffers: 'an unknown number of offers',
  offers: (n) => `${n} offers`,
  atLeast: (size) => `at least ${size}`,
  refusedOffers: (n) => `${n} refused by Elasticsearch, kept in erreurs`,
  refusedAgain: (refused) => `${refused}: \`npx moisson replay\` tries them again`,
  labels: {
    toDo: 'to do next',
    runOf: 'run of',
    available: 'offers available',
    collected: 'offers collected',
    written: 'written',
    refused: 'refused',
    closed: 'closed',
    personalData: 'personal data',
    totals: 'proof: totals',
    index: 'proof: index',
    unseen: 'proof: unseen offers',
    early: 'proof: early window',
    clock: 'clock',
    unnoticed: 'unnoticed at most',
    regions: 'proof: regions',
    novelties: 'new in the API',
    windows: 'windows',
    calls: 'calls',
    forecast: 'forecast',
    rateLimited: 'refused by rate limit',
    duration: 'duration',
    run: 'run',
  },
  places: (n, written) => (n === 1 ? 'one place' : `${written} places`),
  runOf: (moment, plan, full, by) =>
    `${moment} UTC, ${plan}${full ? ', full' : ''}${by === undefined ? '' : `, started by ${by}`}`,
  plan: describePlan,
  available: (start, end) => `${start} at the start, ${end ?? 'nobody knows how many'} of them at the end`,
  collected: (n, share) => `${n} distinct (${share})`,
  written: (created, changed, unchanged, rejected) =>
    `${created} created, ${changed} changed, ${unchanged} unchanged, ${rejected} rejected`,
  stayOpen: 'offers that are gone stay open in the index, with their personal data',
  personalData: {
    purge: 'erased once an offer is surely closed (CLOSED_OFFERS=purge)',
    delete: 'deleted with the whole offer, once it is surely closed (CLOSED_OFFERS=delete)',
    mark: 'kept after an offer has closed (CLOSED_OFFERS=mark): the licence keeps it only while the offer is open',
  },
  closed: (n) => `${n} that are gone`,
  erased: (n) => `${n} closed before erased`,
  waiting: (n, why) => `${n} unseen stay open${why === undefined ? '' : ` (${why})`}`,
  totals: (seen, start, end) =>
    `${seen} seen of ${start} up to the freeze at the start, ${end ?? 'an unknown number'} at the end`,
  grew: (n) => `${n} windows read again because they grew`,
  index: (stored, seen, asked) => `${stored} of ${seen} seen are open in it, ${asked} read back`,
  none: 'none',
  early: (vanished, first) => `${vanished} of ${first} gone since it was read`,
  clock: (by, ahead) => `ours is ${by} ${ahead ? 'ahead of' : 'behind'} the API's, which the run went by`,
  regions: (agree, all, calls, blind) =>
    `${agree} of ${all} count no more than was seen, in ${calls} calls; closures may have masked ${blind} offers of one region at most`,
  unexplained: (named) => `no second evidence, as more are counted and nothing new was found: ${named}`,
  uncounted: (regions) => `not counted by the API: ${regions}`,
  byPlace: (found, hidden) => `${found} offers were shown by place alone, ${hidden} of them hidden by date`,
  windows: (n) => `${n} searches read to their end`,
  calls: (n, ratio, floor, plan, after) =>
    `${n} = ${ratio} of the floor ${floor} (plan ${plan}, after it ${after})`,
  forecast: (expected, made, ratio) => `${expected} calls expected for the plan, ${made} made (${ratio})`,
  forecastAfter: (least, most, made) =>
    `after it ${least === undefined ? '' : `${least} to `}${most} expected, ${made} made`,
  pace: (duration, calls) => `${duration}, ${calls} calls/s`,
  gapLine: (size, window, reason, remedy) =>
    `gap: ${size ?? 'unknown number'} in ${window}: ${reason} (${remedy})`,
  moreGaps: (n) => `and ${n} more gaps`,
  warning: (text) => `warning: ${text}`,
  noneAsked: 'none asked for',
  noWitness: 'the API tells nothing reliable about single offers',
  sample: (asked, gone, still) =>
    `${asked} asked for by id: ${gone} gone${still === undefined ? '' : `, ${still} still there`}`,
  remedies: {
    replay: '`npx moisson replay`, or the next run, reads it again',
    'another-run': 'another run ends it, once the API answers as one',
    close: 'if they are gone, `npx moisson close --apply --max-closed-share 1` closes them',
    'mend-index': 'mend the index, then run again',
    'ask-api': 'the API has to be asked; a run after it is mended ends it',
  },
  waitingFor: {
    'no-witness':
      'the API tells nothing reliable about single offers: `npx moisson close` looks at them again, and `--max-closed-share` decides',
    'still-there': 'the API still shows some of them by their id: the next run asks again',
    'above-share': 'they are more than the share that was allowed: a larger --max-closed-share closes them',
  },
};

/** Reasons of gaps and warnings are kept as they were written, in English. */
const FR: CertificateTexts = {
  proven: 'PROVEN : toute offre ouverte du début à la fin a été collectée',
  provenSince: (moment) =>
    `PROVEN : toute offre créée depuis le ${moment} (heure de Paris) et ouverte du début à la fin a été collectée`,
  provenRegions: (regions) =>
    `PROVEN pour les seules recherches de la région ${regions} ; le reste du pays n'a pas été regardé`,
  gap: (size) => `GAP : il manque ${size}`,
  unknownOffers: "un nombre inconnu d'offres",
  offers: (n) => `${n} offres`,
  atLeast: (size) => `au moins ${size}`,
  refusedOffers: (n) => `${n} refusées par Elasticsearch, gardées dans erreurs`,
  refusedAgain: (refused) => `${refused} : \`npx moisson replay\` les réessaie`,
  labels: {
    toDo: 'à faire',
    runOf: 'collecte du',
    available: 'offres disponibles',
    collected: 'offres collectées',
    written: 'écrites',
    refused: 'refusées',
    closed: 'fermées',
    personalData: 'données personnelles',
    totals: 'preuve : totaux',
    index: 'preuve : index',
    unseen: 'preuve : non vues',
    early: 'preuve : relecture',
    clock: 'horloge',
    unnoticed: 'inaperçues au plus',
    regions: 'preuve : régions',
    novelties: "nouveau dans l'API",
    windows: 'fenêtres',
    calls: 'appels',
    forecast: 'prévision',
    rateLimited: 'refus pour débit',
    duration: 'durée',
    run: 'collecte',
  },
  places: (n, written) => (n === 1 ? 'un endroit' : `${written} endroits`),
  runOf: (moment, plan, full, by) =>
    `${moment} UTC, ${plan}${full ? ', complète' : ''}${by === undefined ? '' : `, lancée par ${by}`}`,
  plan: (plan, mode) => (mode === 'incremental' ? 'incrémentale' : `plan ${plan}`),
  available: (start, end) => `${start} au début, dont ${end ?? 'un nombre que personne ne connaît'} à la fin`,
  collected: (n, share) => `${n} distinctes (${share})`,
  written: (created, changed, unchanged, rejected) =>
    `${created} créées, ${changed} modifiées, ${unchanged} inchangées, ${rejected} rejetées`,
  stayOpen: "des offres disparues restent ouvertes dans l'index, avec leurs données personnelles",
  personalData: {
    purge: "effacées dès que l'offre est sûrement fermée (CLOSED_OFFERS=purge)",
    delete: "supprimées avec toute l'offre, dès qu'elle est sûrement fermée (CLOSED_OFFERS=delete)",
    mark: "gardées après la fermeture (CLOSED_OFFERS=mark) : la licence ne les garde que tant que l'offre est ouverte",
  },
  closed: (n) => `${n} disparues`,
  erased: (n) => `${n} fermées auparavant effacées`,
  waiting: (n, why) => `${n} non vues restent ouvertes${why === undefined ? '' : ` (${why})`}`,
  totals: (seen, start, end) =>
    `${seen} vues sur ${start} jusqu'au gel au début, ${end ?? 'un nombre inconnu'} à la fin`,
  grew: (n) => `${n} fenêtres relues parce qu'elles grandissaient`,
  index: (stored, seen, asked) => `${stored} des ${seen} vues y sont ouvertes, ${asked} relues`,
  none: 'aucune',
  early: (vanished, first) => `${vanished} sur ${first} disparues depuis la lecture`,
  clock: (by, ahead) =>
    `la nôtre est en ${ahead ? 'avance' : 'retard'} de ${by} sur celle de l'API, que la collecte a suivie`,
  regions: (agree, all, calls, blind) =>
    `${agree} sur ${all} ne comptent pas plus que ce qui a été vu, en ${calls} appels ; des fermetures peuvent avoir masqué ${blind} offres d'une région au plus`,
  unexplained: (named) =>
    `sans seconde preuve, car il en est compté davantage et rien de nouveau n'a été trouvé : ${named}`,
  uncounted: (regions) => `non comptées par l'API : ${regions}`,
  byPlace: (found, hidden) =>
    `${found} offres n'ont été montrées que par lieu, dont ${hidden} cachées par date`,
  windows: (n) => `${n} recherches lues jusqu'à leur fin`,
  calls: (n, ratio, floor, plan, after) =>
    `${n} = ${ratio} du plancher ${floor} (plan ${plan}, ensuite ${after})`,
  forecast: (expected, made, ratio) => `${expected} appels prévus pour le plan, ${made} faits (${ratio})`,
  forecastAfter: (least, most, made) =>
    `ensuite ${least === undefined ? '' : `${least} à `}${most} prévus, ${made} faits`,
  pace: (duration, calls) => `${duration}, ${calls} appels/s`,
  gapLine: (size, window, reason, remedy) =>
    `manque : ${size ?? 'nombre inconnu'} dans ${window} : ${reason} (${remedy})`,
  moreGaps: (n) => `et ${n} autres endroits`,
  warning: (text) => `attention : ${text}`,
  noneAsked: 'aucune demandée',
  noWitness: "l'API ne dit rien de fiable des offres une à une",
  sample: (asked, gone, still) =>
    `${asked} demandées par identifiant : ${gone} disparues${still === undefined ? '' : `, ${still} toujours là`}`,
  remedies: {
    replay: '`npx moisson replay`, ou la collecte suivante, le relit',
    'another-run': "une autre collecte y met fin, une fois que l'API répond d'une seule voix",
    close: 'si elles ont disparu, `npx moisson close --apply --max-closed-share 1` les ferme',
    'mend-index': "réparer l'index, puis collecter de nouveau",
    'ask-api': "c'est l'API qu'il faut interroger ; une collecte y met fin une fois qu'elle est réparée",
  },
  waitingFor: {
    'no-witness':
      "l'API ne dit rien de fiable des offres une à une : `npx moisson close` les regarde de nouveau, et `--max-closed-share` décide",
    'still-there': "l'API en montre encore par leur identifiant : la collecte suivante redemande",
    'above-share': 'elles dépassent la part permise : un --max-closed-share plus grand les ferme',
  },
};

export const CERTIFICATE_TEXTS: Readonly<Record<Language, CertificateTexts>> = { en: EN, fr: FR };
