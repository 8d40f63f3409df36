import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import * as z from 'zod';
import { routes } from '../../../shared/contract/routes.ts';
import { errorCodes, fieldCodes } from '../../../shared/domain/error.ts';

const Line = z.looseObject({ message: z.string().optional(), instance: z.string().optional() });
export type Line = z.infer<typeof Line>;

/** All that may stand in the line of a refusal. */
const Refused = z.strictObject({
  ...{ function: z.string(), level: z.literal('INFO'), message: z.literal('refused'), service: z.string() },
  ...{ timestamp: z.iso.datetime({ offset: true }), sampling_rate: z.number() },
  ...{ instance: z.uuid(), routeKey: z.enum(Object.keys(routes)), status: z.number().min(400).max(499) },
  code: z.enum(errorCodes).optional(),
  fields: z.array(z.enum(fieldCodes)).optional(),
});

/** What people here are called, and what an address looks like; the paths of stack frames hold `/@`. */
const somebody = /Moreau|Inès|Camille|Gisèle|Lefèvre|Garnier|Valois|[^/\s"]@[\w-]+\.\w/;

/** What the functions of the shared host have written so far. */
export async function functionLog(file: string = inject('functionLog')): Promise<Line[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => Line.parse(JSON.parse(line)));
}

/** @throws if a line names somebody, or that of a refusal holds more than a refusal's may. */
export function assertHarmless(lines: readonly Line[]): void {
  const harmful = lines.filter(
    (line) => somebody.test(JSON.stringify(line)) || (line.message === 'refused' && !Refused.safeParse(line).success),
  );
  if (harmful.length > 0)
    throw new Error(`The functions log what they must not:\n${harmful.map((line) => JSON.stringify(line)).join('\n')}`);
}
