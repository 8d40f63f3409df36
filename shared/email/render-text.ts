import type { Language } from '../texts/language.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block, Content } from './content.ts';
import { cleanLines, oneLine } from './plain.ts';

/** Renders a block. Values are put on one line, quotes marked line by line, so no name or reason can forge a line. */
function renderBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return oneLine(block.text);
    case 'facts':
      return block.rows.map(({ label, value }) => oneLine(mailFrameTexts[language].fact(label, value))).join('\n');
    case 'warnings':
      return [oneLine(block.title), ...block.items.map((item) => `- ${oneLine(item)}`)].join('\n');
    case 'quote':
      return [oneLine(block.label), ...cleanLines(block.text).map((line) => `> ${line}`.trimEnd())].join('\n');
    case 'button':
      return `${oneLine(block.label)}\n${block.url}`;
  }
}

export const renderText = ({ language, greeting, blocks, footer }: Content): string =>
  `${[oneLine(greeting), ...blocks.map((block) => renderBlock(block, language)), `-- \n${oneLine(footer)}`].join('\n\n')}\n`;
