import { clientOptions, UsageError, type Deployment, type LocalEndpoints } from '../deployment.ts';

/** A deployment with all that the smoke test needs of it. */
export interface SmokeDeployment extends Deployment {
  readonly senderAddress: string;
  readonly configurationSet: string;
  readonly alarmTopicArn: string;
  /** Options of a client that gives up in time. */
  readonly optionsOf: (endpoint: keyof LocalEndpoints) => ReturnType<typeof clientOptions> & ClientPatience;
}

interface ClientPatience {
  readonly requestHandler: { readonly connectionTimeout: number; readonly requestTimeout: number };
}
export const patience: ClientPatience = { requestHandler: { connectionTimeout: 5_000, requestTimeout: 15_000 } };

/** @throws UsageError when the outputs lack something. */
export function smokeDeployment(deployment: Deployment): SmokeDeployment {
  const { senderAddress, configurationSet, alarmTopicArn, local } = deployment;
  if (!senderAddress || !configurationSet || !alarmTopicArn || (local && !local.mailboxUrl))
    throw new UsageError(
      'The outputs lack SenderAddress, ConfigurationSet, AlarmTopicArn or MailboxUrl: deploy, or start the local host, once more.',
    );
  return {
    ...deployment,
    ...{ senderAddress, configurationSet, alarmTopicArn },
    optionsOf: (endpoint) => ({ ...clientOptions(deployment, endpoint), ...patience }),
  };
}
