/** Something the person at the terminal can put right: printed as it is, without a stack. Anything else thrown here is a bug. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** What the template asks for and the local host cannot run: starting without it would let the product pass here and fail on AWS. */
export function unsupported(resource: { logicalId: string; type: string }, what: string, remedy: string): HostError {
  return new HostError(`The local host cannot run ${resource.logicalId} (${resource.type}): ${what}. ${remedy}`);
}
