export type { ExportProgress } from './export-offres.js';
export { ExportFailed, ExportRefused, writing } from './failures.js';
export { ExportFolder } from './folder.js';
export { runExport } from './run-export.js';
