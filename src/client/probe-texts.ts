import type { Language } from '../domain/language.js';
import type { CheckName, ProbeVerdict } from '../domain/probe/checks.js';

/** An assumption about the API, and what Moisson does with it. */
interface CheckText {
  readonly assumption: string;
  /** Whatever the verdict. */
  readonly moisson: string;
}

interface ProbeTexts {
  readonly verdicts: Readonly<Record<ProbeVerdict, string>>;
  readonly summary: (holds: number, differ: number, unknown: number, calls: string) => string;
  readonly troubling: (n: number) => string;
  readonly changed: (n: number) => string;
  readonly kept: string;
  readonly checks: Readonly<Record<CheckName, CheckText>>;
}

const EN: ProbeTexts = {
  verdicts: { holds: 'holds', differs: 'DOES NOT HOLD', unknown: 'could not be told' },
  summary: (holds, differ, unknown, calls) =>
    `Of ${holds + differ + unknown} assumptions, ${holds} hold, ${differ} do not, and ${unknown} could not be told (${calls} calls).`,
  troubling: (n) =>
    n === 1
      ? 'Moisson relies on one that does not hold, marked with ✗: compare docs/api before the next run.'
      : `Moisson relies on ${n} that do not hold, marked with ✗: compare docs/api before the next run.`,
  changed: (n) =>
    n === 1
      ? 'One is told otherwise than by the probe before:'
      : `${n} are told otherwise than by the probe before:`,
  kept: 'Verdicts, totals, headers and names of attributes are kept in `ingestion`; no offer was stored.',
  checks: {
    contentRange: {
      assumption: 'every page says its range and total in Content-Range',
      moisson: 'every proof counts by it; a page without it is tried again, and then a gap',
    },
    statusPart: {
      assumption: '206 while there is more',
      moisson: 'takes 200, 204 and 206 alike, and counts',
    },
    statusLastPage: {
      assumption: 'the last of several pages is 206 too',
      moisson: 'takes 200, 204 and 206 alike',
    },
    statusWhole: { assumption: '200 when all of it is on the page', moisson: 'takes 200, 204 and 206 alike' },
    statusNone: {
      assumption: '204 with `*/0` when nothing matches',
      moisson:
        'an empty answer without a total is asked for once more, and an empty country is never believed',
    },
    statusBeyond: {
      assumption: '204 with the total behind the end of a search',
      moisson: 'looks behind a full last page, and takes an empty page for the end',
    },
    rangeLast: {
      assumption: 'range 3000-3149 is accepted',
      moisson: 'reads the last page of a search first; without it, every larger search ends in a gap',
    },
    rangeStart: { assumption: 'range 3100-3149 is refused', moisson: 'never asks for it' },
    rangeWidth: { assumption: 'more than 150 offers a page are refused', moisson: 'asks for 150' },
    errorForm: {
      assumption: 'a refusal is JSON with `codeErreur`',
      moisson: "believes a refusal at once in this form, and any other only after minutes, as a firewall's",
    },
    unknownName: {
      assumption: 'an unknown parameter is ignored without an error',
      moisson: 'sends names of one short list alone, and counts parts against their parent',
    },
    badValue: {
      assumption: 'a bad value is refused',
      moisson: 'where it is ignored, the parts count more than their parent, and splitting stops',
    },
    oneBound: { assumption: 'one bound of creation alone is refused', moisson: 'always sends both' },
    lowerBound: {
      assumption: 'the lower bound of creation takes in its second',
      moisson: 'windows overlap by a second, and ids tell what was read twice',
    },
    upperBound: {
      assumption: 'the upper bound of creation takes in its whole second',
      moisson: 'windows overlap by a second, and ids tell what was read twice',
    },
    undated: {
      assumption: 'bounds on creation leave no offer out that has any date',
      moisson: 'counts the country with and without dates at the end of a run, and looks for the difference',
    },
    clockParis: {
      assumption: 'creation dates are the Paris clock with a false Z',
      moisson: 'freezes its searches by the newest date shown; a clock that is ahead would let newcomers in',
    },
    dateHeader: {
      assumption: 'answers say their Date',
      moisson: 'goes by the newest offer and its own clock without it',
    },
    departementsFive: {
      assumption: 'five departements in one search are accepted',
      moisson: 'searches rare ROME codes so under the plan region; a refusal is a gap',
    },
    departementsSix: { assumption: 'six departements are refused', moisson: 'never asks for more than five' },
    regionOnly: {
      assumption: 'the region filter returns offers without a departement',
      moisson: 'reads by date what no place finds, and looks for these by ROME code in the region',
    },
    rome200: {
      assumption: '200 ROME codes in one search count as much as their halves',
      moisson: 'splits large searches by such sets, and counts the parts against their parent',
    },
    rome201: { assumption: '201 ROME codes are refused', moisson: 'never asks for more than 200' },
    romeUnlisted: {
      assumption: 'offers have ROME codes that the list lacks',
      moisson: 'what a split by codes loses is swept by date',
    },
    romeOnAll: {
      assumption: 'every offer has a ROME code',
      moisson: 'what a split by codes loses is swept by date; in a dense second it is a gap',
    },
    origins: {
      assumption: 'both origins add up to the whole',
      moisson: 'a second count of the country at the end of a run; where they do not add up, it is a GAP',
    },
    originOnAll: {
      assumption: 'every offer has origin 1 or 2',
      moisson: 'counts the origins against the whole',
    },
    boards: {
      assumption: 'a board INCLUS and the same EXCLU add up to the whole',
      moisson: 'does not search by boards: it could, where this holds',
    },
    sortDate: {
      assumption: 'sort=1 shows the newest creation date first',
      moisson: 'a sweep chains its windows by it, and skips nothing only then',
    },
    sortRelevance: { assumption: 'sort=0 shows origin 1 before origin 2', moisson: 'always sorts by date' },
    sortStable: {
      assumption: 'the same search shows the same order',
      moisson: 'reads pages from the last to the first by it; windows that do not add up are read again',
    },
    facets: {
      assumption: 'the facets count the whole search',
      moisson: 'a total below what they count is a contradiction, and a GAP',
    },
    detailThere: {
      assumption: 'an offer that is searchable is found by its id',
      moisson: 'nothing closes on the word of a detail that does not know open offers',
    },
    detailGone: {
      assumption: '204 for an id that does not exist',
      moisson: 'only 204 closes an offer; a detail that shows invented ids is not believed',
    },
    always: {
      assumption: 'the attributes said to be on every offer are',
      moisson: 'stores every offer whatever it lacks, as long as it has an id',
    },
    ids: { assumption: "ids of digits are partners'", moisson: 'does not go by it' },
    stamps: {
      assumption: 'creation dates can be read, and end in Z',
      moisson: 'reads the digits whatever stands behind them; offers without a date are counted apart',
    },
    descriptions: {
      assumption: 'descriptions have 5 000 characters at most',
      moisson: 'stores longer ones whole',
    },
    rateHeaders: {
      assumption: 'answers tell the rate limit',
      moisson:
        'keeps to the configured rate; `FRANCE_TRAVAIL_RATE=auto` follows the headers, 3/s without them',
    },
    lists: {
      assumption: 'reference lists are lists with entries',
      moisson: 'a list that is away is replaced by the last known one, and the certificate says so',
    },
  },
};

