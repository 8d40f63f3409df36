/**
 * How long a service may leave a call unanswered until that counts as an outage, in milliseconds. By itself the SDK waits
 * for ever, and with it whoever called: a page, and in the stream all that comes after. With the SDK's three attempts it is
 * some seven seconds, less than the ten that a page may take.
 */
export const answersSoon = { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true } as const;
