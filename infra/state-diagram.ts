/** What a diagram is made of: a definition in the Amazon States Language, as far as ours go. */
export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

interface Rule {
  readonly Variable?: string;
  readonly StringEquals?: string;
  readonly BooleanEquals?: boolean;
  readonly Not?: Rule;
  readonly Or?: readonly Rule[];
  readonly Next?: string;
}

interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly Rule[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Seconds?: number;
  readonly SecondsPath?: string;
  readonly TimeoutSecondsPath?: string;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** What happens when something does not go on as usual: drawn as a dotted line. */
  readonly isExit?: boolean;
}

/**
 * A state machine as a Mermaid flowchart: every state but those that only hand data on, how long it waits, on what it
 * chooses, and where it goes from there. The way out that all tasks share is drawn once.
 */
export function stateDiagram(definition: Definition): string {
  const shown = Object.entries(definition.States).filter(([, { Type }]) => Type !== 'Pass');
  const edges = shown.flatMap(([name, state]) => edgesOf(name, state)).map((edge) => throughPasses(edge, definition));
  const shared = sharedExit(edges, shown);
  return [
    'flowchart TD',
    ...shown.map(([name, state]) => `  ${node(name, state)}`),
    `  start((start)) --> ${definition.StartAt}`,
    ...edges.filter((edge) => !shared || !isSameExit(edge, shared)).map((edge) => `  ${arrow(edge)}`),
    ...(shared ? [`  ${arrow({ ...shared, from: 'any[any other task]' })}`] : []),
    '  classDef waits stroke-width:3px',
    `  class ${shown.flatMap(([name, state]) => (waits(state) ? [name] : [])).join(',')} waits`,
  ].join('\n');
}

const waits = ({ Type, Resource = '' }: State): boolean => Type === 'Wait' || Resource.endsWith('.waitForTaskToken');

function node(name: string, state: State): string {
  // What operators read while a task fails follows on what it does.
  const [does = ''] = (state.Comment ?? '').split(/\s*While it fails: /);
  const time = timeOf(state);
  const text = `"\`**${name}**${[does, time]
    .filter((line) => line !== '')
    .map((line) => `\n${line}`)
    .join('')}\`"`;
  if (state.Type === 'Choice') return `${name}{${text}}`;
  if (waits(state)) return `${name}([${text}])`;
  return state.Type === 'Task' ? `${name}[${text}]` : `${name}((${text}))`;
}

function timeOf(state: State): string {
  const { Seconds, SecondsPath, TimeoutSecondsPath } = state;
  if (Seconds !== undefined) return `Waits ${String(Seconds / 60)} minutes.`;
  if (SecondsPath !== undefined) return `Waits for ${field(SecondsPath)}.`;
  return waits(state) ? `At most ${field(TimeoutSecondsPath ?? '')}.` : '';
}

function edgesOf(name: string, { Next, Default, Choices = [], Catch = [] }: State): Edge[] {
  return [
    ...(Next === undefined ? [] : [{ from: name, to: Next }]),
    ...Choices.map((rule) => ({ from: name, to: rule.Next ?? '', label: words(rule) })),
    ...(Default === undefined ? [] : [{ from: name, to: Default, label: 'otherwise' }]),
    ...Catch.map(({ ErrorEquals, Next: to }) => ({ from: name, to, label: caught(ErrorEquals), isExit: true })),
  ];
}

const caught = (errors: readonly string[]): string =>
  errors.map((error) => ({ 'States.Timeout': 'time is up', 'States.ALL': 'keeps failing' })[error] ?? error).join(', ');

/** A condition in short words. */
function words({ Variable = '', StringEquals, BooleanEquals, Not, Or }: Rule): string {
  if (Not) return words(Not).replace(' is ', ' is not ');
  if (Or) return oneOf(Or.map(words));
  if (StringEquals !== undefined) return `${field(Variable)} is ${StringEquals}`;
  return BooleanEquals === false ? `not ${field(Variable)}` : field(Variable);
}

/** Of conditions on one variable its name is said once. */
function oneOf(conditions: readonly string[]): string {
  const [first = ''] = conditions;
  const about = first.slice(0, first.indexOf(' is ') + 4);
  const listed = conditions.map((text, n) => (n > 0 && text.startsWith(about) ? text.slice(about.length) : text));
  return `${listed.slice(0, -1).join(', ')} or ${listed.at(-1) ?? ''}`;
}

const field = (path: string): string => path.replace(/^\$\./, '');

/** States that only hand data on are no stops on the way. */
function throughPasses(edge: Edge, definition: Definition): Edge {
  const { Type, Next } = definition.States[edge.to] ?? { Type: '' };
  return Type === 'Pass' && Next !== undefined ? throughPasses({ ...edge, to: Next }, definition) : edge;
}

/** The exit by which every task leaves that is not beyond it; undefined when they leave by different ones. */
function sharedExit(edges: readonly Edge[], shown: readonly (readonly [string, State])[]): Edge | undefined {
  const [first, ...others] = edges.filter(({ label }) => label === 'keeps failing');
  if (!first || others.length === 0 || others.some((edge) => !isSameExit(edge, first))) return undefined;
  const leaving = new Set([first, ...others].map(({ from }) => from));
  const isCovered = shown.every(([name, { Type }]) => Type !== 'Task' || leaving.has(name) || name === first.to);
  return isCovered ? first : undefined;
}

const isSameExit = (one: Edge, other: Edge): boolean => one.label === other.label && one.to === other.to;

const arrow = ({ from, to, label, isExit }: Edge): string => {
  const text = label === undefined ? '' : `|${label}|`;
  return `${from} ${isExit ? '-.->' : '-->'}${text} ${to}`;
};
