import type { Language } from '../texts/language.ts';

/** An `address` is shown as it is: what somebody signs in with, or is recognised by (F4). A `link` leads to the portal. */
export type Fact = { readonly label: string } & (
  { readonly value: string } | { readonly address: string } | { readonly link: string }
);

/** A mail is made of these. Both the HTML and the text version are rendered from it, so neither can lack a part. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'warnings'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  /** What a person wrote, over several lines perhaps; shown so that it cannot pass for the mail's own words. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  /** `fallback` introduces the address in full, for clients that show no button. */
  | { readonly kind: 'button'; readonly label: string; readonly url: string; readonly fallback: string }
  | { readonly kind: 'note'; readonly text: string }
  /** One of several things that are to be looked at, each behind a button of its own. */
  | ({ readonly kind: 'matter' } & Matter);

export interface Matter {
  readonly title: string;
  readonly rows: readonly Fact[];
  readonly note?: string;
  readonly label: string;
  readonly url: string;
}

export interface Content {
  readonly language: Language;
  readonly firmName: string;
  readonly subject: string;
  /** The line that clients show beside the subject. */
  readonly preview: string;
  readonly title: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  /** Who sent this and why, at the foot. */
  readonly footer: string;
}
