import type { Held } from './access.ts';

/** What the pages of one browser tell each other: they share the cookie, so they share the session. */
export type PeerNews =
  { readonly kind: 'held'; readonly held: Held } | { readonly kind: 'over'; readonly sessionId: string };

export interface Peers {
  tell(news: PeerNews): void;
  hear(listener: (news: PeerNews) => void): void;
}

/** Pages of the same origin alone hear it, and none keeps it: the token stays in memory. */
export const openPeers = (): Peers => {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, hear: () => undefined };
  const channel = new BroadcastChannel('huihuan.session');
  return {
    tell: (news) => channel.postMessage(news),
    hear: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<PeerNews>) => listener(data));
    },
  };
};
