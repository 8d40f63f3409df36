import * as z from 'zod';
import { Level, Option } from '../domain/vocabulary.ts';

/** What stands beside ids in replies, so that no row costs an app a call for a name. */

export const CompanyNameReply = z
  .strictObject({ companyId: z.string(), name: z.string() })
  .meta({ id: 'CompanyName', description: 'A company, and what it is called.' });

export const PersonNameReply = z
  .strictObject({
    accessId: z.string(),
    name: z.string(),
    email: z.string().nullable().meta({ description: 'Null for an erased person, whose name is a word that says so.' }),
  })
  .meta({ id: 'PersonName', description: 'A person at a client, by their access.' });

export const ModuleNamesReply = z
  .array(
    z
      .strictObject({
        moduleId: z.string(),
        name: z.string().nullable().meta({ description: 'Null for one that the firm does not offer any more.' }),
      })
      .meta({ id: 'ModuleName' }),
  )
  .meta({ description: 'The modules with their names, in the same order.' });

export const DossierNameReply = z.strictObject({
  dossierId: z.string(),
  name: z.string().nullable().meta({ description: 'Null, like the company, for a dossier that lies out of reach.' }),
  company: CompanyNameReply.nullable(),
});

/** What an access opens on a dossier. */
export const NamedGrantReply = DossierNameReply.extend({ level: Level, options: z.array(Option) }).meta({
  id: 'NamedGrant',
});

/** What is asked for on a dossier, or ticked in a draft: the level may not be known. */
export const AskedGrantReply = NamedGrantReply.extend({
  level: Level.nullable().meta({ description: 'Null while it has not been chosen.' }),
}).meta({ id: 'AskedGrant' });
