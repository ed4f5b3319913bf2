import type { RomeWeights } from './rome-sets.js';

/** Proportions for a plan made before the index holds any offer. They say how offers spread, never how many there are. */

/**
 * Offers that each region's filter found on 22/12/2023, of {@link MODEL_TOTAL} in the country. (docs/api/search.md
 * "Region totals")
 */
export const MODEL_REGIONS: Readonly<Record<string, number>> = parse(
  '11:117649 84:105002 75:70080 52:61634 76:60146 44:59178 93:55478 53:46392 32:45923 28:34276 27:34123 24:30703 ' +
    '04:3060 94:2172 02:907 03:770 01:695 06:319',
);
export const MODEL_TOTAL = 739_788;

/** Inhabitants of each departement in thousands, raised where jobs concentrate: offers follow them within a region. */
export const MODEL_DEPARTEMENTS: Readonly<Record<string, number>> = parse(
  '01:660 02:525 03:335 04:166 05:141 06:1100 07:330 08:268 09:154 10:311 11:376 12:279 13:2255 14:697 15:144 16:351 ' +
    '17:660 18:299 19:239 21:535 22:606 23:115 24:413 25:546 26:520 27:599 28:431 29:920 2A:163 2B:184 30:752 31:1644 ' +
    '32:192 33:1826 34:1200 35:1100 36:217 37:612 38:1280 39:259 40:418 41:329 42:768 43:227 44:1606 45:682 46:174 ' +
    '47:331 48:77 49:823 50:494 51:565 52:170 53:306 54:732 55:182 56:765 57:1050 58:203 59:2610 60:829 61:277 62:1460 ' +
    '63:663 64:690 65:230 66:484 67:1150 68:767 69:2457 70:233 71:548 72:566 73:440 74:840 75:6816 76:1255 77:1224 ' +
    '78:1595 79:374 80:567 81:391 82:263 83:1090 84:562 85:695 86:439 87:372 88:360 89:334 90:140 91:1320 92:3097 ' +
    '93:1336 94:1198 95:1008 971:380 972:360 973:290 974:870 976:300',
);

/** Of the codes of the list, those that carry offers. (docs/api/access.md "Reference lists") */
const SHARE_WITH_OFFERS = 0.4;

/** A few trades with many offers and a long tail of rare ones. Which code is which does not matter to a count. */
export function modelWeights(codesROME: readonly string[]): RomeWeights {
  const bearing = codesROME.slice(0, Math.ceil(SHARE_WITH_OFFERS * codesROME.length));
  return Object.fromEntries(bearing.map((code, rank) => [code, 1 / (rank + 12)]));
}

function parse(figures: string): Record<string, number> {
  return Object.fromEntries(
    figures.split(' ').map((entry) => {
      const [code = '', figure = ''] = entry.split(':');
      return [code, Number(figure)];
    }),
  );
}
