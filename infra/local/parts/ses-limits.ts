import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import * as z from 'zod';

/** Fields that the message has already: SES takes each once (https://docs.aws.amazon.com/ses/latest/dg/header-fields.html). */
const ofMessage = ['from', 'to', 'cc', 'bcc', 'subject', 'reply-to', 'date', 'message-id', 'mime-version'];

const Header = z
  .object({
    Name: z
      .string()
      .regex(/^[!-9;-~]{1,126}$/)
      .refine((name) => !ofMessage.includes(name.toLowerCase())),
    Value: z.string().regex(/^[ -~]{1,995}$/),
  })
  .refine(({ Name, Value }) => Name.length + Value.length <= 996);
const once = (headers: readonly { readonly Name: string }[]): boolean =>
  new Set(headers.map(({ Name }) => Name.toLowerCase())).size === headers.length;
const Headers = z.array(Header).max(15).refine(once);
/** SES has no SMTPUTF8: what is not ASCII is encoded, or refused. */
const Address = z.string().regex(/^[ -~]+@[ -~]+$/);

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html */
const TagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);
const Tags = z
  .array(z.object({ Name: TagText, Value: TagText }))
  .max(50)
  .refine(once);

const Addresses = z.array(Address).default([]);
/** All kinds together (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Destination.html). */
const Destination = z
  .looseObject({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
  .refine(({ ToAddresses, CcAddresses, BccAddresses }) => {
    const { length } = [...ToAddresses, ...CcAddresses, ...BccAddresses];
    return length >= 1 && length <= 50;
  });

const Sent = z.looseObject({
  EmailTags: Tags.optional(),
  FromEmailAddress: Address.optional(),
  ReplyToAddresses: z.array(Address).optional(),
  Destination,
  Content: z.looseObject({ Simple: z.looseObject({ Headers: Headers.optional() }).optional() }),
});

/** Refuses what SES refuses of headers and addresses, and its engine here lets pass. */
export function refuseAsSes(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => {
    const pass = () => {
      for (const listener of listeners) Reflect.apply(listener, server, [request, response]);
    };
    if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
      pass();
      return;
    }
    void bodyOf(request).then((body) => {
      const { error } = Sent.safeParse(body);
      if (error) {
        refuse(response, z.prettifyError(error));
        return;
      }
      // Read already: the engine takes the body from here.
      request.body = body;
      pass();
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, why: string): void {
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': 'BadRequestException' };
  response.writeHead(400, headers).end(JSON.stringify({ message: why }));
}
