import type * as z from 'zod';
import type { Route } from '../route.ts';

/** What a body or a reply is, with an example of it, which a test holds against the schema. */
export interface Told<Value> {
  readonly is: string;
  readonly example: Value;
  /** The same asked for otherwise, by a name for each. */
  readonly others?: Readonly<Record<string, Value>>;
}

interface Operation {
  /** The operation id: apps name it in their code, so it stays as it is. */
  readonly id: string;
  /** Who may, what it does and what follows, beyond the route's summary. */
  readonly description: string;
}

type Documented<Key, R> = Operation &
  (R extends { readonly body: infer Body extends z.ZodType } ? { readonly body: Told<z.input<Body>> } : unknown) &
  (R extends { readonly success: { readonly schema: infer Reply extends z.ZodType } }
    ? { readonly reply: Told<z.output<Reply>> }
    : unknown) &
  (R extends { readonly held: infer Held extends z.ZodType } ? { readonly held: Told<z.output<Held>> } : unknown) &
  (Key extends `POST ${string}`
    ? R extends { readonly success: { readonly html: true } }
      ? { readonly form: Told<Readonly<Record<string, string>>> }
      : unknown
    : unknown);

/**
 * What is written of a table of routes, and typed by it: a route without its words, or with an example that lacks a
 * field, does not compile. Kept apart from the routes, so that only the function that serves the contract carries it.
 */
export type Documentation<Routes extends Readonly<Record<string, Route>>> = {
  readonly [Key in keyof Routes]: Documented<Key, Routes[Key]>;
};

/** The words of any route, as the document is made of them. */
export type AnyDocumented = Operation & Partial<Record<'body' | 'reply' | 'held' | 'form', Told<unknown>>>;
