import { join } from 'node:path';
import { installNpmPackages, npmPlatform } from './npm-packages.js';
import { missingRequirement } from './requirements.js';
import type { Setup } from './setup.js';

const VERSION = '1.5.6-r.1';

/** The library for each platform. Parquet, JSON and time zones are linked into it. */
const BINDINGS: Readonly<Record<string, string>> = {
  'linux-x64': '1b9f82478539bb9a1d1df44bd103121a12ae52142c07158dc52b97d2ec1d69ff',
  'linux-arm64': '3a45a6305b3235a781ed9de25aa795a3862acd042782d1f864e1bdb656de212b',
  'darwin-x64': '1004f6a9ec624612e8d30e25010070e7e3aac23fc807146a470c5a4f6f6e38e0',
  'darwin-arm64': '6ca33c2c6566246d6a452e24194f004010dd860d5b2764c7143ff255555862ca',
};

/**
 * The path of DuckDB's module for Node, installed into the cache if needed: whoever neither writes Parquet nor keeps a
 * warehouse in a file is spared its 70 MB.
 * @throws MissingRequirement, UnexpectedDownload.
 */
export async function installDuckdb(setup: Setup): Promise<string> {
  const platform = npmPlatform();
  const sha256 = BINDINGS[platform];
  if (sha256 === undefined) throw missingRequirement('DuckDB', [`a DuckDB for ${platform}`]);
  const folder = await installNpmPackages(setup, {
    part: 'DuckDB',
    name: `duckdb-${VERSION}`,
    megabytes: 24,
    packages: [
      {
        name: '@duckdb/node-api',
        version: VERSION,
        sha256: '64d5080af3c0144329f9cbdbff7bc867c9c1f9df57a7e7e2a8b13bc6ed2bc664',
      },
      {
        name: '@duckdb/node-bindings',
        version: VERSION,
        sha256: '9d1ebca9020dcd5680e2e38bd182f1a0e69e59f00d31dfc5afca2623b8a34ac3',
      },
      { name: `@duckdb/node-bindings-${platform}`, version: VERSION, sha256 },
    ],
  });
  return join(folder, 'node_modules', '@duckdb', 'node-api', 'lib', 'index.js');
}
