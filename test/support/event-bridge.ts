import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { startEventBridge } from '../../infra/local/events/event-bridge.ts';
import type { Shown } from '../../infra/local/events/viewer.ts';
import { Functions } from '../../infra/local/lambda/lambda.ts';
import { TemplateGraph } from '../../infra/local/template/template.ts';

const place = { region: 'eu-west-3', account: '000000000000', apiUrl: 'http://localhost' };

const nothing = { environment: {}, onOutput: () => undefined, onFailure: () => undefined };

/** The local host's EventBridge with one bus, `bus`, that can be taken down. */
export async function eventBridge() {
  const Bus = { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' }, Metadata: {} };
  const template = { Resources: { Bus }, Parameters: {}, Mappings: {}, Conditions: {}, Outputs: {} };
  const graph = new TemplateGraph([{ name: 'app', directory: '.', template }], place);
  const bridge = await startEventBridge(graph, new Functions([], nothing), {
    origin: place,
    onGivenUp: () => undefined,
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const up = new EventBridgeClient({ endpoint: bridge.url, region: place.region, credentials, maxAttempts: 1 });
  const down = new EventBridgeClient({
    endpoint: 'http://127.0.0.1:9',
    region: place.region,
    credentials,
    maxAttempts: 1,
  });
  let isDown = false;
  let calls = 0;
  const client = {
    send: (command: Parameters<EventBridgeClient['send']>[0]) => {
      calls += 1;
      return (isDown ? down : up).send(command);
    },
  } as Pick<EventBridgeClient, 'send'>;
  return {
    client,
    calls: () => calls,
    /** Whether calls find nobody. */
    setDown: (to: boolean) => (isDown = to),
    events: async () => ((await (await fetch(`${bridge.url}/store`)).json()) as { events: Shown[] }).events,
    stop: () => {
      bridge.stop();
      bridge.server.closeAllConnections();
      bridge.server.close();
    },
  };
}
