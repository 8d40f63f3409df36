import { afterEach, expect, test, vi } from 'vitest';
import { DomainError } from '../../../shared/domain/error.ts';
import { log } from '../../../shared/services/log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The one line that it writes. */
function lineOf(write: () => void): Record<string, unknown> {
  let written = '';
  const taking = (text: unknown) => (written += String(text)) !== '';
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockImplementation(taking);
  write();
  vi.restoreAllMocks();
  return JSON.parse(written) as Record<string, unknown>;
}

const person = { name: 'Inès Moreau', email: 'ines@moreau.example', requestId: 'r1' };

test('the log takes ids and codes by their names, and nothing else of an object that is spread (G5)', () => {
  const line = lineOf(() => log.warning('outage', { ...person, codes: ['a', 'b'] }));
  expect(line).toMatchObject({ level: 'WARN', message: 'outage', requestId: 'r1', codes: ['a', 'b'] });
  expect(JSON.stringify(line)).not.toMatch(/Moreau|moreau/);
});

test('of an error it tells kind and code, and no text (G1, G5)', () => {
  const cause = new Error(`Not for ${person.email}.`);
  const line = lineOf(() => log.failure('task failed', { requestId: 'r1' }, new DomainError('not-found', { cause })));
  expect(line).toMatchObject({ level: 'ERROR', error: 'DomainError', code: 'not-found', cause: { error: 'Error' } });
  expect(JSON.stringify(line)).not.toContain(person.email);
  expect(lineOf(() => log.refusal('refused', { status: 404 }, new DomainError('not-found')))).toMatchObject({
    ...{ level: 'INFO', status: 404, code: 'not-found' },
  });
});
