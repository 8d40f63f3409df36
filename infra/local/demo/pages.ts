import { expect } from './playing.ts';

/** A page as its reader has it, in English where it can be. */
async function open(link: string, form?: Readonly<Record<string, string>>): Promise<string> {
  const response = await fetch(link, {
    headers: { 'accept-language': 'en' },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  expect(response.status === 200, `the page answered ${String(response.status)}.`);
  return response.text();
}

/** The words of a page, without what makes it a page. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

export const readPage = async (link: string): Promise<string> => wordsOf(await open(link));

/** Decides through the form behind a link to one request; gives the words of the page that answers. */
export async function decideOn(link: string, decision: string, reason = ''): Promise<string> {
  const version = /name="version" value="(\d+)"/.exec(await open(link))?.[1] ?? '';
  return wordsOf(await open(link, { decision, reason, version, confirmed: 'true' }));
}

/** Decides one request on the page of the queue, where the others are left alone. */
export async function decideInQueue(link: string, requestId: string, decision: string): Promise<string> {
  const version = new RegExp(`name="version.${requestId}" value="(\\d+)"`).exec(await open(link))?.[1] ?? '';
  const form = { [`decision.${requestId}`]: decision, [`version.${requestId}`]: version, confirmed: 'true' };
  return wordsOf(await open(link, form));
}
