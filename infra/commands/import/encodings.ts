/** How texts are written in files; those of one byte a character cannot be told by rule, only by what they say. */
export const byteEncodings = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const;
export type ByteEncoding = (typeof byteEncodings)[number];
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | ByteEncoding;

/** As people know them. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'MacRoman',
  cp850: 'MS-DOS (CP850)',
};

/** Gives text from bytes that come in pieces. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream: boolean }): string;
}

/** The upper half of code page 850 (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT), which the Encoding Standard lacks. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const cp850Decoder: Decoder = {
  decode: (bytes = new Uint8Array()) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll(/[\u0080-\u00ff]/g, (byte) => cp850[byte.charCodeAt(0) - 0x80] ?? ''),
};

/** A byte order mark is left out. */
export const decoderOf = (encoding: Encoding, fatal = false): Decoder =>
  encoding === 'cp850' ? cp850Decoder : new TextDecoder(encoding, { fatal });
