import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf, homeOf, type Home } from '../../../shared/domain/home.ts';

const firmId = '0199c0de-0000-7000-8000-000000000001';

describe('where a sign-in belongs, by the groups of its token', () => {
  test.each<[string, Home]>([
    [`[client:${firmId}]`, { kind: 'client', firmId }],
    [`[collaborator:${firmId}]`, { kind: 'collaborator', firmId }],
    [`client:${firmId}`, { kind: 'client', firmId }],
    [`[eu-west-3_Pool_Google client:${firmId}]`, { kind: 'client', firmId }],
    [`[client:${firmId} beta-testers]`, { kind: 'client', firmId }],
  ])('%s is read', (groups, home) => {
    expect(homeOf(groups)).toEqual(home);
  });

  test.each([
    undefined,
    null,
    3,
    [`client:${firmId}`],
    '',
    '[]',
    '[client:]',
    '[client: ]',
    '[clients:x]',
    '[xclient:x]',
  ])('%j says nothing', (groups) => {
    expect(homeOf(groups)).toBeUndefined();
  });

  test('is what the group was named after, among whatever other groups', () => {
    const kind = fc.constantFrom<Home['kind']>('client', 'collaborator');
    const other = fc.stringMatching(/^[a-z0-9_-]{1,12}$/);
    fc.assert(
      fc.property(kind, fc.uuid(), fc.array(other), fc.array(other), (of, firm, before, after) => {
        const home = { kind: of, firmId: firm };
        expect(homeOf(`[${[...before, groupOf(home), ...after].join(' ')}]`)).toEqual(home);
      }),
    );
  });
});
