import {
  AccountSuspendedException,
  BadRequestException,
  InternalServiceErrorException,
  LimitExceededException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  NotFoundException,
  SendingPausedException,
  SESv2Client,
  SESv2ServiceException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import fc from 'fast-check';
import libmime from 'libmime';
import { describe, expect, test, vi } from 'vitest';
import { encodedWords, mailer } from '../../shared/services/mailer.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100, size: 'max' });

test('a mail client reads the name of a sender as the firm wrote it', () => {
  const name = 'Cabinet Lefèvre & Associés, expertise comptable et conseil';
  expect(libmime.decodeWords(encodedWords(name))).toBe(name);
  fc.assert(
    fc.property(names, (made) => {
      expect(libmime.decodeWords(encodedWords(made))).toBe(made);
    }),
  );
});

test('the name of a sender is ASCII words of at most 75 characters', () => {
  fc.assert(
    fc.property(names, (name) => {
      for (const word of encodedWords(name).split(' ')) expect(word).toMatch(/^=\?UTF-8\?B\?[\w+/=]{1,63}\?=$/);
    }),
  );
});

test('the name of a sender cannot begin another header', () => {
  expect(libmime.decodeWords(encodedWords('Firm\r\nBcc: all@evil.example'))).toBe('Firm  Bcc: all@evil.example');
});

/** What a mail comes to that SES answers so, and how often it was asked. */
async function outcomeOf(answer: Error) {
  const client = new SESv2Client({ region: 'eu-west-3' });
  const send = vi.spyOn(client, 'send').mockImplementation(() => {
    throw answer;
  });
  const post = mailer({ sender: 'no-reply@portal.example', configurationSet: 'mails' }, client);
  const letter = {
    to: 'zoe@client.example',
    fromName: 'Lefèvre',
    replyTo: undefined,
    subject: 'S',
    html: '<p>H</p>',
    text: 'T',
  };
  const thrown: unknown = await post(letter).catch((error: unknown) => error);
  return { thrown, calls: send.mock.calls.length };
}

const as = (httpStatusCode: number) => ({ message: 'as SES says it', $metadata: { httpStatusCode } });
const unmodelled = (name: string, status: number) =>
  new SESv2ServiceException({ name, $fault: status < 500 ? 'client' : 'server', ...as(status) });

test('every mail says that a program sent it, and where answers go if anywhere (RFC 3834)', async () => {
  const sent: { input: object }[] = [];
  const client = { send: (command: { input: object }) => Promise.resolve({ MessageId: String(sent.push(command)) }) };
  const post = mailer({ sender: 'no-reply@portal.example', configurationSet: 'mails' }, client as never);
  const letter = { to: 'zoe@client.example', fromName: 'Lefèvre', subject: 'S', html: '<p>H</p>', text: 'T' };
  await post({ ...letter, replyTo: 'accueil@cabinet.example' });
  await post({ ...letter, replyTo: undefined });
  const Headers = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }];
  for (const { input } of sent) expect(input).toMatchObject({ Content: { Simple: { Headers } } });
  expect(sent.map(({ input }) => ('ReplyToAddresses' in input ? input.ReplyToAddresses : undefined))).toEqual([
    ['accueil@cabinet.example'],
    undefined,
  ]);
});

describe('of a mail that SES does not take', () => {
  test.each([
    new MessageRejected(as(400)),
    new BadRequestException(as(400)),
    unmodelled('InvalidParameterValue', 400),
    unmodelled('ValidationException', 400),
  ])('$name is for good', async (answer) => {
    const { thrown, calls } = await outcomeOf(answer);
    expect(thrown).toMatchObject({ name: 'MailRefused', cause: answer });
    expect(calls).toBe(1);
  });

  test.each([
    new LimitExceededException(as(400)),
    new SendingPausedException(as(400)),
    new AccountSuspendedException(as(400)),
    new MailFromDomainNotVerifiedException(as(400)),
    new NotFoundException(as(404)),
    unmodelled('AccessDeniedException', 403),
  ])('$name is for now: neither the mail nor its address is at fault', async (answer) => {
    expect((await outcomeOf(answer)).thrown).toMatchObject({ name: 'MailPostponed', cause: answer });
  });

  test('throttling is for now, after tries of our own for five seconds', async () => {
    vi.useFakeTimers();
    const begun = Date.now();
    const answer = new TooManyRequestsException(as(429));
    const outcome = outcomeOf(answer);
    await vi.runAllTimersAsync();
    const { thrown, calls } = await outcome;
    expect(thrown).toMatchObject({ name: 'MailPostponed', cause: answer });
    expect(calls).toBeGreaterThan(3);
    expect(Date.now() - begun).toBeLessThanOrEqual(5000);
    vi.useRealTimers();
  });

  test.each([
    new InternalServiceErrorException(as(500)),
    unmodelled('InternalFailure', 500),
    Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
  ])('$name leaves open whether it was taken', async (answer) => {
    expect(await outcomeOf(answer)).toEqual({ thrown: answer, calls: 1 });
  });
});
