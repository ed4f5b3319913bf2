export { createNotifier, type Notifier } from './notifier.js';
export { noticesOfDocument, worthTelling } from './untold.js';
