import { FileFault } from './file-fault.ts';
import { fileTexts } from './texts.ts';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** By what files begin with, whatever they are called; saved as CSV all of them are read. */
const kinds: readonly (readonly [string, Buffer])[] = [
  ['Excel (.xls)', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['Excel (.xls)', Buffer.from('0908100000060500', 'hex')],
  ['SYLK (.slk)', Buffer.from('ID;P', 'latin1')],
  ['PDF', Buffer.from('%PDF-', 'latin1')],
  ['RTF', Buffer.from('{\\rtf', 'latin1')],
  ['GZIP', Buffer.from('1f8b', 'hex')],
];
/** What the names of files within a ZIP tell. */
const zipped: readonly (readonly [string, RegExp])[] = [
  ['OpenDocument (.ods)', /mimetypeapplication\/vnd\.oasis\.opendocument/],
  ['Numbers (.numbers)', /Index\/[\w-]+\.iwa|Index\.zip/],
  ['Excel (.xlsx)', /\[Content_Types\]\.xml|_rels\/|docProps\/|xl\//],
];

/** @throws FileFault for a file that is no text, or another format than CSV: by its name, with how to save it. */
export function requireCsv(start: Buffer): void {
  const kind = kindOf(start);
  if (kind !== undefined) throw new FileFault(fileTexts.otherFormat(kind));
}

function kindOf(start: Buffer): string | undefined {
  const text = start.toString('latin1');
  if (start.subarray(0, 4).equals(zip)) return zipped.find(([, names]) => names.test(text))?.[0] ?? 'ZIP';
  const found = kinds.find(([, magic]) => start.subarray(0, magic.length).equals(magic));
  // What some programs call a file for Excel.
  const markup = /^\s*<(?:\?xml|!doctype|html|table|head|meta|body)\b/i.test(text.replace(/^\u00ef\u00bb\u00bf/, ''));
  return found?.[0] ?? (markup ? (/^\W*\?xml/.test(text) ? 'XML' : 'HTML') : undefined);
}
