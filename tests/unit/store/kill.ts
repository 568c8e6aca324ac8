/** A context that is killed in the middle of its writes. */
import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** Aborts every transaction after so many writes; answers whether one was. */
export async function killAfter(writes: number, work: () => Promise<unknown>): Promise<boolean> {
  let left = writes;
  const dying = (method: 'put' | 'delete') => {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const request = real.apply(this, args);
      if (left-- <= 0) this.transaction.abort();
      return request;
    } as never);
  };
  dying('put');
  dying('delete');
  const failed = await work().then(
    () => false,
    () => true,
  );
  vi.restoreAllMocks();
  return failed;
}
