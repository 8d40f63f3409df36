import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Matches a stylesheet or a tag with its quoted attributes, which are left as they are, or a `>` in text. */
const TAG_OR_ANGLE = /(<style>[^<]*<\/style>|<(?:"[^"]*"|[^">])*>)|>/g;

/**
 * Renders a whole document. Preact escapes what text needs (`<`, `&`, quotes) and leaves `>`; it is escaped as well, so
 * that names are fully escaped also for programs that look at a part of the text.
 */
export const renderDocument = (root: VNode): string =>
  `<!doctype html>${renderToString(root).replaceAll(TAG_OR_ANGLE, (_, tag: string | undefined) => tag ?? '&gt;')}\n`;
