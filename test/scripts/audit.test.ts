import { expect, test } from 'vitest';
import { readAudit } from '../../scripts/audit.mjs';

const hole = (name: string, severity: string) => ({ [name]: { name, severity } });

test.each([
  ['no hole', { vulnerabilities: {} }, 0, 'Dependencies: no known hole is high or critical (0 lesser).'],
  [
    'a lesser hole',
    { vulnerabilities: hole('a', 'moderate') },
    0,
    'Dependencies: no known hole is high or critical (1 lesser).',
  ],
  [
    'two grave holes',
    { vulnerabilities: { ...hole('a', 'high'), ...hole('b', 'critical'), ...hole('c', 'low') } },
    2,
    'Dependencies with known holes: a (high), b (critical). See npm audit.',
  ],
  [
    'a registry without audit',
    { message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } },
    undefined,
    'Dependencies were not checked: the registry offers no audit (405).',
  ],
  [
    'no registry',
    { error: { code: 'ENOTFOUND' } },
    undefined,
    'Dependencies were not checked: the registry offers no audit (ENOTFOUND).',
  ],
])('%s', (_what, output, holes, line) => {
  const outcome = readAudit(JSON.stringify(output));
  expect(outcome.holes).toBe(holes);
  expect(outcome.line).toBe(line);
});

test('no JSON at all', () => {
  expect(readAudit('npm: not found')).toEqual({
    line: 'Dependencies were not checked: npm audit printed no JSON.',
  });
});
