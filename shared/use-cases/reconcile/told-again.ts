import type { Repair } from '../../domain/reconciliation.ts';

/** What came of telling the stream's readers once more; `before`: they were told when this was found the last time. */
export async function toldAgain(telling: Promise<boolean>, before: boolean): Promise<Repair> {
  if (!(await telling)) return 'moved-on';
  return before ? 'told-in-vain' : 'told-again';
}
