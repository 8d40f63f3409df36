import { devNull } from 'node:os';
import type { FunctionDefinition } from './function-definition.ts';

/** What a function sees on Lambda: the service's variables, then the template's. Nothing of the host's own environment. */
export function environmentOf(
  { name, memoryMb, handler, directory, environment }: FunctionDefinition,
  service: Readonly<Record<string, string>>,
): Record<string, string> {
  // Its flags are for a process; the worker has those of its own.
  const { NODE_OPTIONS: _processWide, ...fromTemplate } = environment;
  return {
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
    // The machine's own AWS profile must not reach the functions.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: directory,
    _HANDLER: `index.${handler}`,
    ...service,
    ...fromTemplate,
  };
}