const FR: ProbeTexts = {
  verdicts: { holds: 'vrai', differs: 'FAUX', unknown: 'indécis' },
  summary: (holds, differ, unknown, calls) =>
    `Sur ${holds + differ + unknown} hypothèses, vraies : ${holds}, fausses : ${differ}, indécises : ${unknown} (${calls} appels).`,
  troubling: (n) =>
    n === 1
      ? "Moisson s'appuie sur une hypothèse fausse, marquée d'un ✗ : comparez docs/api avant la prochaine collecte."
      : `Moisson s'appuie sur ${n} hypothèses fausses, marquées d'un ✗ : comparez docs/api avant la prochaine collecte.`,
  changed: (n) =>
    n === 1 ? 'Une réponse diffère du sondage précédent :' : `${n} réponses diffèrent du sondage précédent :`,
  kept: "Verdicts, totaux, en-têtes et noms d'attributs sont gardés dans `ingestion` ; aucune offre n'a été enregistrée.",
  checks: {
    contentRange: {
      assumption: 'chaque page dit sa plage et le total dans Content-Range',
      moisson: 'toute preuve compte avec lui ; une page sans lui est redemandée, puis manque',
    },
    statusPart: {
      assumption: "206 tant qu'il en reste",
      moisson: 'traite 200, 204 et 206 de la même façon, et compte',
    },
    statusLastPage: {
      assumption: 'la dernière de plusieurs pages est 206 aussi',
      moisson: 'traite 200, 204 et 206 de la même façon',
    },
    statusWhole: {
      assumption: '200 quand tout est sur la page',
      moisson: 'traite 200, 204 et 206 de la même façon',
    },
    statusNone: {
      assumption: '204 avec `*/0` quand rien ne correspond',
      moisson: "redemande une réponse vide sans total, et ne croit jamais qu'un pays est vide",
    },
    statusBeyond: {
      assumption: "204 avec le total au-delà de la fin d'une recherche",
      moisson: 'regarde derrière une dernière page pleine, et prend une page vide pour la fin',
    },
    rangeLast: {
      assumption: 'la plage 3000-3149 est acceptée',
      moisson: "lit d'abord la dernière page d'une recherche ; sans elle, toute recherche plus grande manque",
    },
    rangeStart: { assumption: 'la plage 3100-3149 est refusée', moisson: 'ne la demande jamais' },
    rangeWidth: { assumption: 'plus de 150 offres par page sont refusées', moisson: 'en demande 150' },
    errorForm: {
      assumption: 'un refus est du JSON avec `codeErreur`',
      moisson:
        "croit aussitôt un refus de cette forme, et tout autre après des minutes seulement, comme d'un pare-feu",
    },
    unknownName: {
      assumption: 'un paramètre inconnu est ignoré sans erreur',
      moisson: "n'envoie que les noms d'une courte liste, et compte les parties contre le tout",
    },
    badValue: {
      assumption: 'une mauvaise valeur est refusée',
      moisson: "si elle est ignorée, les parties comptent plus que le tout, et le découpage s'arrête",
    },
    oneBound: { assumption: 'une seule borne de création est refusée', moisson: 'envoie toujours les deux' },
    lowerBound: {
      assumption: 'la borne basse de création comprend sa seconde',
      moisson:
        "fait se chevaucher les fenêtres d'une seconde ; les identifiants disent ce qui a été lu deux fois",
    },
    upperBound: {
      assumption: 'la borne haute de création comprend toute sa seconde',
      moisson:
        "fait se chevaucher les fenêtres d'une seconde ; les identifiants disent ce qui a été lu deux fois",
    },
    undated: {
      assumption: "des bornes de création n'écartent aucune offre, si larges qu'elles soient",
      moisson: 'compte le pays avec et sans dates à la fin de chaque collecte, et cherche la différence',
    },
    clockParis: {
      assumption: "les dates de création sont l'heure de Paris avec un faux Z",
      moisson:
        'fige ses recherches par la date la plus récente ; une horloge en avance y laisserait entrer du neuf',
    },
    dateHeader: {
      assumption: 'les réponses disent leur Date',
      moisson: "s'en tient sans elle à l'offre la plus récente et à sa propre horloge",
    },
    departementsFive: {
      assumption: 'cinq départements dans une recherche sont acceptés',
      moisson: 'cherche ainsi les codes ROME rares avec le plan region ; un refus est un manque',
    },
    departementsSix: {
      assumption: 'six départements sont refusés',
      moisson: "n'en demande jamais plus de cinq",
    },
    regionOnly: {
      assumption: 'le filtre de région rend les offres sans département',
      moisson: "lit par date ce qu'aucun lieu ne trouve, et cherche celles-ci par code ROME dans la région",
    },
    rome200: {
      assumption: '200 codes ROME dans une recherche comptent autant que leurs moitiés',
      moisson: 'découpe les grandes recherches par de tels ensembles, et compte les parties contre le tout',
    },
    rome201: { assumption: '201 codes ROME sont refusés', moisson: "n'en demande jamais plus de 200" },
    romeUnlisted: {
      assumption: 'des offres ont un code ROME absent de la liste',
      moisson: "balaie par date ce qu'un découpage par codes perd",
    },
    romeOnAll: {
      assumption: 'chaque offre a un code ROME',
      moisson: "balaie par date ce qu'un découpage par codes perd ; dans une seconde dense, c'est un manque",
    },
    origins: {
      assumption: 'les deux origines font le tout',
      moisson: "compte le pays une seconde fois à la fin ; si elles ne font pas le tout, c'est un GAP",
    },
    originOnAll: {
      assumption: "chaque offre a l'origine 1 ou 2",
      moisson: 'compte les origines contre le tout',
    },
    boards: {
      assumption: 'un partenaire INCLUS et le même EXCLU font le tout',
      moisson: 'ne cherche pas par partenaire : il le pourrait, si cela est vrai',
    },
    sortDate: {
      assumption: 'sort=1 montre la date de création la plus récente en premier',
      moisson: "enchaîne les fenêtres d'un balayage par elle, et n'en saute rien qu'alors",
    },
    sortRelevance: {
      assumption: "sort=0 montre l'origine 1 avant l'origine 2",
      moisson: 'trie toujours par date',
    },
    sortStable: {
      assumption: 'la même recherche montre le même ordre',
      moisson:
        "lit les pages de la dernière à la première ; une fenêtre dont le compte n'y est pas est relue",
    },
    facets: {
      assumption: 'les facettes comptent toute la recherche',
      moisson: "un total en dessous de ce qu'elles comptent est une contradiction, donc un GAP",
    },
    detailThere: {
      assumption: 'une offre trouvée par la recherche est connue par son identifiant',
      moisson: "ne ferme rien sur la parole d'un détail qui ne connaît pas des offres ouvertes",
    },
    detailGone: {
      assumption: "204 pour un identifiant qui n'existe pas",
      moisson: 'ne ferme que sur un 204 ; un détail qui montre des identifiants inventés ne compte pas',
    },
    always: {
      assumption: 'les attributs dits de toute offre y sont',
      moisson: "enregistre toute offre, quoi qu'il lui manque, pourvu qu'elle ait un identifiant",
    },
    ids: { assumption: 'les identifiants en chiffres sont des partenaires', moisson: "ne s'y fie pas" },
    stamps: {
      assumption: 'les dates de création se lisent, et finissent par Z',
      moisson: "lit les chiffres quoi qu'il suive ; les offres sans date sont comptées à part",
    },
    descriptions: {
      assumption: 'les descriptions ont 5 000 caractères au plus',
      moisson: 'enregistre entières les plus longues',
    },
    rateHeaders: {
      assumption: 'les réponses disent la limite de débit',
      moisson: 'garde le débit configuré ; `FRANCE_TRAVAIL_RATE=auto` suit les en-têtes, 3/s sans eux',
    },
    lists: {
      assumption: 'les référentiels sont des listes non vides',
      moisson: 'remplace une liste absente par la dernière connue, et le certificat le dit',
    },
  },
};

export const PROBE_TEXTS: Readonly<Record<Language, ProbeTexts>> = { en: EN, fr: FR };
