import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** An API Gateway event (payload format 2.0); the authorizer's claims are there on signed-in routes. */
export interface HttpEvent extends Omit<APIGatewayProxyEventV2, 'requestContext'> {
  readonly requestContext: APIGatewayProxyEventV2['requestContext'] & {
    readonly authorizer?: { readonly jwt: { readonly claims: Readonly<Record<string, unknown>> } };
  };
}
