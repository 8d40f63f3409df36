import { HostError } from './parts/errors.ts';

/** Type stripping in workers, which the functions' runtime is written in. npm scripts bring Node 24 with them. */
const NEEDED: readonly [number, number] = [22, 18];

/** Throws HostError on an older Node. */
export function assertNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new HostError(
    `Node ${version} is too old for the local host (it needs ${NEEDED.join('.')}). Start it by "npm start" after "npm install": that brings Node 24 along.`,
  );
}
