import type { AuditChain } from '@huihuan/contracts-audit';
import { countChecked, violate } from '../findings.ts';
import type { Comparison } from './comparison.ts';

const table = 'regulator/chains';

/** Rule 5 for one chain: the regulator followed it to the end that the producer's log has, and says truly whether it holds. */
export const compareChain = ({ books, rows }: Comparison, row: AuditChain): void => {
  countChecked(books.findings, 5);
  rows.add(`${table}/${row.source}`);
  const chain = books.chains.get(row.source);
  const differs = (code: string, expected: string | number, found: string | number): void => {
    if (expected === found) return;
    violate(books.findings, {
      rule: 5,
      code,
      subject: `chain:${row.source}`,
      table,
      expected,
      found,
      zh: '监管的事件链状态与生产方日志不符',
      en: 'the regulator tells another chain than the log of its producer',
    });
  };
  differs('chain.end', chain?.completeSeq ?? 0, row.seq);
  if (chain?.completeSeq === row.seq) differs('chain.end-digest', chain.completeHash, row.hash);
  differs('chain.state', chain?.broken === true ? 'broken' : 'complete', row.state);
};

/** Every chain of the logs is followed by the regulator. */
export const finishChains = ({ books, rows }: Comparison): void => {
  for (const source of books.chains.keys()) {
    if (rows.has(`${table}/${source}`)) continue;
    violate(books.findings, {
      rule: 5,
      code: 'chain.missing',
      subject: `chain:${source}`,
      table,
      zh: '监管未跟踪该事件链',
      en: 'the regulator does not follow this chain',
    });
  }
};
