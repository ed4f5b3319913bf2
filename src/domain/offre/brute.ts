/**
 * An offer as the API gives it. The types are what the API promises, not what it keeps: every
 * attribute may be absent or of another type (docs/api/offers.md "Attributes"), so readers check what they use.
 */
export interface OffreBrute {
  readonly id?: string;
  readonly intitule?: string;
  readonly description?: string;
  /** Paris wall-clock time with a false Z. */
  readonly dateCreation?: string;
  readonly dateActualisation?: string;
  readonly lieuTravail?: LieuTravail;
  readonly romeCode?: string;
  readonly romeLibelle?: string;
  readonly appellationlibelle?: string;
  readonly typeContrat?: string;
  readonly natureContrat?: string;
  readonly alternance?: boolean;
  readonly salaire?: { readonly libelle?: string };
  readonly origineOffre?: { readonly origine?: string; readonly urlOrigine?: string };
  readonly [attribut: string]: unknown;
}

interface LieuTravail {
  readonly libelle?: string;
  readonly commune?: string;
  readonly codePostal?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}
