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
    case 'list':
      return [shown(block.title), ...block.items.map((item) => `- ${shown(item)}`)].join('\n');
    case 'quote':
      return [shown(block.label), ...cleanLines(block.text).map((line) => `> ${line}`.trimEnd())].join('\n');
    case 'matter':
      return [
        shown(block.title),
        ...block.rows.map((fact) => factLine(fact, language)),
        ...(block.note === undefined ? [] : [shown(block.note)]),
        `${shown(block.label)}\n${block.url}`,
      ].join('\n');
    case 'button':
      return `${shown(block.label)}\n${block.url}`;
  }
}

function factLine(fact: Fact, language: Language): string {
  const { fact: inWords } = mailFrameTexts[language];
  if ('value' in fact) return shown(inWords(fact.label, fact.value));
  return oneLine(inWords(fact.label, 'link' in fact ? fact.link : fact.address));
}

export function renderText({ language, firmName, title, greeting, blocks, footer }: Content): string {
  const closing = `${mailFrameTexts[language].closing}\n${shown(firmName)}`;
  const parts = [shown(title), shown(greeting), ...blocks.map((block) => renderBlock(block, language)), closing];
  return `${[...parts, `-- \n${shown(footer)}`].join('\n\n')}\n`;
}
