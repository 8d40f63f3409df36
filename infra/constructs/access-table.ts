import { AttributeType, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const indexNames = ['gsi1', 'gsi2'] as const;
/** The partition of the keys that positions in lists are sealed with: a secret, unlike all else that the table holds. */
const cursorKeys = ['CURSOR-KEYS'];
/** A2: the partitions of the record: its entries, and the seals over them. */
const record = ['AUDIT#*', 'SEAL#*'];
const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What a function may do to items; a transaction asks for the action of each of its parts. */
export type TableAction =
  'BatchGetItem' | 'ConditionCheckItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Query' | 'UpdateItem';
type StreamAction = 'DescribeStream' | 'GetRecords' | 'GetShardIterator' | 'ListStreams';

/** The one table with its stream, and the rights on it, named action by action. */
export class AccessTable extends Construct {
  readonly tableName: string;
  private readonly tableArn: string;
  readonly streamArn: string;
  private readonly key: IKey | undefined;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const { removalPolicy } = stage;
    this.key = stage.ownTableKey ? new Key(this, 'Key', { enableKeyRotation: true, removalPolicy }) : undefined;
    const table = new TableV2(this, 'Table', {
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: indexNames.map((indexName) => ({
        indexName,
        partitionKey: text(`${indexName}pk`),
        sortKey: text(`${indexName}sk`),
        projectionType: ProjectionType.ALL,
      })),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      encryption: this.key ? TableEncryptionV2.customerManagedKey(this.key) : TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: stage.deletionProtection,
      removalPolicy,
    });
    if (stage.recordGuard) table.addToResourcePolicy(onlyAddedTo(record));
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream.');
    this.tableName = table.tableName;
    this.tableArn = table.tableArn;
    this.streamArn = table.tableStreamArn;
  }

  /**
   * Grants exactly these actions, on all items but the keys of cursors: queries over the table and its two indexes, the
   * others on the table alone. Never a scan.
   */
  grant(grantee: IGrantable, actions: readonly TableAction[]): void {
    const indexes = indexNames.map((name) => `${this.tableArn}/index/${name}`);
    const queries = actions.filter((action) => action === 'Query');
    const others = actions.filter((action) => action !== 'Query');
    const conditions = { 'ForAllValues:StringNotEquals': { 'dynamodb:LeadingKeys': cursorKeys } };
    this.grantOn([this.tableArn], grantee, others, conditions);
    this.grantOn([this.tableArn, ...indexes], grantee, queries, conditions);
  }

  /** Grants to read the keys of cursors, and to make the first ones. */
  grantCursorKeys(grantee: IGrantable): void {
    const conditions = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': cursorKeys } };
    this.grantOn([this.tableArn], grantee, ['GetItem', 'PutItem'], conditions);
  }

  /** Grants to put items whose partition key is like one of these, and none else. */
  grantPutOf(grantee: IGrantable, ...partitionKeys: readonly string[]): void {
    const conditions = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys } };
    this.grantOn([this.tableArn], grantee, ['PutItem'], conditions);
  }

  /** Grants what Lambda needs, in the function's name, to read the stream. */
  grantStream(grantee: IGrantable): void {
    this.grantOn([this.streamArn], grantee, ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']);
  }

  private grantOn(
    resourceArns: string[],
    grantee: IGrantable,
    actions: readonly (TableAction | StreamAction)[],
    conditions?: Record<string, Record<string, readonly string[]>>,
  ): void {
    if (actions.length === 0) return;
    const named = actions.map((action) => `dynamodb:${action}`);
    Grant.addToPrincipal({ grantee, actions: named, resourceArns, ...(conditions && { conditions }) });
    if (this.key) this.grantKey(grantee, this.key, actions.some(isWrite));
  }

  /** DynamoDB uses its table's key in the caller's name, and the caller may use it through DynamoDB alone. */
  private grantKey(grantee: IGrantable, { keyArn }: IKey, writes: boolean): void {
    const reading = ['kms:Decrypt', 'kms:DescribeKey'];
    const writing = [
      ...['kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
      ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    ];
    Grant.addToPrincipal({
      grantee,
      actions: writes ? [...reading, ...writing] : reading,
      resourceArns: [keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
    });
  }
}

/**
 * A2: denies everybody to change or remove items of these partitions, whatever else they may. A transaction is asked for
 * the action of each of its parts; a batch and a statement in PartiQL for actions of their own.
 */
const onlyAddedTo = (partitions: string[]): PolicyStatement =>
  new PolicyStatement({
    sid: 'TheRecordIsOnlyAddedTo',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'].map(
      (action) => `dynamodb:${action}`,
    ),
    // The policy is the table's own: it can be of nothing else, and to name it would be to name itself.
    resources: ['*'],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': partitions } },
  });

const isWrite = (action: TableAction | StreamAction): boolean => /^(Put|Update|Delete)Item$/.test(action);
