import { TableEnv } from '../../../shared/config/environment.ts';
import { cursorKeyRepository } from '../../../shared/data/cursor-keys.ts';
import { openTable } from '../../../shared/data/client.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { openToAll } from '../../../shared/http/endpoint.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { accepted } from '../../../shared/http/reply.ts';
import { keyring } from '../../../shared/http/keyring.ts';
import { hostToUnicode } from '../../../shared/parsers/host.ts';
import { keyedHash } from '../../../shared/services/tokens.ts';
import { requestPasswordReset } from '../../../shared/use-cases/sign-in/request-password-reset.ts';

const env = TableEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const now = () => new Date();
const { current } = keyring({ cursorKeys: cursorKeyRepository(table), now });
const request = requestPasswordReset({
  links: linkRepository(table),
  now,
  hashed: async (address) => keyedHash(await current(), address),
  hostToUnicode,
});

export const handler = httpHandler<'password-reset'>({
  'POST /v1/password-reset': openToAll(async ({ body }) => {
    await request(body.email);
    return accepted({});
  }),
});
