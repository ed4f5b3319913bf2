import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../../../services/project.js';
import type { Opening } from '../../domain/web/operator.js';

/** What the build made of web/: the program, and how it looks. */
export interface WebProgram {
  readonly script: string;
  readonly style: string;
}

/** @throws an Error where the build did not make it. */
export function readProgram(): WebProgram {
  const read = (name: string) => readFileSync(join(projectFolder(), 'dist', 'web', name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

/** Only these two run, and only our own server is asked; a saved file asks nobody. */
function policyOf({ script, style }: WebProgram, live: boolean): string {
  const rules = {
    'default-src': "'none'",
    'script-src': `'sha256-${digest(script)}'`,
    'style-src': `'sha256-${digest(style)}'`,
    'connect-src': live ? "'self'" : "'none'",
    'img-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The policy of a page from the server, as a header; which may also say who frames it. */
export function livePolicy(program: WebProgram): string {
  return `${policyOf(program, true)}; frame-ancestors 'none'`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** The page as the server sends it: the program and no data. */
export function liveDocument(program: WebProgram): string {
  return documentOf(program, '');
}

/** The page as one file, with its data packed into it. It opens from a disk, without a network. */
export function savedDocument(program: WebProgram, opening: Opening): string {
  const packed = gzipSync(JSON.stringify(opening), { level: 9 }).toString('base64');
  const data = `<script type="application/octet-stream" id="data">${packed}</script>\n`;
  return documentOf(program, data, policyOf(program, false));
}

/** What stands there until the program has its first answer, and is taken over by it then. */
const HEAD = '<header><div class="brand"><div><h1>Moisson</h1></div></div></header>';

function documentOf({ script, style }: WebProgram, data: string, policy?: string): string {
  const meta =
    policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${meta}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Moisson</title>
<style>${style}</style>
</head>
<body>
<div id="page">${HEAD}</div>
${data}<script>${script}</script>
</body>
</html>
`;
}
