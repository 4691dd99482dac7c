import { newId } from '@huihuan/web-kit';
import type { Channel, Parts, Space, TabNews } from './parts.ts';

const openChannel = (): Channel => {
  const channel = new BroadcastChannel('huihuan.outbox');
  return {
    tell: (news) => channel.postMessage(news),
    hear: (listener) => {
      const heard = ({ data }: MessageEvent<TabNews>): void => listener(data);
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
  };
};

const storageSpace: Space = {
  estimate: async () => {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { usedBytes: usage, allowedBytes: quota };
  },
  persist: async () => (await navigator.storage.persisted()) || navigator.storage.persist(),
};

/** The browser itself. Needs a secure origin: https, or this very machine. */
export const browserParts = (): Parts => ({
  indexedDB,
  IDBKeyRange,
  crypto,
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  newId,
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  inTurn: <Value>(name: string, work: () => Promise<Value>) => navigator.locks.request(name, work) as Promise<Value>,
  channel: openChannel(),
  space: storageSpace,
});
