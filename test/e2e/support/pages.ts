import { inject } from 'vitest';
import type { Outputs } from '../../../infra/local/outputs.ts';
import { send, type Reply } from './http.ts';

/** Opens a page as a browser does, without one. */
export const openPage = (path: string, host: Outputs = inject('host')): Promise<Reply> => send('GET', path, { host });

/** Sends a page's form; as a list, a field may come twice. */
export const sendForm = (
  path: string,
  fields: Record<string, string> | [name: string, value: string][],
  host: Outputs = inject('host'),
) => send('POST', path, { host, body: new URLSearchParams(fields) });

/** The texts that a page shows: no markup, no stylesheet, characters as people read them. */
export function textOf({ text }: Reply): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(#?\w+);/g, (entity, name: string) => named[name] ?? entity)
    .replaceAll(/\s+/g, ' ');
}

/** What the form of a validator's page sends along: the version that it shows. */
export const versionOn = ({ text }: Reply): string => /name="version" value="(\d+)"/.exec(text)?.[1] ?? '';
