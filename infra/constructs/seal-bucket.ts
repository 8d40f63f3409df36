import { AnyPrincipal, Effect, Grant, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IRole } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/**
 * A3: where copies of seals are kept that nobody can change or remove before their time, the account's root included
 * (Object Lock in compliance mode). A lock is of a version, not of a name: that nothing is put over a copy, or marked as
 * deleted, the bucket's own policy denies, and whoever verifies reads the first version of each.
 */
export class SealBucket extends Construct {
  readonly bucketName: string;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { lockedYears }: { readonly lockedYears: number }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      versioned: true,
      objectLockEnabled: true,
      // Leap years included: not a day less than entries are kept.
      objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(Math.ceil(lockedYears * 365.25))),
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // Whatever the stage does with the rest: what is locked could not be deleted anyway.
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.bucketName = this.bucket.bucketName;
    this.letOnlyAdd();
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'What lies here cannot be changed and names nobody: a log of who read it would be kept for nothing.',
    });
  }

  /** Grants a function to put copies, and nothing else. */
  grantPut(worker: IGrantable & { readonly role: IRole }): void {
    Grant.addToPrincipal({
      grantee: worker,
      actions: ['s3:PutObject'],
      resourceArns: [this.bucket.arnForObjects('*')],
    });
    const stack = Stack.of(this);
    const imported = stack.resolve(stack.exportValue(this.bucket.bucketArn)) as { readonly 'Fn::ImportValue': string };
    Validations.of(worker.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/*]`,
      reason: 'The names of copies grow with the chain: the right is on the objects of this bucket, to put them alone.',
    });
  }

  private letOnlyAdd(): void {
    const deny = { effect: Effect.DENY, principals: [new AnyPrincipal()], resources: [this.bucket.arnForObjects('*')] };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        ...deny,
        sid: 'NothingIsPutOver',
        actions: ['s3:PutObject'],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({ ...deny, sid: 'NothingIsRemoved', actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }),
    );
  }
}
