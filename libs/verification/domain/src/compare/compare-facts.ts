import type { AuditFact } from '@huihuan/contracts-audit';
import { readEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { countChecked, violate } from '../findings.ts';
import { eventAt, hasDigest } from '../books/chain-book.ts';
import { eventId } from '../books/books.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/facts';

/** Rule 6 for the archive behind the figures: byte for byte what the producers wrote, each once, all of it. */
export const openFactComparison = ({
  books,
}: Comparison): { readonly take: (fact: AuditFact) => void; readonly finish: () => void } => {
  const seen = new Map([...books.chains].map(([source, chain]) => [source, new Uint8Array(chain.events.length)]));
  const report = (
    fact: Pick<AuditFact, 'source' | 'siteSeq'>,
    event: string | null,
    what: { code: string; zh: string; en: string },
  ) =>
    violate(books.findings, {
      rule: 6,
      subject: `chain:${fact.source}#${fact.siteSeq}`,
      eventId: event,
      table,
      ...what,
    });
  return {
    take: (fact) => {
      countChecked(books.findings, 6);
      const chain = books.chains.get(fact.source);
      const flags = seen.get(fact.source);
      const row = chain === undefined ? -1 : eventAt(chain, fact.siteSeq);
      if (chain === undefined || flags === undefined || row === -1) {
        const read = readEvent(fact.record);
        return report(fact, read.ok ? read.value.id : null, {
          code: 'fact.without-producer',
          zh: '监管存档中的事件不在生产方日志中',
          en: 'the archive has an event that the log of its producer has not',
        });
      }
      if (flags[fact.siteSeq - 1] === 1)
        report(fact, eventId(books, row), {
          code: 'fact.twice',
          zh: '同一事件存档两次',
          en: 'an event is archived twice',
        });
      flags[fact.siteSeq - 1] = 1;
      const digest = sha256Hex(fact.record);
      if (digest !== fact.hash || !hasDigest(chain, fact.siteSeq, digest))
        report(fact, eventId(books, row), {
          code: 'fact.differs',
          zh: '存档与生产方的记录不同',
          en: 'the archived record is not the record of its producer',
        });
    },
    finish: () => {
      for (const [source, flags] of seen) {
        const chain = books.chains.get(source);
        for (let seq = 1; seq <= flags.length; seq += 1) {
          const row = chain === undefined ? -1 : eventAt(chain, seq);
          if (row !== -1 && flags[seq - 1] === 0)
            report({ source, siteSeq: seq }, eventId(books, row), {
              code: 'fact.missing',
              zh: '监管存档缺少该事件',
              en: 'the archive lacks an event of the producer',
            });
        }
      }
    },
  };
};
