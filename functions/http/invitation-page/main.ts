import { setTimeout as pause } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { PasswordPageEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { firmReader } from '../../../shared/data/firms.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { personRepository } from '../../../shared/data/people.ts';
import { httpHandler } from '../../../shared/http/http-handler.ts';
import { pageEndpoint, renderRefusalPage } from '../../../shared/http/pages.ts';
import { signInService } from '../../../shared/services/sign-ins.ts';
import { choosePassword, openPasswordLink } from '../../../shared/use-cases/sign-in/choose-password.ts';
import { reportLostSignIn } from '../../../shared/use-cases/sign-in/report-lost-sign-in.ts';
import { requestFreshLink } from '../../../shared/use-cases/sign-in/request-fresh-link.ts';
import { passwordForm } from './form.ts';

const env = PasswordPageEnv.parse(process.env);
const table = openTable(env.TABLE_NAME);
const links = linkRepository(table);
const deps = {
  links,
  firms: firmReader(table, env.PORTAL_URL),
  people: personRepository(table),
  now: () => new Date(),
  newId: uuidv7,
  via: 'link' as const,
};

const { show, submit } = passwordForm({
  open: openPasswordLink(deps),
  choose: choosePassword({ ...deps, signIns: signInService(env.USER_POOL_ID), pause }),
  requestFreshLink: requestFreshLink(deps),
  reportLost: reportLostSignIn(deps),
});

export const handler = httpHandler<'invitation-page'>(
  {
    'HEAD /invitation/{token}': pageEndpoint(show),
    'GET /invitation/{token}': pageEndpoint(show),
    'POST /invitation/{token}': pageEndpoint(submit),
    'HEAD /invitation/{token}/{rest+}': pageEndpoint(show),
    'GET /invitation/{token}/{rest+}': pageEndpoint(show),
    'POST /invitation/{token}/{rest+}': pageEndpoint(submit),
  },
  renderRefusalPage,
);
