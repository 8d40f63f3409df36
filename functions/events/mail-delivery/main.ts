import { TableEnv } from '../../../shared/config/environment.ts';
import { openTable } from '../../../shared/data/client.ts';
import { deliveryRepository } from '../../../shared/data/deliveries.ts';
import { linkRepository } from '../../../shared/data/links.ts';
import { mailRepository } from '../../../shared/data/mails.ts';
import { requestRepository } from '../../../shared/data/requests.ts';
import { taskAnswerer } from '../../../shared/services/executions.ts';
import { noteDelivery } from '../../../shared/use-cases/mail/note-delivery.ts';
import { wakeRequest } from '../../../shared/use-cases/validation/wake-request.ts';
import { mailReports } from '../../../shared/worker/mail-reports.ts';

const table = openTable(TableEnv.parse(process.env).TABLE_NAME);
const requests = requestRepository(table);

/** Notes which mails arrived, came back or were called spam, and asks that whoever has to know be told (V19). */
export const handler = mailReports(
  noteDelivery({
    mails: mailRepository(table),
    deliveries: deliveryRepository(table),
    requests,
    links: linkRepository(table),
    wake: wakeRequest({ requests, answerTask: taskAnswerer() }),
  }),
);
