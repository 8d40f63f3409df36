import { Stack } from 'aws-cdk-lib/core';
import type { StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AccessTable } from '../constructs/access-table.ts';
import { SealBucket } from '../constructs/seal-bucket.ts';
import { SignIn } from '../constructs/sign-in.ts';
import type { Stage } from '../stages.ts';

export interface StatefulStackProps extends StackProps {
  readonly stage: Stage;
  /** The folder with the functions' bundles. */
  readonly bundles: string;
}

/** What must outlive every deployment of the service: the table, the people who sign in, and copies of the seals. */
export class StatefulStack extends Stack {
  readonly data: AccessTable;
  readonly signIn: SignIn;
  /** Where the stage has one. */
  readonly sealBucket: SealBucket | undefined;

  constructor(scope: Construct, id: string, { stage, bundles, ...props }: StatefulStackProps) {
    super(scope, id, { ...props, terminationProtection: stage.deletionProtection });
    this.data = new AccessTable(this, 'Data', stage);
    this.signIn = new SignIn(this, 'SignIn', { stage, bundles, data: this.data });
    this.sealBucket =
      stage.sealsLocked === 'none'
        ? undefined
        : new SealBucket(this, 'Seals', { lockedYears: Number(stage.sealsLocked) });
  }
}
