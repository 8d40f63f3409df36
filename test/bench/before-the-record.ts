/** Write units of a transaction, by what is done to which items. */
type Units = Readonly<Record<string, number>>;

const ofAccess: Units = { 'update Access': 4, 'put Audit': 3 };

/**
 * What the life of an access took before the record had partitions of its own and cards, at the commit ed7d026: the same
 * person of a company with one dossier.
 */
export const beforeTheRecord = {
  create: {
    ...{ 'put Email': 2, 'update Tally': 2, 'update Dossier': 2, 'put Access': 4, 'put AccessWord': 6 },
    ...{ 'put AccessKey': 4, 'put Request': 8, 'put MadeRequest': 4, 'put Audit': 3 },
  },
  decide: {
    ...{ ...ofAccess, 'update Request': 8, 'update MadeRequest': 4, 'check Collaborator': 2 },
    ...{ 'check (nothing)': 2, 'update Tally': 2, 'update Dossier': 2 },
  },
  open: ofAccess,
  activate: {
    ...{ ...ofAccess, 'update Tally': 2, 'check Dossier': 2, 'update Person': 2, 'put User': 2 },
    'update Request': 8,
  },
} as const satisfies Readonly<Record<string, Units>>;
