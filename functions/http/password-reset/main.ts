import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { openToAll } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { accepted } from '../../../shared/http/reply.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';
import { requestPasswordReset } from '../../../shared/use-cases/sign-in/request-password-reset.ts';

const env = TableEnv.parse(process.env);
const request = requestPasswordReset({
  links: linkRepository(openTable(env.TABLE_NAME)),
  now: () => new Date(),
  hostToUnicode,
});

export const handler = httpHandler<'password-reset'>({
  'POST /v1/password-reset': openToAll(async ({ body }) => {
    await request(body.email);
    return accepted({});
  }),
});
