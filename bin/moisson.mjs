#!/usr/bin/env node
import { prepare, toStandardError } from '../scripts/prepare.mjs';

try {
  await prepare();
} catch (error) {
  toStandardError(error.message);
  process.exit(1);
}
await import('../dist/src/client/main.js');
