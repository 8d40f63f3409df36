/** A service that functions reach over the network. */
export type Service = 'dynamodb' | 'sfn' | 'ses' | 'cognito' | 'events' | 's3';
