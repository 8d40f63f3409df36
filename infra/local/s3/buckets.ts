import * as z from 'zod';
import type { TemplateGraph } from '../template/template.ts';

/** One version of an object, or the mark that it was deleted. */
export interface Version {
  readonly id: string;
  readonly key: string;
  readonly at: Date;
  /** Undefined: a delete marker. */
  readonly body: Buffer | undefined;
  readonly lockedUntil: Date | undefined;
}

export interface Bucket {
  readonly name: string;
  /** How many days each version is locked; undefined: the bucket has no Object Lock. */
  readonly lockedDays: number | undefined;
  /** By key, the latest first. */
  readonly versions: Map<string, Version[]>;
}

const BucketProps = z.looseObject({
  VersioningConfiguration: z.object({ Status: z.literal('Enabled', 'only versioned buckets are run here') }),
  ObjectLockConfiguration: z
    .object({ Rule: z.object({ DefaultRetention: z.object({ Mode: z.literal('COMPLIANCE'), Days: z.number() }) }) })
    .optional(),
});

export const newBucket = (name: string, lockedDays?: number): Bucket => ({ name, lockedDays, versions: new Map() });

/** The template's buckets. Throws HostError on one that is not run here. */
export const bucketsOf = (graph: TemplateGraph): Bucket[] =>
  graph.ofType('AWS::S3::Bucket').map((resource) => {
    const { ObjectLockConfiguration } = graph.read(resource, BucketProps);
    return newBucket(graph.ref(resource), ObjectLockConfiguration?.Rule.DefaultRetention.Days);
  });
