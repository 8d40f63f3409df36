import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { Subject } from '../../../shared/domain/permission.ts';
import { Level, Option } from '../../../shared/domain/vocabulary.ts';
import { tableRows, type TableRow } from '../../support/permission-table.ts';
import type { Cell } from './cells.ts';

const policySetId = 'matrix';

const actions = (holds: (row: TableRow) => boolean): string =>
  tableRows.flatMap((row) => (holds(row) ? `Action::"${row.permission}"` : [])).join(', ');

const permit = (held: string, condition: string) => `
  permit (principal, action in [${held}], resource) when {
    principal.status == "active" && principal.open.contains(context.section) &&
    principal.hasTag(resource.dossierId) && ${condition}
  };`;
const grant = 'principal.getTag(resource.dossierId)';

/** The table as Cedar policies: one for a level's rows, one for its own documents, one for each option. */
const policies = [
  ...Level.options.map((level) =>
    permit(
      actions(({ cells }) => cells[level].scope === 'all'),
      `${grant}.level == "${level}"`,
    ),
  ),
  permit(
    actions(({ cells }) => cells.standard_user.scope === 'own'),
    `${grant}.level == "standard_user" && resource.owner == principal`,
  ),
  ...Option.options.map((option) =>
    permit(
      actions(({ cells }) => cells.standard_user.allWith === option),
      `${grant}.level == "standard_user" && ${grant}.options.contains("${option}")`,
    ),
  ),
].join('\n');

/** Parses the policies, once for all questions. */
export function prepareCedar(): void {
  const answer = preparsePolicySet(policySetId, { staticPolicies: policies });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
}

const sectionOf = new Map<string, string>(tableRows.map(({ permission, section }) => [permission, section]));
const uid = (type: string, id: string) => ({ type, id });
const person = (id: string) => ({ __entity: uid('Person', id) });

function entityOf({ accessId, status, open, dossiers }: Subject) {
  return {
    uid: uid('Person', accessId),
    attrs: { status, open: [...open] },
    parents: [],
    tags: Object.fromEntries(dossiers.map(({ dossierId, level, options }) => [dossierId, { level, options }])),
  };
}

/** P5: a question that names no document is as one about the person's own. */
export function cedarAllows({ subject, dossierId, permission, documentOwnerId }: Cell): boolean {
  const document = {
    uid: uid('Document', 'asked'),
    attrs: { dossierId, owner: person(documentOwnerId ?? subject.accessId) },
    parents: [],
  };
  const answer = statefulIsAuthorized({
    principal: uid('Person', subject.accessId),
    action: uid('Action', permission),
    resource: document.uid,
    context: { section: sectionOf.get(permission)! },
    preparsedPolicySetId: policySetId,
    entities: [entityOf(subject), document],
  });
  if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
  if (answer.response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(answer.response.diagnostics));
  return answer.response.decision === 'allow';
}
