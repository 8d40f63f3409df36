import { activities, elsewhere, retention, type Kept, type Stored } from '../domain/retention.ts';

const head = `# What is kept, why, and for how long

The register of what this product stores about people, written by \`npm run docs\` from [retention.ts](retention.ts),
from which every end in the code is reckoned too. A firm can take it over into its record of processing activities
(art. 30 GDPR), of which the firm is the controller and whoever runs the deployment the processor; what it says of legal
grounds is what the product was built for, and the firm’s to confirm.

- **Recipients**: the firm’s staff, each within their portfolio; of accesses at the same company or dossier, those who
  manage them. AWS, as sub-processor, in the region of the stage.
- **Transfers** to third countries: none by the product; the region of a stage is set in \`infra/stages.ts\`.
- **Rights**: an access’s person has all of theirs by \`GET /v1/me/export\`, a firm administrator by
  \`GET /v1/accesses/{accessId}/export\`.
- **Security** (art. 32): encryption at rest and on the way, one role a function, a sealed record that names nobody
  and links kept as hashes.

What goes by itself goes from the table up to days after its time is over; where that could be noticed, reading passes it
over from then on.`;

/** Why each thing is kept, each activity once. */
const purposes = () =>
  tableOf(
    ['Activity', 'Purpose', 'Legal ground, art. 6(1)'],
    Object.entries(activities).map(([name, { purpose, ground }]) => [name, purpose, ground ?? 'none: about nobody']),
  );

const columns = ['What it holds', 'Of whom', 'Activity', 'How long'];
const cells = ({ holds, about, activity, kept }: Stored): string[] => [
  holds,
  about,
  activity,
  kept.map(inWords).join('; then '),
];

/** G4: the register as Markdown. */
export const retentionRegister = (): string =>
  [
    head,
    '## Why',
    purposes(),
    '## In the table',
    'One DynamoDB table, by the types of its items.',
    tableOf(
      ['Item', ...columns],
      Object.entries(retention).map(([type, stored]) => [`\`${type}\``, ...cells(stored)]),
    ),
    '## Elsewhere',
    tableOf(
      ['Where', ...columns],
      Object.values(elsewhere).map((stored) => [stored.where, ...cells(stored)]),
    ),
  ].join('\n\n');

function inWords(kept: Kept): string {
  if ('until' in kept) return `until ${kept.until}`;
  if ('setting' in kept) return `the firm’s \`${kept.setting}\` from when ${kept.from}`;
  return `${periodInWords(kept.period)} from when ${kept.from}`;
}

const units = { Y: 'year', D: 'day', H: 'hour', M: 'minute' } as const;

function periodInWords(period: string): string {
  const amount = Number(/\d+/.exec(period)?.[0]);
  const unit = units[period.at(-1) as keyof typeof units];
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function tableOf(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
