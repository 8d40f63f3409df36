import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withDiagrams } from '../../infra/documents.ts';
import { stateDiagram, type Definition } from '../../infra/state-diagram.ts';
import { definitionsIn } from '../../infra/state-machines.ts';
import { service } from './support/template.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README shows the state machines as they are synthesized', () => {
  const today = withDiagrams(readme, definitionsIn(service() as never));
  expect(today === readme, 'Run `npm run docs` and keep what it writes.').toBe(true);
});

describe('a diagram', () => {
  const tasks: Definition['States'] = {
    Ask: {
      ...{ Type: 'Task', Comment: 'Asks. While it fails: nobody is asked.', Next: 'Choose' },
      ...{ Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', TimeoutSecondsPath: '$.round.seconds' },
      Catch: [
        { ErrorEquals: ['States.Timeout'], Next: 'IsOver' },
        { ErrorEquals: ['States.ALL'], Next: 'AskFailed' },
      ],
    },
    Tell: { Type: 'Task', Resource: 'f', Next: 'Done', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Stuck' }] },
  };
  const definition: Definition = {
    StartAt: 'Ask',
    States: {
      ...tasks,
      IsOver: { Type: 'Pass', Next: 'Ask' },
      AskFailed: { Type: 'Pass', Next: 'Stuck' },
      Choose: {
        ...{ Type: 'Choice', Default: 'Stuck' },
        Choices: [
          { Variable: '$.told', BooleanEquals: false, Next: 'Tell' },
          { Or: ['a', 'b', 'c'].map((StringEquals) => ({ Variable: '$.status', StringEquals })), Next: 'Tell' },
          { Not: { Variable: '$.status', StringEquals: 'open' }, Next: 'Rest' },
        ],
      },
      Rest: { Type: 'Wait', Seconds: 900, Next: 'Ask' },
      Stuck: { Type: 'Fail' },
      Done: { Type: 'Succeed' },
    },
  };
  const lines = stateDiagram(definition).split('\n  ');

  test('says how each choice is made, in short words', () => {
    expect(lines.filter((line) => line.startsWith('Choose -'))).toEqual([
      'Choose -->|not told| Tell',
      'Choose -->|status is a, b or c| Tell',
      'Choose -->|status is not open| Rest',
      'Choose -->|otherwise| Stuck',
    ]);
  });

  test('shows what waits, how long, and where it goes when its time is up', () => {
    expect(lines).toContain('Ask(["`**Ask**\nAsks.\nAt most round.seconds.`"])');
    expect(lines).toContain('Rest(["`**Rest**\nWaits 15 minutes.`"])');
    expect(lines).toContain('Ask -.->|time is up| Ask');
    expect(lines.at(-1)).toBe('class Ask,Rest waits');
  });

  test('draws the way out that all tasks share once, and any other by itself', () => {
    const exits = (of: readonly string[]) => of.filter((line) => line.includes('keeps failing'));
    expect(exits(lines)).toEqual(['any[any other task] -.->|keeps failing| Stuck']);
    const without = { ...definition.States, Tell: { ...tasks['Tell']!, Catch: [] } };
    const shown = stateDiagram({ ...definition, States: without }).split('\n  ');
    expect(exits(shown)).toEqual(['Ask -.->|keeps failing| Stuck']);
  });
});
