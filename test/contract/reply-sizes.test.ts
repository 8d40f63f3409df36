import { ChangedField } from '../../shared/contract/request-model.ts';
import { maxRefused } from '../../shared/use-cases/directory/show-import.ts';
import { about } from '../../shared/domain/import-line.ts';
import { lineResultReply } from '../../shared/http/company-views.ts';
import { WarningCode } from '../../shared/domain/vocabulary.ts';
import { languages } from '../../shared/texts/language.ts';
import { describe, expect, test } from 'vitest';
import { maxImportLines } from '../../shared/contract/companies.ts';
import { isList } from '../../shared/contract/paging.ts';
import { routes, type Route } from '../../shared/contract/routes.ts';
import { maxCandidates } from '../../shared/domain/asking.ts';
import { delegationsAtOnce } from '../../shared/domain/absence.ts';
import { maxPortfolio } from '../../shared/domain/collaborator.ts';
import { maxDossiersOfCompany } from '../../shared/domain/company.ts';
import { maxGenericNames, maxOwnDomains } from '../../shared/domain/firm-settings.ts';
import { mostAtOnce } from '../../shared/domain/many-decisions.ts';
import { mostIds } from '../../shared/domain/refused.ts';
import { maxDossiersOfAccess } from '../../shared/domain/rights-change.ts';
import { bytesInBody, maxBodyBytes } from '../../shared/http/reply-size.ts';
import { openApi } from './support/document.ts';

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

const { components, paths } = openApi() as unknown as {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<
      string,
      Record<
        string,
        { readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Schema }> }> }
      >
    >
  >;
};

/** Of what is no page: Lambda’s limit, less what headers take. */
const mostOfOne = 6_000_000;
/** An item of the table has no more: what grows with what happens to one thing ends there. */
const itemBytes = 400 * 1024;
/** Of the least that an event of a course takes in its request's item: its key, its names and its instant. */
const eventBytes = 50;
/** C6: the dossiers of one creation. */
const mostAsked = 40;
/** Of those asked for; a draft may name as many, of which its summary may say several things. */
const mostTyped = 200;

/** How long lists may be, by the schema that shows them, or wherever they stand. */
const lists: Readonly<Record<string, number>> = {
  dossiers: maxDossiersOfAccess,
  'Company.dossiers': maxDossiersOfCompany,
  ...{ modules: mostTyped, moduleNames: mostTyped, from: mostTyped, to: mostTyped, names: 2 * mostTyped },
  ...{ portfolio: maxPortfolio, options: 10, sections: 10, mayCreate: 10, ids: mostIds },
  ...{ askedOf: maxCandidates, validators: maxCandidates, for: 2 * delegationsAtOnce },
  course: Math.floor(itemBytes / eventBytes),
  ...{
    blocking: 5 * mostTyped,
    warnings: WarningCode.options.length,
    notices: mostTyped,
    effectivePermissions: mostTyped,
  },
  ...{ permissions: 20 },
  // Pages go by the bytes, and one of a list holds one row at the least; of an export, one thing with what begins with it.
  ...{ items: 1, cards: 1, entries: 1, mails: 1, requests: 1 },
  ...{ genericNames: maxGenericNames, ownDomains: maxOwnDomains },
  'PermissionAnswers.results': 100,
  'ImportResult.results': maxImportLines,
  ...{ effects: 10, errors: 4, allowed: 10, decideFirst: 10 },
};

/** How many bytes a character takes at most: of a name or a prose; of what was typed into a draft, a control character. */
const [ofName, ofTyped] = ['"', '\u0001'].map((one) => bytesInBody(JSON.stringify(one)) - bytesInBody('""'));

/** How many bytes texts take at most, where their schema does not say; the others are ids, codes and numbers, a byte each. */
const texts: Readonly<Record<string, number>> = {
  // Of a person, first and last.
  name: 201 * ofName!,
  ...{ 'Company.name': 100 * ofName!, 'CompanyName.name': 100 * ofName!, formerName: 100 * ofName! },
  ...{ 'RightsChanged.name': 100 * ofName!, 'ImportLineResult.name': 100 * ofName! },
  ...{ 'NamedGrant.name': 100 * ofName!, 'AskedGrant.name': 100 * ofName!, senderName: 100 * ofName! },
  ...{ lastName: 100 * ofTyped!, firstName: 100 * ofTyped!, email: 254 * ofTyped!, phone: 64 * ofTyped! },
  ...{ modules: 64 * ofTyped!, moduleId: 64 * ofTyped!, companyId: 64 * ofTyped!, dossierId: 64 * ofTyped! },
  ...{ from: 64 * ofName!, to: 64 * ofName!, reason: 1000 * ofName!, reference: 50 * ofName!, registrationNumber: 20 },
  ...{ detail: 500 * 2, pointer: 200 * ofName!, explanation: 500 * 2, mail: 200, portalUrl: 2000 },
  ...{ what: 32, field: 100, action: 40, kind: 40, state: 20, clientType: 20, via: 20, hash: 64, prev: 64, ids: 64 },
  ...{ title: 200, instance: 64, current: 20, allowed: 20, nextCursor: 4000, genericNames: 64, ownDomains: 255 },
};
const isId = (name: string): boolean => /(?:^id|Id|portfolio)$/.test(name);
const isDuration = (name: string): boolean => /(?:After|Every|Life|Notice|Retention)$/.test(name);

