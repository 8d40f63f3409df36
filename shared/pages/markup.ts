import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { unlinked } from '../domain/unlinked.ts';

const asIs = 'as-is';

/** Shows an address as it is (F4): a link of ours, or the address that somebody signs in with or is recognised by. */
export const Address = ({ children: address }: { readonly children: string }) => h('span', { class: asIs }, address);

const tag = '<(?:"[^"]*"|[^">])*>';
/** A stylesheet; an address, or what was typed into a form, after its tag; any other tag; any other text. */
const PARTS = new RegExp(
  `(?:<style>[^<]*</style>)|(<span class="${asIs}">|<textarea\\b(?:"[^"]*"|[^">])*>)([^<]*)|${tag}|([^<]+)`,
  'g',
);

/**
 * Renders a whole document. Every text in it passes here, so that no template can forget what holds for names: addresses
 * in them are taken apart (F4), and they are fully escaped. Preact escapes what text needs (`<`, `&`, quotes) and leaves
 * `>`; it is escaped as well, also for programs that look at a part of the text.
 */
export const renderDocument = (root: VNode): string =>
  `<!doctype html>${renderToString(root).replaceAll(
    PARTS,
    (part: string, opening?: string, kept?: string, text?: string) => {
      if (opening !== undefined) return opening + escapeAngle(kept ?? '');
      return text === undefined ? part : escaped(unlinked(unescaped(text)));
    },
  )}\n`;

/** Renders what a document takes in as it is. The document's own rendering holds its texts to the same. */
export const renderPart = (part: VNode): string => renderToString(part);

const escapeAngle = (text: string): string => text.replaceAll('>', '&gt;');

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const escaped = (text: string): string =>
  escapeAngle(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));
