/**
 * What bundles hold in place of the SDK's whole chain of credential providers: Lambda hands credentials out in the
 * environment, so the clients of the other sources (SSO, STS, instance metadata) would only be loaded and never used.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
