import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chunksOf } from './detect.ts';

/** Where the imports that have begun are noted, until they are over. */
const folder = path.resolve('.local', 'imports');

/** The import of one file into one deployment, remembered while it is not over: the same command then goes on with it. */
export class Unfinished {
  private constructor(private readonly note: string) {}

  /** By what the file holds: one that was corrected is another import. */
  static async of(file: string, apiUrl: string, who: string): Promise<Unfinished> {
    const hash = createHash('sha256').update(`${apiUrl}\n${who}\n`);
    for await (const chunk of chunksOf(file)) hash.update(chunk);
    return new Unfinished(path.join(folder, hash.digest('hex')));
  }

  async importId(): Promise<string | undefined> {
    return readFile(this.note, 'utf8').catch(() => undefined);
  }

  async keep(importId: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(this.note, importId);
  }

  async forget(): Promise<void> {
    await rm(this.note, { force: true });
  }
}
