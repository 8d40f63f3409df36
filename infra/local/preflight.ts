import { type ApiServer, listen } from './api/api-server.ts';
import { lockFolder } from './folder-lock.ts';
import { assertJava } from './parts/java.ts';
import { assertAssembly } from './template/assembly.ts';

export interface Wanted {
  /** The folder that a start writes to. */
  readonly directory: string;
  readonly port: number;
  readonly assembly?: string;
}

/**
 * Looks at what a start needs of this machine, and takes its folder and its port, before anything is built, written or
 * deleted. It loads little, so that what is missing is told at once. Throws HostError for it.
 */
export async function preflight({ directory, port, assembly }: Wanted): Promise<ApiServer> {
  await lockFolder(directory);
  if (assembly !== undefined) assertAssembly(assembly);
  const [api] = await Promise.all([listen(port), assertJava()]);
  return api;
}
