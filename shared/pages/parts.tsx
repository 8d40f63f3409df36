import type { ComponentChildren } from 'preact';
import type { Option } from '../domain/vocabulary.ts';
import { labels } from '../texts/labels.ts';
import type { Language } from '../texts/language.ts';

export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly note?: ComponentChildren;
}

export const Facts = ({ rows }: { readonly rows: readonly Fact[] }) => (
  <dl class="facts">
    {rows.map(({ label, value, note }) => (
      <div>
        <dt>{label}</dt>
        <dd>
          {value}
          {note === undefined ? null : <span class="soft">{note}</span>}
        </dd>
      </div>
    ))}
  </dl>
);

interface CardProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export const Card = ({ id, title, children }: CardProps) => (
  <section class="card" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);

interface OptionsProps {
  readonly language: Language;
  readonly options: readonly Option[];
}

/** Lists the options ticked on a dossier, a line each, with what they mean. */
export const Options = ({ language, options }: OptionsProps) =>
  options.map((option) => {
    const { name, meaning } = labels[language].options[option];
    return (
      <span class="small">
        {`+ ${name} `}
        <span class="soft">{`(${meaning})`}</span>
      </span>
    );
  });

const symbols = { good: '✓', bad: '✕', warn: '!', info: 'i' } as const;
export type Tone = keyof typeof symbols;

interface MessageProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page that tells one thing. */
export const Message = ({ tone, title, children }: MessageProps) => (
  <div class="card">
    <span class={`symbol symbol-${tone}`} aria-hidden="true">
      {symbols[tone]}
    </span>
    <h1>{title}</h1>
    <div class="prose">{children}</div>
  </div>
);

/** Quotes what a person wrote, over several lines perhaps. */
export const Quote = ({ text }: { readonly text: string }) => <blockquote>{text}</blockquote>;
