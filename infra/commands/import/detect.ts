import { createReadStream } from 'node:fs';
import { UsageError } from '../deployment.ts';
import type { Encoding } from './encodings.ts';
import { FileFault } from './file-fault.ts';
import { requireCsv } from './file-kind.ts';
import { fileTexts } from './texts.ts';
import { Words } from './words.ts';

export async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new UsageError(`There is no file ${file}.`);
    if (code === 'EISDIR' || code === 'EACCES') throw new UsageError(`${file} cannot be read (${code}).`);
    throw error;
  }
}

/**
 * How the text of a file is written, where that is certain. It looks through the whole file, a piece at a time.
 * @throws FileFault where it is not, or the file is no text.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
  const evidence = new Evidence();
  for await (const chunk of chunksOf(file)) {
    evidence.add(chunk);
    if (evidence.marked) return evidence.marked;
  }
  return evidence.verdict();
}

const marks: readonly (readonly [Encoding, string])[] = [
  ['utf-8', 'efbbbf'],
  ['utf-16le', 'fffe'],
  ['utf-16be', 'feff'],
];

class Evidence {
  /** By a byte order mark. */
  marked: Encoding | undefined;
  private begun = false;
  private isUtf8 = true;
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private size = 0;
  private readonly nulls: [number, number] = [0, 0];
  private readonly words = new Words();

  add(chunk: Buffer): void {
    if (!this.begun) this.begin(chunk);
    if (this.marked) return;
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, at + 1))
      this.nulls[((this.size + at) % 2) as 0 | 1] += 1;
    this.size += chunk.length;
    if (this.isUtf8) this.tryUtf8(chunk);
    this.words.add(chunk);
  }

  verdict(): Encoding {
    if (this.isUtf8) this.tryUtf8(undefined);
    if (this.nulls[0] + this.nulls[1] > 0) return this.utf16();
    return this.isUtf8 ? 'utf-8' : this.words.encoding();
  }

  private begin(chunk: Buffer): void {
    this.begun = true;
    requireCsv(chunk);
    const start = chunk.subarray(0, 4).toString('hex');
    if (start === 'fffe0000' || start === '0000feff') throw new FileFault(fileTexts.otherEncoding('UTF-32'));
    this.marked = marks.find(([, mark]) => start.startsWith(mark))?.[0];
  }

  private tryUtf8(chunk: Buffer | undefined): void {
    try {
      this.strict.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.isUtf8 = false;
    }
  }

  /** Without a mark: the upper bytes of European text are all zero, and none of the lower ones is. */
  private utf16(): Encoding {
    const [even, odd] = this.nulls;
    const most = (this.size / 2) * 0.9;
    if (this.size % 2 === 0 && even === 0 && odd > most) return 'utf-16le';
    if (this.size % 2 === 0 && odd === 0 && even > most) return 'utf-16be';
    throw new FileFault(fileTexts.binary);
  }
}
