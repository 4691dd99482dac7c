import type { Page } from 'playwright-core';

/** Everything that the tablet keeps of the server's copies and of what was done, as one text. */
export const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answered = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('the disk does not answer'));
      });
    const disk = await answered(indexedDB.open('huihuan.outbox'));
    const read = disk.transaction(['reference', 'acts']);
    const rows = await Promise.all(
      ['reference', 'acts'].map((name) => answered(read.objectStore(name).getAll() as IDBRequest<unknown[]>)),
    );
    disk.close();
    return JSON.stringify([rows, Object.entries(sessionStorage), Object.entries(localStorage)]);
  });
