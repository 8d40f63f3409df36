import { expect, test } from 'vitest';
import type { KnownAccess } from '../../../shared/domain/access.ts';
import type { Request } from '../../../shared/domain/request.ts';
import { valueInWords } from '../../../shared/texts/access-values.ts';
import { describeChange } from '../../../shared/use-cases/validation/describe-change.ts';

const person = { lastName: 'Moreau', firstName: 'Inès', email: 'ines@x.example', phone: '+33612345678' };
const access = { person, modules: [] as string[], acknowledged: [] as string[] } as unknown as KnownAccess;
const request = { status: 'open', proposes: { details: ['lastName', 'firstName'], acknowledged: [] } };
const rowsOf = (changed: Partial<Request>, details: object) =>
  describeChange({
    ...{ request: { ...request, ...changed } as Request, access, details, catalogue: [] },
    companyName: () => '',
  });

test('of two names asked for together the one that is so today is no row of its own (L4, V9)', () => {
  const lastName = { field: 'identity.lastName', from: 'Moreau', to: 'Petit' };
  expect(rowsOf({}, { lastName: 'Petit', firstName: 'Inès' })).toEqual([lastName]);
  expect(rowsOf({}, { lastName: 'Petit', firstName: 'Luc' })).toEqual([
    lastName,
    { field: 'identity.firstName', from: 'Inès', to: 'Luc' },
  ]);
});

test('of one that has ended nothing is told of today, and of a refused one nothing of the person (G1)', () => {
  const told = (to: string | null) => [{ from: null, to }];
  expect(rowsOf({ status: 'approved' }, {})).toMatchObject([...told('Moreau'), ...told('Inès')]);
  expect(rowsOf({ status: 'rejected' }, {})).toMatchObject([...told(null), ...told(null)]);
});

test('an address is told by its codes, and shown as people read it (L4, C1)', () => {
  const asked = { details: ['email'], acknowledged: [] } as unknown as Request['proposes'];
  const [email, readableEmail] = ['luc@xn--mller-kva.example', 'luc@müller.example'];
  const [open] = rowsOf({ proposes: asked }, { email, readableEmail });
  expect(open).toEqual({
    ...{ field: 'identity.email', from: person.email, to: email },
    readable: { from: person.email, to: `${email} (${readableEmail})` },
  });
  expect(valueInWords('fr', open!)).toMatchObject({ from: person.email, to: `${email} (${readableEmail})` });
  const [approved] = rowsOf({ proposes: asked, status: 'approved' }, {});
  expect(approved).toMatchObject({ from: null, to: person.email, readable: { from: null, to: person.email } });
  const [refused] = rowsOf({ proposes: asked, status: 'rejected' }, {});
  expect(refused).toMatchObject({ from: null, to: null, readable: { from: null, to: null } });
});
