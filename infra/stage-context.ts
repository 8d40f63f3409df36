import { getDomain, parse } from 'tldts';
import { stageNames, stages, type Stage, type StageName } from './stages.ts';

/** A stage that must not be deployed as it is described: its message is all that the deployer needs. */
export class StageRefused extends Error {}

/** What the context may say of a stage, beside its name, instead of `stages.ts`. */
const overrides = ['account', 'region', 'mailDomain', 'portalUrl', 'appOrigins', 'alarmEmail', 'sealsLocked'] as const;
type Override = (typeof overrides)[number];
const keys = ['stage', ...overrides] as const;

/**
 * The stage that the context asks for: `-c stage=prod`, and whatever else is to be other than in `stages.ts`. There is none by
 * default, so that nothing is deployed by leaving something out.
 *
 * @throws StageRefused on an unknown stage or key, and on what cannot be deployed.
 */
export function stageOf(context: Readonly<Record<string, unknown>>): Stage {
  refuseUnknownKeys(context);
  const name = textOf(context, 'stage');
  if (name === undefined) throw new StageRefused(`Say which stage: -c stage=NAME, one of ${stageNames.join(', ')}.`);
  if (!isStageName(name)) throw new StageRefused(`Unknown stage "${name}": choose one of ${stageNames.join(', ')}.`);
  const given = overrides.flatMap((key) => {
    const value = textOf(context, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return checked({ ...stages[name], ...Object.fromEntries(given) });
}

/** Keys of the CDK itself hold a sign that none of ours does; a name without any is ours, or a slip. */
function refuseUnknownKeys(context: Readonly<Record<string, unknown>>): void {
  const known: readonly string[] = keys;
  const lower = keys.map((key) => key.toLowerCase());
  for (const key of Object.keys(context)) {
    if (known.includes(key)) continue;
    if (/^[A-Za-z]\w*$/.test(key) || lower.includes(key.toLowerCase().replaceAll(/[-_]/g, '')))
      throw new StageRefused(`Unknown context key "${key}": the keys are ${keys.join(', ')}.`);
  }
}

function textOf(context: Readonly<Record<string, unknown>>, key: (typeof keys)[number]): string | undefined {
  const value = context[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value !== '') return value;
  throw new StageRefused(`The context key ${key} must be a text that is not empty.`);
}

const isStageName = (name: string): name is StageName => stageNames.some((known) => known === name);

/** How each value must look. */
const forms: Readonly<Record<Override, { readonly accepts: (value: string) => boolean; readonly is: string }>> = {
  account: { accepts: (it) => it === 'any' || /^\d{12}$/.test(it), is: 'twelve digits, or "any"' },
  region: { accepts: (it) => /^[a-z]{2}(-[a-z]+)+-\d$/.test(it), is: 'a region such as eu-west-3' },
  mailDomain: { accepts: isDomain, is: 'a domain in lower case, such as mail.cabinet-martin.fr' },
  portalUrl: {
    accepts: (it) => it === 'none' || isSite(it),
    is: 'an address such as https://portail.cabinet-martin.fr, or "none"',
  },
  appOrigins: {
    accepts: (it) => ['none', 'any'].includes(it) || it.split(',').every(isOrigin),
    is: 'origins between commas, such as https://portail.cabinet-martin.fr, or "none", or "any"',
  },
  sealsLocked: { accepts: (it) => it === 'none' || /^[1-9]\d?$/.test(it), is: 'years from 1 to 99, or "none"' },
  alarmEmail: { accepts: (it) => it === 'nobody' || isAddress(it), is: 'an email address, or "nobody"' },
};

function checked(stage: Stage): Stage {
  for (const key of overrides) {
    const { accepts, is } = forms[key];
    if (!accepts(stage[key])) throw refusal(stage, key, `must be ${is}`);
  }
  if (!stage.mustBeReal) return stage;
  if (!isReal(stage.mailDomain)) throw refusal(stage, 'mailDomain', 'is a placeholder: no mail can come from it');
  if (stage.portalUrl !== 'none' && !isReal(new URL(stage.portalUrl).hostname))
    throw refusal(stage, 'portalUrl', 'is a placeholder: it leads nowhere');
  if (stage.appOrigins === 'any') throw refusal(stage, 'appOrigins', 'is too much: say which apps may call the API');
  if (stage.alarmEmail === 'nobody') throw refusal(stage, 'alarmEmail', 'is missing: somebody must hear of alarms');
  if (!isReal(domainOf(stage.alarmEmail)))
    throw refusal(stage, 'alarmEmail', 'is a placeholder: no alarm can reach it');
  return stage;
}

const refusal = (stage: Stage, key: Override, why: string): StageRefused =>
  new StageRefused(`Stage ${stage.name}: ${key} "${stage[key]}" ${why}. Give it in infra/stages.ts, or by -c ${key}=…`);

function isDomain(text: string): boolean {
  const labels = text.split('.');
  const isLabel = (label: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
  return text.length <= 253 && labels.length > 1 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** Written as a browser writes it, without the slash that ends a site alone. */
function isSite(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, host, hostname, pathname, search } = new URL(text);
  const written = `https://${host}${pathname === '/' ? '' : pathname}${search}`;
  return protocol === 'https:' && isDomain(hostname) && text === written;
}

/** As a browser sends it, by TLS; or without it, on one's own machine. */
const isOrigin = (text: string): boolean =>
  !text.includes('*') &&
  URL.canParse(text) &&
  new URL(text).origin === text &&
  (text.startsWith('https://') || /^http:\/\/localhost(:\d+)?$/.test(text));

const isAddress = (text: string): boolean =>
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[^@]+$/.test(text) && isDomain(domainOf(text));

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Whether anybody can own it: it ends as the public suffixes do, and is none of those kept for examples (RFC 2606). */
const isReal = (domain: string): boolean =>
  parse(domain, { allowPrivateDomains: false }).isIcann === true &&
  !/^example\.(com|net|org)$/.test(getDomain(domain) ?? '');
