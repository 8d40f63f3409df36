import { DomainError, type FieldError } from '../domain/error.ts';
import { maxErrors } from '../contract/bounds.ts';
import { pointerOf } from './pointer.ts';

/**
 * F2: parses JSON that means one thing alone, as I-JSON does (RFC 7493, sections 2.1 and 2.3): no field twice, of which each
 * reader would take the one it likes, and no half characters. `JSON.parse` has the say about everything else.
 *
 * @throws `invalid-input` naming what is wrong.
 */
export function parseStrictJson(text: string): unknown {
  const value = parse(text);
  const errors = flawsOf(text);
  if (errors.length > 0) throw new DomainError('invalid-input', { errors });
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid-input', { errors: [{ pointer: '', code: 'invalid-json' }] });
  }
}

// Of a text that is JSON: its strings and what holds it together. Numbers and words between them are of no interest.
const tokens = /"(?:[^"\\]+|\\.)*"|[{}[\],:]/g;

/** An object or list that is open where the reading stands, and the place in it. */
interface Frame {
  readonly fields?: Set<string>;
  at: string | number;
}

/** What `JSON.parse` passes over, in the order of the text; a loop, so that no depth of nesting matters. */
function flawsOf(text: string): FieldError[] {
  const errors: FieldError[] = [];
  const frames: Frame[] = [];
  let latest = '';
  const here = () => pointerOf(frames.map(({ at }) => at));
  for (const [token] of text.matchAll(tokens)) {
    const frame = frames.at(-1);
    if (token === '{') frames.push({ fields: new Set(), at: '' });
    else if (token === '[') frames.push({ at: 0 });
    else if (token === '}' || token === ']') frames.pop();
    else if (token === ',' && typeof frame?.at === 'number') frame.at += 1;
    else if (token === ':' && frame?.fields) {
      frame.at = latest;
      if (frame.fields.has(latest)) errors.push({ pointer: here(), code: 'duplicate-field' });
      frame.fields.add(latest);
    } else if (token.startsWith('"')) {
      latest = stringOf(token);
      if (!latest.isWellFormed()) errors.push({ pointer: here(), code: 'invalid-encoding' });
    }
    if (errors.length > maxErrors) break;
  }
  return errors;
}

/** Escapes may spell one name in many ways. */
const stringOf = (token: string): string => (token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1));
