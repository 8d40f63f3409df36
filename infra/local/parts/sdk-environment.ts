import { LOCAL_CREDENTIALS } from './dynamodb.ts';
import type { HostOptions } from '../host-types.ts';
import type { Service } from './services.ts';

/** The SDK's own variables: the functions' clients need no word about this machine. */
export async function sdkEnvironment(
  endpoints: Record<Service, string>,
  region: string,
  interpose: HostOptions['interpose'],
): Promise<Record<string, string>> {
  const told = async (service: Service) => (await interpose?.(service, endpoints[service])) ?? endpoints[service];
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: await told('dynamodb'),
    AWS_ENDPOINT_URL_SFN: await told('sfn'),
    AWS_ENDPOINT_URL_SESV2: await told('ses'),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: await told('cognito'),
    AWS_ENDPOINT_URL_EVENTBRIDGE: await told('events'),
    AWS_ENDPOINT_URL_S3: await told('s3'),
    // Any other service is refused here rather than asked on AWS.
    AWS_ENDPOINT_URL: endpoints.sfn,
  };
}
