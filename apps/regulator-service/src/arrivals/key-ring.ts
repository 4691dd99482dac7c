import type { ReadEvent } from '@huihuan/contracts-events';
import { openKeyBook, takeKeyFact, type KeyBook } from '@huihuan/evidence-domain';
import { serviceOfSource } from './arrived.ts';

/** The keys by which facts are believed, as they become known. */
export interface KeyRing {
  book(): KeyBook;
  /** Enters what a fact says of keys, once. @returns whether it may say so */
  readonly take: (event: ReadEvent) => boolean;
  /** Begins again with these. */
  fill(said: readonly ReadEvent[]): void;
}

/** @param trusted the only names of keys of services that count; all that services publish unless said */
export const openKeyRing = (trusted: ReadonlySet<string> | null): KeyRing => {
  let book = openKeyBook();
  let taken = new Set<string>();
  const take = (event: ReadEvent): boolean => {
    const place = `${event.source} ${event.siteSeq}`;
    if (taken.has(place)) return true;
    const service = serviceOfSource(event.source);
    if (service === null || !isTrusted(trusted, event)) return false;
    if (takeKeyFact(book, service, event) === 'foreign') return false;
    taken.add(place);
    return true;
  };
  return {
    book: () => book,
    take,
    fill: (said) => {
      book = openKeyBook();
      taken = new Set();
      said.forEach(take);
    },
  };
};

const isTrusted = (trusted: ReadonlySet<string> | null, event: ReadEvent): boolean =>
  trusted === null || event.type !== 'cn.huihuan.signing-key.published.v1' || trusted.has(event.data.kid);
