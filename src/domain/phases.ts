import type { Language } from './language.js';

/** What a run does, one after the other. */
export type Phase =
  | 'opening'
  | 'collecting'
  | 'verifying'
  | 'residual'
  | 'reconciling'
  | 'closing'
  | 'publishing'
  | 'done';

/** The same in words. */
export const PHASE_TEXTS: Readonly<Record<Language, Readonly<Record<Phase, string>>>> = {
  en: {
    opening: 'opening',
    collecting: 'collecting',
    verifying: 'checking regions',
    residual: 'what the regions do not show',
    reconciling: 'checking totals and unseen offers',
    closing: 'closing offers that are gone',
    publishing: 'writing the certificate',
    done: 'done',
  },
  fr: {
    opening: 'ouverture',
    collecting: 'collecte',
    verifying: 'contrôle des régions',
    residual: 'ce que les régions ne montrent pas',
    reconciling: 'contrôle des totaux et des offres non vues',
    closing: 'fermeture des offres disparues',
    publishing: 'écriture du certificat',
    done: 'terminé',
  },
};