const ofText = (bytes: number): number => bytes + bytesInBody('""');
const ofValue = (value: unknown): number => bytesInBody(JSON.stringify(value));
const most = (sizes: readonly number[]): number => Math.max(0, ...sizes);

/** What is wrong with a line of an import, where that names as many companies as it does. */
const ofLineErrors = (): number => {
  const company = { companyId: 'x'.repeat(64), name: '"'.repeat(100), registrationNumber: '732829320' };
  const codes = ['ambiguous-company', 'company-name-resembles', 'company-name-differs'] as const;
  const errors = codes.map((code) =>
    about(
      'company',
      code,
      Array.from({ length: 9 }, () => company),
    ),
  );
  const told = languages.flatMap((language) =>
    errors.map((one) => lineResultReply(language)({ line: 1, outcome: 'refused', errors: [one] }).errors),
  );
  return most(told.map(ofValue));
};

/** Of what changes, each field stands once, of which the modules alone are a list; and dossiers, those that went and came. */
const ofChanges = (): number => {
  const [value, rights] = ['ValueChanged', 'RightsChanged'].map((id) => worst({ $ref: id }, '', id));
  return value! + ChangedField.options.length * texts['email']! * 3 + 2 * mostAsked * rights!;
};

/** Lists of which no count says how much they take. */
const wholes: Readonly<Record<string, () => number>> = {
  // Values of an entry of the record, whatever they be: they lie in its one item.
  ...{ 'AuditEntry.changes': () => itemBytes * ofName!, 'PersonExport.changes': () => itemBytes * ofName! },
  ...{ 'RequestInFull.changes': ofChanges, 'RequestInFull.corrections': ofChanges },
  'ImportLineResult.errors': ofLineErrors,
  // Of a refused line nothing else is told.
  'Import.refused': () => maxRefused * (ofLineErrors() + 200),
};

let unbounded: string[] = [];

/** How many bytes a value takes at most in the body of a reply. */
function worst(schema: Schema, name: string, of: string): number {
  const bound = (bounds: Readonly<Record<string, number>>) => bounds[`${of}.${name}`] ?? bounds[name];
  const missing = (what: string) => {
    unbounded.push(`${what} ${of}.${name}`);
    return 0;
  };
  if (schema.$ref !== undefined) {
    const id = schema.$ref.split('/').at(-1) ?? '';
    return worst(components.schemas[id] ?? {}, name, components.schemas[id]?.properties ? id : of);
  }
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return most(choice.map((one) => worst(one, name, of)));
  if (schema.enum) return most(schema.enum.map(ofValue));
  if ('const' in schema) return ofValue(schema.const);
  if (schema.properties) {
    const fields = Object.entries(schema.properties);
    return fields.reduce((sum, [field, value]) => sum + ofValue(field) + 2 + worst(value, field, of), 2);
  }
  const types = [schema.type ?? []].flat();
  return most(
    types.map((type) => {
      switch (type) {
        case 'array': {
          const whole = wholes[`${of}.${name}`];
          if (whole) return whole();
          const count = schema.maxItems ?? bound(lists) ?? missing('list');
          return 2 + count * (1 + worst(schema.items ?? {}, name, of));
        }
        case 'string': {
          if (schema.format?.startsWith('date') || isDuration(name)) return ofText(30);
          const bytes = bound(texts) ?? (schema.maxLength ?? 0) * ofTyped!;
          return ofText(bytes || (isId(name) ? 64 : missing('text')));
        }
        case 'integer':
        case 'number':
        case 'boolean':
        case 'null':
          return 20;
        default:
          return missing(type);
      }
    }),
  );
}

/** What a route answers to what it did, where that is JSON made of what is kept; the others are the same for everybody. */
const replies = Object.entries<Route>(routes).flatMap(([key, route]) => {
  if (route.access === 'public') return [];
  const [method = '', path = ''] = key.split(' ');
  const { responses } = paths[path]?.[method.toLowerCase()] ?? { responses: {} };
  return ['200', '201', '202'].flatMap((status) => {
    const schema = responses[status]?.content?.['application/json']?.schema;
    return schema ? [{ key, status, schema, list: isList(route) }] : [];
  });
});

describe('whatever a reply shows, Lambda lets it out (V20)', () => {
  /** Its results are told as far as there is room for requests; texts that are the same for everybody have no bound. */
  const others = ['POST /v1/decisions', 'GET /v1/labels'];

  test.each(replies.filter(({ key }) => !others.includes(key)))('$key, $status', ({ key, schema, list }) => {
    unbounded = [];
    const bytes = worst(schema, '', key);
    // What is named here is a list or a text of which nothing says how long it may be.
    expect(unbounded).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(list ? maxBodyBytes : mostOfOne);
  });

  test('what came of a hundred decisions leaves room for requests', () => {
    unbounded = [];
    const { properties = {} } = components.schemas['DecisionResult'] ?? {};
    const {
      decision: _left,
      warnings: _creations,
      blocking: _drafts,
      ...problem
    } = components.schemas['Problem']?.properties ?? {};
    const inShort = { ...properties, request: { type: 'null' }, problem: { properties: problem } };
    const each = worst({ properties: inShort }, '', 'Problem');
    expect(unbounded).toEqual([]);
    expect(mostAtOnce * each).toBeLessThan(maxBodyBytes);
  });
});
