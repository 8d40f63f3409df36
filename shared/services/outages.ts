// What the SDK throws when a service does not answer or asks to come back later.
const outages = [
  ...['ProvisionedThroughputExceededException', 'ThrottlingException', 'RequestLimitExceeded', 'InternalServerError'],
  ...['ServiceUnavailable', 'ServiceUnavailableException', 'TimeoutError', 'TransactionInProgressException'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'],
];

/** Whether an error says that a service could not be reached, or not now; everything else is our own fault. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return outages.includes(error.name) || outages.includes(code);
}
