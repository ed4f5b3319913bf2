import type { Manifest } from '../domain/export/manifest.js';
import type { Language } from '../domain/language.js';
import { bytes, count, duration, share } from '../domain/progress.js';
import type { ExportProgress } from '../export/index.js';

const WORDS = {
  en: {
    reading: (done: string, total: string, part: string) => `${done} of ${total} offers read (${part})`,
    making: (done: string, total: string) => `${done} of ${total} files made`,
    left: (time: string) => `about ${time} left`,
    exported: (rows: string, files: string, size: string) =>
      `${rows} offers in ${files} ${files === '1' ? 'file' : 'files'} (${size})`,
    asOf: (moment: string) =>
      `As of ${moment} UTC. Licence: refresh within 24 h, mirror removals, name the source.`,
    simulated: 'Simulated data: the API that was read is a simulator.',
    manifest: (file: string) => `Counts, columns and sources: ${file}`,
    next: (cursor: string) => `The next changes: --cursor ${cursor}`,
    other: 'Another export writes to this folder: waiting for its end.',
    anew: 'The point in time of the export that was broken off is not kept any more: it begins anew.',
  },
  fr: {
    reading: (done: string, total: string, part: string) => `${done} offres lues sur ${total} (${part})`,
    making: (done: string, total: string) => `${done} fichiers faits sur ${total}`,
    left: (time: string) => `encore ${time} environ`,
    exported: (rows: string, files: string, size: string) =>
      `${rows} offres dans ${files} ${files === '1' ? 'fichier' : 'fichiers'} (${size})`,
    asOf: (moment: string) =>
      `État au ${moment} UTC. Licence : actualiser sous 24 h, répercuter les retraits, citer la source.`,
    simulated: "Données simulées : l'API qui a été lue est un simulateur.",
    manifest: (file: string) => `Nombres, colonnes et sources : ${file}`,
    next: (cursor: string) => `Les changements suivants : --cursor ${cursor}`,
    other: 'Un autre export écrit dans ce dossier : attente de sa fin.',
    anew: "L'état que lisait l'export interrompu n'est plus conservé : il recommence.",
  },
} as const;

/** How far an export has come, in one line; `seconds` since its first row. */
export function exportLine(
  { phase, done, total }: ExportProgress,
  { from, seconds }: { readonly from: number; readonly seconds: number },
  language: Language,
): string {
  const words = WORDS[language];
  if (phase === 'making') return words.making(count(done), count(total));
  const rate = seconds > 0 ? (done - from) / seconds : 0;
  const left = rate > 0 && done < total ? ` · ${words.left(duration((total - done) / rate))}` : '';
  return `${words.reading(count(done), count(total), share(done, total))}${left}`;
}

/** What was exported, as lines for a terminal. */
export function exportedLines(manifest: Manifest, folder: string, language: Language): string[] {
  const words = WORDS[language];
  const { rows, files, asOf, simulated, cursor } = manifest;
  const size = files.reduce((sum, file) => sum + file.bytes, 0);
  return [
    words.exported(count(rows), count(files.length), bytes(size)),
    words.asOf(`${asOf.slice(0, 10)} ${asOf.slice(11, 16)}`),
    ...(simulated ? [words.simulated] : []),
    words.manifest(`${folder}/manifest.json`),
    ...(cursor === undefined ? [] : [words.next(cursor)]),
  ];
}

export function otherExport(language: Language): string {
  return WORDS[language].other;
}

export function begunAnew(language: Language): string {
  return WORDS[language].anew;
}
