import { cleanupOutdatedCaches, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';

/** What a service worker is, as far as it is used here: the pages are compiled with the types of documents. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(kind: 'activate', listener: (event: LongEvent) => void): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
interface LongEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The files of this version, put here when it is built. All of them are on the tablet before this version runs. */
declare const huihuanFiles: readonly PrecacheEntry[];

const worker = globalThis as unknown as WorkerScope;

precache([...huihuanFiles]);
cleanupOutdatedCaches();

/** Any address below the page is the page; what the server answers is never kept: acts and copies are in the tables. */
const answerTo = async (request: Request): Promise<Response> => {
  const page = request.mode === 'navigate' ? await matchPrecache('index.html') : undefined;
  return page ?? (await matchPrecache(request.url)) ?? fetch(request);
};

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(answerTo(request));
});

// the first version takes the page that brought it; a later one waits until it is told that nothing is being typed
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
