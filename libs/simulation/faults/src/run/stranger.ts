import type { SealedEvent } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';

/** What somebody else writes to our topics: bytes that are no event, or a well-formed event of a type that nobody knows. */
export const strangersMessage = (id: string, dice: number): SealedEvent => {
  const type = 'com.example.weather.v1';
  const about = { id, topic: 'huihuan.item', key: id, source: 'urn:example:stranger', siteSeq: 1 };
  if (dice < 0.5) return { ...about, type: 'unreadable', hash: '0'.repeat(64), record: '\u0007 no JSON at all' };
  const record = canonicalJson({
    ...{ specversion: '1.0', id, type, source: about.source, subject: id, time: '2026-03-02T00:00:00Z' },
    ...{ correlationid: id, causationid: id, siteseq: 1, prevhash: '', data: { celsius: 21 } },
  });
  return { ...about, type, hash: sha256Hex(record), record };
};
