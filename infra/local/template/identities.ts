import { createHash } from 'node:crypto';
import type { Resource } from './resource.ts';

/** Where the stacks are run: what the pseudo parameters and every ARN are made of. */
export interface Place {
  readonly region: string;
  readonly account: string;
  /** The address of the HTTP API on this machine, without a slash at its end. */
  readonly apiUrl: string;
}

/** What `Ref` and `Fn::GetAtt` give for a resource. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The identity of a resource on this machine. It is derived from the names alone, so that every reference can be resolved
 * before anything is started, and is the same at every start (an app keeps its client id).
 */
export function identify(resource: Resource, place: Place, property: (name: string) => unknown): Identity {
  const { region, account, apiUrl } = place;
  const named = (name: string) => {
    const value = property(name);
    return typeof value === 'string' ? value : `${resource.stack.name}-${resource.logicalId}`;
  };
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  const id = (length: number) => digest(`${resource.stack.name}/${resource.logicalId}`, length);

  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable': {
      const table = arn('dynamodb', `table/${named('TableName')}`);
      return {
        ref: named('TableName'),
        attributes: { Arn: table, StreamArn: `${table}/stream/local`, TableId: id(12) },
      };
    }
    case 'AWS::Lambda::Function': {
      const name = named('FunctionName');
      return { ref: name, attributes: { Arn: arn('lambda', `function:${name}`) } };
    }
    case 'AWS::Lambda::Version': {
      const version = `${asArn(String(property('FunctionName')), place)}:1`;
      return { ref: version, attributes: { Version: '1', FunctionArn: version } };
    }
    case 'AWS::Lambda::Alias': {
      const alias = `${asArn(String(property('FunctionName')), place)}:${String(property('Name'))}`;
      return { ref: alias, attributes: { AliasArn: alias } };
    }
    case 'AWS::StepFunctions::StateMachine': {
      const name = named('StateMachineName');
      const machine = arn('states', `stateMachine:${name}`);
      return { ref: machine, attributes: { Arn: machine, Name: name } };
    }
    case 'AWS::Cognito::UserPool': {
      const pool = `${region}_${id(9)}`;
      const provider = `cognito-idp.${region}.amazonaws.com/${pool}`;
      return {
        ref: pool,
        attributes: {
          Arn: arn('cognito-idp', `userpool/${pool}`),
          UserPoolId: pool,
          ProviderName: provider,
          ProviderURL: `https://${provider}`,
        },
      };
    }
    case 'AWS::Cognito::UserPoolClient':
      return { ref: id(26), attributes: { ClientId: id(26) } };
    case 'AWS::ApiGatewayV2::Api':
      return { ref: id(10), attributes: { ApiId: id(10), ApiEndpoint: apiUrl } };
    case 'AWS::SQS::Queue': {
      const name = named('QueueName');
      const url = `https://sqs.${region}.amazonaws.com/${account}/${name}`;
      return { ref: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
    }
    case 'AWS::SNS::Topic': {
      const topic = arn('sns', named('TopicName'));
      return { ref: topic, attributes: { TopicArn: topic, TopicName: named('TopicName') } };
    }
    case 'AWS::Events::EventBus': {
      const name = named('Name');
      return { ref: name, attributes: { Arn: arn('events', `event-bus/${name}`), Name: name } };
    }
    case 'AWS::Events::Rule': {
      const bus = property('EventBusName');
      const name = typeof bus === 'string' ? `${bus.replace(/^arn:[^/]*\//, '')}/${named('Name')}` : named('Name');
      return { ref: name.replace('/', '|'), attributes: { Arn: arn('events', `rule/${name}`) } };
    }
    case 'AWS::S3::Bucket': {
      const name = named('BucketName').toLowerCase();
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}` } };
    }
    case 'AWS::KMS::Key':
      return { ref: id(12), attributes: { Arn: arn('kms', `key/${id(12)}`), KeyId: id(12) } };
    case 'AWS::SES::EmailIdentity':
      return { ref: String(property('EmailIdentity')), attributes: anyAttribute(resource) };
    default:
      return { ref: resource.logicalId, attributes: anyAttribute(resource, arn('local', resource.logicalId)) };
  }
}

/** Resources that nothing runs for (roles, log groups) may be referred to by any attribute: a telling name is enough. */
function anyAttribute(resource: Resource, arn = resource.logicalId): Record<string, string> {
  return new Proxy<Record<string, string>>(
    { Arn: arn },
    {
      get: (known, name) => known[String(name)] ?? `${resource.logicalId}.${String(name)}`,
    },
  );
}

function asArn(nameOrArn: string, { region, account }: Place): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:lambda:${region}:${account}:function:${nameOrArn}`;
}

function digest(text: string, length: number): string {
  const number = BigInt(`0x${createHash('sha256').update(text).digest('hex')}`);
  return number.toString(36).slice(0, length);
}
