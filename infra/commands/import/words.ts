import { byteEncodings, decoderOf, encodingNames, type ByteEncoding } from './encodings.ts';
import { FileFault } from './file-fault.ts';
import { isAtHome } from './plausible.ts';
import { fileTexts } from './texts.ts';

/** How often a byte was read, and how often that made sense. */
interface Count {
  all: number;
  atHome: number;
}

interface Reading {
  readonly encoding: ByteEncoding;
  /** What each byte stands for. */
  readonly chars: string;
  readonly counts: Map<number, Count>;
  example: string;
}

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const severalBytes = /[\u00c3\u00c5][\u0080-\u00bf]|\u00e2\u0080[\u0080-\u00bf]/g;

/** The words beyond ASCII of a file of one byte a character, as each encoding would read them. */
export class Words {
  /** What ends in the middle of a line is looked at with the rest of it. */
  private rest = '';
  private characters = 0;
  private ofUtf8 = 0;
  private readonly readings: readonly Reading[] = byteEncodings.map((encoding) => ({
    ...{ encoding, chars: decoderOf(encoding).decode(everyByte), counts: new Map<number, Count>(), example: '' },
  }));

  add(chunk: Buffer): void {
    const text = this.rest + chunk.toString('latin1');
    const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    this.rest = text.slice(end);
    this.weigh(text.slice(0, end));
  }

  /** The encoding in which they make sense, if they do in no other that reads them otherwise. @throws FileFault */
  encoding(): ByteEncoding {
    this.weigh(this.rest);
    // Text of one byte a character has next to no valid sequences of several.
    if (this.ofUtf8 * 10 > this.characters) throw new FileFault(fileTexts.mixedEncodings);
    const possible = this.readings.filter((reading) => isPossible(reading) && shareOf(reading, () => true) > 0.8);
    const winner = possible.find((one) => possible.every((other) => one === other || beats(one, other)));
    if (winner) return winner.encoding;
    const shown = possible.length > 0 ? possible : this.readings;
    throw new FileFault(
      fileTexts.uncertainEncoding(shown.map(({ encoding, example }) => [encodingNames[encoding], example])),
    );
  }

  private weigh(text: string): void {
    const lines = text.split(/[\r\n]+/).filter((line) => /[\u0080-\u00ff]/.test(line));
    this.ofUtf8 += lines.join('\n').match(severalBytes)?.length ?? 0;
    for (const line of lines) {
      const bytes = Buffer.from(line, 'latin1');
      const places = [...bytes.keys()].filter((at) => (bytes[at] ?? 0) > 0x7f);
      this.characters += places.length;
      for (const reading of this.readings) count(reading, bytes, places);
    }
  }
}

function count(reading: Reading, bytes: Buffer, places: readonly number[]): void {
  const text = [...bytes].map((byte) => reading.chars[byte] ?? '').join('');
  reading.example ||= /[^\s;,\t"]*[^\u0000-\u007f][^\s;,\t"]*/.exec(text)?.[0] ?? '';
  for (const at of places) {
    const byte = bytes[at] ?? 0;
    const { all, atHome } = reading.counts.get(byte) ?? { all: 0, atHome: 0 };
    reading.counts.set(byte, { all: all + 1, atHome: atHome + (isAtHome(text, at) ? 1 : 0) });
  }
}

/** Not where a byte stands for a control character: nobody writes those. */
const isPossible = ({ chars, counts }: Reading): boolean =>
  [...counts.keys()].every((byte) => !/[\u0080-\u009f]/.test(chars[byte] ?? ''));

/** The share of the bytes asked for that make sense; 1 of none. */
function shareOf({ counts }: Reading, counted: (byte: number) => boolean): number {
  const found = [...counts].filter(([byte]) => counted(byte)).map(([, each]) => each);
  const sum = (of: keyof Count) => found.reduce((total, each) => total + each[of], 0);
  return found.length === 0 ? 1 : sum('atHome') / sum('all');
}

/** Whether, of the bytes that two encodings read differently, one makes sense and the other does not. */
function beats(one: Reading, other: Reading): boolean {
  const differs = (byte: number) => one.chars[byte] !== other.chars[byte];
  if (![...one.counts.keys()].some(differs)) return true;
  return shareOf(one, differs) >= 0.95 && shareOf(other, differs) <= 0.8;
}
