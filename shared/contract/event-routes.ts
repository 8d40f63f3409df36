import * as z from 'zod';
import { AuditAction } from '../domain/audit.ts';
import type { Route } from './route.ts';

const Schema = z.looseObject({ $schema: z.string(), $id: z.string(), title: z.string() }).meta({ id: 'EventSchema' });
const route = {
  capability: 'contract',
  access: 'public',
  cacheable: true,
  path: z.object({ name: AuditAction }),
  success: { status: 200, schema: Schema },
} as const;

export const eventRoutes = {
  'HEAD /schemas/events/{name}': { ...route, summary: 'As GET, without the body.' },
  'GET /schemas/events/{name}': {
    ...route,
    summary: 'The JSON Schema (2020-12) of the `detail` of one event that is put on the bus.',
  },
} as const satisfies Readonly<Record<string, Route>>;
