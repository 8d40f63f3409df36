import type { Stack } from './assembly.ts';

/** A resource of one of the stacks. Logical ids are unique within a stack only. */
export interface Resource {
  readonly stack: Stack;
  readonly logicalId: string;
  readonly type: string;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}
