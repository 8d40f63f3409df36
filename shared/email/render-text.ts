import type { Language } from '../texts/language.ts';
import { mailFrameTexts } from '../texts/mail-frame.ts';
import type { Block, Content, Fact } from './content.ts';
import { cleanLines, oneLine, shown } from './plain.ts';

/** Renders a block. Values are put on one line, quotes marked line by line, so no name or reason can forge a line. */
function renderBlock(block: Block, language: Language): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return shown(block.text);
    case 'facts':
      return block.rows.map((fact) => factLine(fact, language)).join('\n');
    case 'warnings':
      return [shown(block.title), ...block.items.map((item) => `- ${shown(item)}`)].join('\n');
    case 'quote':
      return [shown(block.label), ...cleanLines(block.text).map((line) => `> ${line}`.trimEnd())].join('\n');
    case 'button':
      return `${shown(block.label)}\n${block.url}`;
  }
}

function factLine(fact: Fact, language: Language): string {
  const { fact: inWords } = mailFrameTexts[language];
  if ('address' in fact) return oneLine(inWords(fact.label, fact.address));
  return shown(inWords(fact.label, fact.value));
}

export const renderText = ({ language, greeting, blocks, footer }: Content): string =>
  `${[shown(greeting), ...blocks.map((block) => renderBlock(block, language)), `-- \n${shown(footer)}`].join('\n\n')}\n`;
