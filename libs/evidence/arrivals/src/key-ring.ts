import type { ReadEvent } from '@huihuan/contracts-events';
import { openKeyBook, takeKeyFact, type KeyBook } from '@huihuan/evidence-domain';
import { serviceOfSource } from './arrived.ts';
import { isRight, rememberVerdicts, type Verdicts, type Verify } from './verdicts.ts';

/** `untrusted` is a key that its service may publish, and that the operator does not name. */
export type Taken = 'taken' | 'foreign' | 'untrusted';

/** The keys by which facts are believed, as they become known. */
export interface KeyRing {
  book(): KeyBook;
  /** Enters what a fact says of keys, once, at its place in its chain. */
  readonly take: (event: ReadEvent) => Taken;
  /** Begins again with these. */
  fill(said: readonly ReadEvent[]): void;
  /** Verifies what says something of keys, once. */
  readonly isRight: Verdicts;
}

/**
 * @param trusted the only names of keys of services that count; all that services publish unless said
 * @param verify how signatures are computed
 */
export const openKeyRing = (trusted: ReadonlySet<string> | null, verify: Verify = isRight): KeyRing => {
  let book = openKeyBook();
  const taken = new Map<string, ReadEvent>();
  const lasts = new Map<string, number>();
  const enter = (event: ReadEvent): Taken => {
    const service = serviceOfSource(event.source);
    if (service === null) return 'foreign';
    if (!isTrusted(trusted, event)) return isOfAnother(book, service, event) ? 'foreign' : 'untrusted';
    if (takeKeyFact(book, service, event) === 'foreign') return 'foreign';
    const last = lasts.get(event.source) ?? 0;
    taken.set(placeOf(event), event);
    lasts.set(event.source, Math.max(last, event.siteSeq));
    return 'taken';
  };
  const fill = (said: readonly ReadEvent[]): void => {
    book = openKeyBook();
    taken.clear();
    lasts.clear();
    said.forEach(enter);
  };
  return {
    book: () => book,
    take: (event) => {
      if (taken.has(placeOf(event))) return 'taken';
      const isLate = event.siteSeq < (lasts.get(event.source) ?? 0);
      const entered = enter(event);
      // which key took over from which is told by the order of the chain
      if (entered === 'taken' && isLate) fill([...taken.values()].sort((one, other) => one.siteSeq - other.siteSeq));
      return entered;
    },
    fill,
    isRight: rememberVerdicts(verify),
  };
};

const placeOf = ({ source, siteSeq }: ReadEvent): string => `${source} ${siteSeq}`;

const isTrusted = (trusted: ReadonlySet<string> | null, event: ReadEvent): boolean =>
  trusted === null || event.type !== 'cn.huihuan.signing-key.published.v1' || trusted.has(event.data.kid);

const isOfAnother = (book: KeyBook, service: string, event: ReadEvent): boolean => {
  if (event.type !== 'cn.huihuan.signing-key.published.v1') return false;
  const { kid, ownerKind, ownerId } = event.data;
  return ownerKind !== 'service' || ownerId !== service || (book.services.get(kid)?.service ?? service) !== service;
};
