import { createRequire } from 'node:module';

type Handler = (event: unknown, context: { readonly awsRequestId: string }) => Promise<object>;

/** A process as Lambda has it: a bundle, one event, and nothing of its own on the standard outputs. */
const { handler } = createRequire(import.meta.url)(process.argv[2]!) as { readonly handler: Handler };

process.once('message', (event) => {
  void handler(event, { awsRequestId: 'a-request' }).then((reply) => process.send!(reply, () => process.disconnect()));
});
