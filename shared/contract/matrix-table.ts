import { matrix, permissions, scopeByLevel, type Permission } from '../domain/matrix.ts';
import { Level, Option } from '../domain/vocabulary.ts';

export const code = (text: string): string => `\`${text}\``;

export const markdownTable = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** How far a level goes on a row, and how far with the option that raises it: `own; all with …`. */
function cell(permission: Permission, level: Level): string {
  const scope = scopeByLevel(permission, level, []);
  const raised = Option.options
    .map((option) => ({ option, scope: scopeByLevel(permission, level, [option]) }))
    .filter((withOption) => withOption.scope !== scope);
  return [scope, ...raised.map((withOption) => `${withOption.scope} with ${code(withOption.option)}`)].join('; ');
}

/** The permission matrix, levels × rows, as a reader of Markdown sees it; `more` adds columns after the code. */
export const matrixTable = (more: Readonly<Record<string, (permission: Permission) => string>> = {}): string =>
  markdownTable(
    ['Permission', ...Object.keys(more), 'Section', ...Level.options.map(code)],
    permissions.map((permission) => [
      code(permission),
      ...Object.values(more).map((column) => column(permission)),
      code(matrix[permission].section),
      ...Level.options.map((level) => cell(permission, level)),
    ]),
  );

/** A column for `matrixTable`: how the firm's own table names each row. */
export const sourceColumn = {
  'Row in the source': (permission: Permission): string => matrix[permission].source,
};
