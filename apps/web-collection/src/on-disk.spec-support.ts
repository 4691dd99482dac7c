import { readdirSync, readFileSync } from 'node:fs';
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

/** The processes of the browser that was started on this folder. */
export const ownersOf = (folder: string): readonly number[] =>
  readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(folder) ? [Number(name)] : [];
    } catch {
      return [];
    }
  });

/** What the tablet remembers, such as what is being typed, as one text. */
export const remembered = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const fail = (): void => reject(new Error('the disk does not answer'));
        const opening = indexedDB.open('huihuan.outbox');
        opening.onerror = fail;
        opening.onsuccess = () => {
          const disk = opening.result;
          const read = disk.transaction(['remembered']).objectStore('remembered').getAll();
          read.onerror = fail;
          read.onsuccess = () => {
            disk.close();
            resolve(JSON.stringify(read.result));
          };
        };
      }),
  );
