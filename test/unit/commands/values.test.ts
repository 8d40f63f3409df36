import { expect, test } from 'vitest';
import { read } from '../../../infra/commands/import/arguments.ts';
import { bucketOf, idOf, milliseconds, tableOf } from '../../../infra/commands/values.ts';

test('what options hold is read', () => {
  expect(milliseconds('PT5M')).toBe(300_000);
  expect(milliseconds('P100Y')).toBeGreaterThan(0);
  expect(idOf('01a21b25-9072-7570-b515-3540f02d0418')).toBe('01a21b25-9072-7570-b515-3540f02d0418');
  expect(bucketOf('seals.of-2026')).toBe('seals.of-2026');
  expect(tableOf('ClientAccessData-prod_T.1')).toBe('ClientAccessData-prod_T.1');
});

test.each(['', 'P', 'PT', '5m', 'PT-1H', 'P999999Y', 'PT99999999999999999999H'])('%j is no duration', (text) => {
  expect(() => milliseconds(text)).toThrow(`${text} is no duration such as PT0S or PT5M.`);
});

test.each(['', 'nope', '01a21b25-9072-7570-b515-3540f02d041'])('%j is no id', (text) => {
  expect(() => idOf(text)).toThrow(`${text} is no id.`);
  expect(() => read({ token: 'T', import: text }, ['a.csv'])).toThrow(`${text} is no id.`);
});

test.each(['', '/x', 'ab', 'a/b', 'a..b', 'Seals', '-seals', 'seals-', 's'.repeat(64)])(
  '%j names no bucket',
  (name) => {
    expect(() => bucketOf(name, `s3://${name}`)).toThrow(`s3://${name} names no bucket.`);
  },
);

test.each(['ab', 'a table', 't'.repeat(256)])('%j names no table', (name) => {
  expect(() => tableOf(name)).toThrow(`${name} names no table, bucket or file.`);
});
