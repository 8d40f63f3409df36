import type { Context } from 'cognito-local/lib/services/context.js';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';
import type { DataStoreFactory } from 'cognito-local/lib/services/dataStore/factory.js';

type Node = Record<string, unknown>;

/** Cognito's users and clients in memory, where cognito-local would write files. What goes in and out is copied. */
class MemoryStore implements DataStore {
  private readonly root: Node;

  constructor(defaults: object) {
    this.root = structuredClone(defaults) as Node;
  }

  get<T>(ctx: Context, key: string | string[]): Promise<T | null>;
  get<T>(ctx: Context, key: string | string[], defaultValue: T): Promise<T>;
  get<T>(_: Context, key: string | string[], defaultValue: T | null = null): Promise<T | null> {
    let value: unknown = this.root;
    for (const part of [key].flat()) value = (value as Node | undefined)?.[part];
    return Promise.resolve(value === undefined ? defaultValue : structuredClone(value as T));
  }

  getRoot<T>(): Promise<T | null> {
    return Promise.resolve(structuredClone(this.root as T));
  }

  set(_: Context, key: string | string[], value: unknown): Promise<void> {
    const { parent, last } = this.locate(key);
    parent[last] = structuredClone(value);
    return Promise.resolve();
  }

  delete(_: Context, key: string | string[]): Promise<void> {
    const { parent, last } = this.locate(key);
    Reflect.deleteProperty(parent, last);
    return Promise.resolve();
  }

  private locate(key: string | string[]): { parent: Node; last: string } {
    const path = [key].flat();
    const last = path.pop() ?? '';
    let parent = this.root;
    for (const part of path) parent = (parent[part] ??= {}) as Node;
    return { parent, last };
  }
}

export class MemoryStores implements DataStoreFactory {
  create(_: Context, __: string, defaults: object): Promise<DataStore> {
    return Promise.resolve(new MemoryStore(defaults));
  }
}
