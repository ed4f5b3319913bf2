export { freePort } from '../../services/ports.js';
