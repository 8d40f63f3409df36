import type { Change } from './audit.ts';
import { changesBetween } from './changes.ts';
import { asciiHost, type HostParts } from './email.ts';
import { DomainError, type FieldCode, type FieldError } from './error.ts';
import { readContact, type ContactReaders } from './firm-contact.ts';
import type { Firm, Module } from './firm.ts';
import { parsePortalUrl } from './portal-url.ts';
import { parseName } from './text.ts';

/** What a firm administrator may set. */
export type FirmSettings = Omit<Firm, 'firmId' | 'version'>;

/** The settings that are sent, and only those. */
export type SettingsPatch = { readonly [Field in keyof FirmSettings]?: FirmSettings[Field] | undefined };

/** How long an ISO 8601 duration is, in milliseconds; undefined for what is none. */
export type DurationMs = (text: string) => number | undefined;

/** How texts of settings are read. */
export interface SettingsParsers extends ContactReaders {
  readonly durationMs: DurationMs;
  readonly hostParts: (host: string) => HostParts;
  /** Whether the portal may be on the same machine, without TLS. */
  readonly portalOnLocalhost: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * What is waited for (V11), how long drafts and cards are kept (G4), how long before an end it is told (L7), and after
 * what an access is dormant (L10).
 */
type DurationField =
  'reminderAfter' | 'digestEvery' | 'expireAfter' | 'draftLife' | 'cardRetention' | 'endNotice' | 'dormantAfter';
const bounds: Readonly<Record<DurationField, readonly [shortest: number, longest: number]>> = {
  reminderAfter: [hour, 30 * day],
  digestEvery: [15 * minute, day],
  expireAfter: [day, 180 * day],
  draftLife: [day, 365 * day],
  cardRetention: [365 * day, 10 * 365 * day],
  dormantAfter: [30 * day, 3 * 365 * day],
  endNotice: [day, 365 * day],
};

/** How many domains and generic names a firm may list. */
export const maxOwnDomains = 50;
export const maxGenericNames = 200;

/**
 * The settings as they will be kept, with what changes. Own domains are kept in punycode (C2), generic names in lower
 * case (C3), names by C10.
 *
 * @throws `invalid-input` naming every setting that is refused.
 */
export function changeSettings(
  firm: Firm,
  patch: SettingsPatch,
  parsers: SettingsParsers,
): { readonly firm: Firm; readonly changes: Change[] } {
  const { durationMs, hostParts } = parsers;
  const errors: FieldError[] = [];
  const refuse = (pointer: string, code: FieldCode) => void errors.push({ pointer, code });
  /** What was read of a field; a field that could not be read is refused. */
  const read = <T>(value: T | undefined, pointer: string, code: FieldCode) => {
    if (value === undefined) refuse(pointer, code);
    return value;
  };
  const name = (field: 'name' | 'senderName') => {
    const typed = patch[field];
    return typed === undefined ? undefined : read(parseName(typed), `/${field}`, 'invalid-name');
  };
  const list = (field: 'ownDomains' | 'genericNames', parse: (text: string) => string | undefined, code: FieldCode) => {
    const values = patch[field]?.map((text, index) => read(parse(text), `/${field}/${String(index)}`, code));
    values?.forEach((value, index) => {
      if (value !== undefined && values.indexOf(value) < index) refuse(`/${field}/${String(index)}`, 'duplicate');
    });
    return values?.filter((value) => value !== undefined);
  };
  const duration = (field: DurationField) => {
    const text = patch[field]?.trim();
    if (text === undefined) return undefined;
    const length = read(durationMs(text), `/${field}`, 'invalid-duration');
    const [shortest, longest] = bounds[field];
    if (length !== undefined && (length < shortest || length > longest)) refuse(`/${field}`, 'duration-out-of-bounds');
    return text;
  };
  const portalUrl = (typed: SettingsPatch['portalUrl']) =>
    typeof typed === 'string'
      ? read(parsePortalUrl(typed, parsers.portalOnLocalhost), '/portalUrl', 'invalid-portal-url')
      : typed;
  const contact = (typed: SettingsPatch['contact']) => {
    if (!typed) return typed;
    const reading = readContact(typed, parsers);
    if ('contact' in reading) return reading.contact;
    errors.push(...reading.errors);
    return undefined;
  };

  const accepted: SettingsPatch = {
    ...patch,
    name: name('name'),
    senderName: name('senderName'),
    ownDomains: list('ownDomains', (text) => parseOwnDomain(text, hostParts), 'invalid-domain'),
    genericNames: list('genericNames', parseGenericName, 'invalid-local-part'),
    reminderAfter: duration('reminderAfter'),
    digestEvery: duration('digestEvery'),
    expireAfter: duration('expireAfter'),
    draftLife: duration('draftLife'),
    cardRetention: duration('cardRetention'),
    dormantAfter: duration('dormantAfter'),
    endNotice: duration('endNotice'),
    portalUrl: portalUrl(patch.portalUrl),
    contact: contact(patch.contact),
  };
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
  const sent = Object.fromEntries(Object.entries(accepted).filter(([, value]) => value !== undefined));
  const changed: Firm = { ...firm, ...sent };
  return { firm: changed, changes: changesBetween(firm, changed) };
}

/**
 * C2: a host name, or a bare name of one label, in lower case and punycode; undefined when the text is neither, or a
 * public suffix, below which others have theirs.
 */
export function parseOwnDomain(text: string, hostParts: SettingsParsers['hostParts']): string | undefined {
  const typed = text.trim();
  const name = typed.includes('.') ? asciiHost(typed) : asciiLabel(typed);
  return name !== undefined && hostParts(name).isPublicSuffix ? undefined : name;
}

/** A host name has two labels at least: a bare one is given a second for the check. */
function asciiLabel(label: string): string | undefined {
  const borrowed = '.example';
  return asciiHost(`${label}${borrowed}`)?.slice(0, -borrowed.length);
}

// C3 compares the local part without what may follow a `+`.
const genericName = /^(?=.{1,64}$)[a-z0-9!#$%&'*/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*/=?^_`{|}~-]+)*$/;

/** C3: a local part in lower case; undefined when no address can have it. */
export function parseGenericName(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return genericName.test(name) ? name : undefined;
}

const moduleId = /^(?=.{1,50}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** How many modules a firm may offer. */
export const maxModules = 100;

/**
 * The catalogue as it will be kept (P4): ids are lower-case kebab and unique, names follow C10, a section is named once.
 *
 * @throws `invalid-input` naming every field that is refused.
 */
export function acceptCatalogue(modules: readonly Module[]): Module[] {
  const ids = modules.map((module) => module.moduleId);
  const errors = modules.flatMap((module, index): FieldError[] => {
    const at = `/modules/${String(index)}`;
    const repeated = module.sections.flatMap((section, place): FieldError[] =>
      module.sections.indexOf(section) < place
        ? [{ pointer: `${at}/sections/${String(place)}`, code: 'duplicate' }]
        : [],
    );
    return [
      ...(moduleId.test(module.moduleId) ? [] : [{ pointer: `${at}/moduleId`, code: 'invalid-module-id' as const }]),
      ...(ids.indexOf(module.moduleId) < index ? [{ pointer: `${at}/moduleId`, code: 'duplicate' as const }] : []),
      ...(parseName(module.name) === undefined ? [{ pointer: `${at}/name`, code: 'invalid-name' as const }] : []),
      ...repeated,
    ];
  });
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
  return modules.map(({ name, ...module }) => ({ ...module, name: parseName(name) ?? name }));
}
