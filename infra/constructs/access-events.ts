import { EventBus } from 'aws-cdk-lib/aws-events';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** The bus on which others hear of what was done. Their rules hang on it, so its logical id stays. */
export class AccessEvents extends Construct {
  /** What a function that puts events needs in its environment. */
  readonly environment: { readonly EVENT_BUS: string };
  private readonly bus: EventBus;

  constructor(scope: Construct, id: string, { eventBus }: Stage) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: eventBus,
      description: 'What was done to client accesses, by ids: see /schemas/events/{name} of the API',
    });
    this.environment = { EVENT_BUS: this.bus.eventBusName };
  }

  /** Grants putting events on this bus, and on no other. */
  grantPut(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['events:PutEvents'], resourceArns: [this.bus.eventBusArn] });
  }
}
