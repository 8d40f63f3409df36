import { SQSClient } from '@aws-sdk/client-sqs';
import { Queues } from '../../infra/local/parts/queues.ts';
import { TemplateGraph } from '../../infra/local/template/template.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };

/** The local host's SQS with one queue. */
export async function deadLetterQueue() {
  const Dead = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' }, Metadata: {} };
  const template = { Resources: { Dead }, Parameters: {}, Mappings: {}, Conditions: {}, Outputs: {} };
  const queues = new Queues(new TemplateGraph([{ name: 'app', directory: '.', template }], place));
  const { url, server } = await queues.serve();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const queueArn = `arn:aws:sqs:${place.region}:${place.account}:dead`;
  return {
    queueArn,
    queueUrl: `https://sqs.${place.region}.amazonaws.com/${place.account}/dead`,
    sqs: new SQSClient({ endpoint: url, region: place.region, credentials, maxAttempts: 1 }),
    put: (body: unknown) => {
      queues.put(queueArn, body);
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
