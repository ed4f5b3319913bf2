export { createNotifier, type Notifier, notifierOf, unkeptText } from './notifier.js';
export { noticesOfDocument, worthTelling } from './untold.js';
