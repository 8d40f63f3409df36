import { AttributeType, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const indexNames = ['gsi1', 'gsi2'] as const;
const text = (name: string) => ({ name, type: AttributeType.STRING });

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
    if (table.tableStreamArn === undefined) throw new Error('The table has no stream.');
    this.tableName = table.tableName;
    this.tableArn = table.tableArn;
    this.streamArn = table.tableStreamArn;
  }

  /** Grants reads by key, and queries over the table and its two indexes; never a scan. */
  grantRead(grantee: IGrantable): void {
    this.grant(grantee, 'dynamodb:GetItem', 'dynamodb:BatchGetItem');
    const indexes = indexNames.map((name) => `${this.tableArn}/index/${name}`);
    this.grantOn([this.tableArn, ...indexes], grantee, 'dynamodb:Query');
  }

  /** Grants reads, and the parts of a transaction. */
  grantReadWrite(grantee: IGrantable): void {
    this.grantRead(grantee);
    this.grant(
      grantee,
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    );
  }

  /** Grants exactly these actions on the table itself, not on its indexes. */
  grant(grantee: IGrantable, ...actions: readonly string[]): void {
    this.grantOn([this.tableArn], grantee, ...actions);
  }

  /** Grants what Lambda needs, in the function's name, to read the stream. */
  grantStream(grantee: IGrantable): void {
    this.grantOn(
      [this.streamArn],
      grantee,
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    );
  }

  private grantOn(resourceArns: string[], grantee: IGrantable, ...actions: readonly string[]): void {
    Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns });
    // DynamoDB uses its table's key in the caller's name.
    this.key?.grant(
      grantee,
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    );
  }
}
