import * as z from 'zod';

/** A client file of one company. */
export const Dossier = z.object({
  dossierId: z.string(),
  firmId: z.string(),
  companyId: z.string(),
  name: z.string(),
  reference: z.string().optional(),
});
export type Dossier = z.infer<typeof Dossier>;

/** A client company of the firm, with the dossiers it has. */
export const Company = z.object({
  companyId: z.string(),
  firmId: z.string(),
  name: z.string(),
  registrationNumber: z.string().optional(),
  dossiers: z.array(z.object({ dossierId: z.string(), name: z.string() })),
});
export type Company = z.infer<typeof Company>;
