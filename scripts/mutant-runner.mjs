/** The vitest of `npm run mutants`, in the copy of the project: runs test files again and again on one set of servers. */
import { createVitest } from 'vitest/node';

// Nothing is printed: the parent hears what failed first.
const vitest = await createVitest('test', { watch: false, bail: 1, reporters: [{}] });

process.on('message', (message) => void answer(message));
// A parent that was killed says no more; the servers must end all the same.
for (const end of ['disconnect', 'SIGINT', 'SIGTERM']) process.on(end, () => void answer('end'));

async function answer(message) {
  if (message !== 'end') return process.send(await run(message));
  await vitest.close();
  process.exit();
}

async function run({ tests, changed }) {
  if (changed !== undefined) vitest.invalidateFile(changed);
  const files = tests.map((file) => `${process.cwd()}/${file}`);
  const found = await vitest.globTestSpecifications(tests);
  const specifications = found.filter(({ moduleId }) => files.includes(moduleId));
  if (specifications.length < tests.length)
    return { outcome: 'broken', told: `not all found: ${tests.join(', ')}` };
  const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // Those of earlier runs are among them.
  const testModules = all.filter(({ moduleId }) => files.includes(moduleId));
  if (changed !== undefined) vitest.invalidateFile(changed);
  vitest.state.clearErrors();
  const failed = testModules.flatMap((module) => [...module.children.allTests('failed')]);
  if (failed.length > 0) return { outcome: 'killed', told: failed[0].fullName };
  const errors = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors];
  if (errors.length > 0) return { outcome: 'broken', told: String(errors[0].message ?? errors[0]) };
  return { outcome: 'survived', told: '' };
}
