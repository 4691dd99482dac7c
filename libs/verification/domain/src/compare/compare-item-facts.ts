import type { ItemFacts } from '@huihuan/contracts-events';
import { violate } from '../findings.ts';
import type { ViolationReport } from '../violation.ts';
import { eventId, identifiersOf } from '../books/books.ts';
import { isOpenConflict } from '../books/discrepancy-book.ts';
import type { Comparison } from './comparison.ts';

/** What a row says of an item against its last event: number, weight, class and identifiers. */
export const compareItemFacts = ({ books, truth }: Comparison, row: number, facts: ItemFacts, table: string): void => {
  // made for violations only: this runs once for each row of the largest tables
  const about = () => ({
    subject: `item:${facts.itemId}`,
    itemId: facts.itemId,
    eventId: eventId(books, truth.lastEvents.at(row)),
    table,
  });
  const differs = (
    report: Pick<ViolationReport, 'rule' | 'code' | 'zh' | 'en'>,
    expected: string | number,
    found: string | number,
  ) => {
    if (expected !== found) violate(books.findings, { ...about(), ...report, expected, found });
  };
  differs(
    {
      rule: 1,
      code: 'item.custody-number',
      zh: '保管序号与事件不符',
      en: 'the custody number is not that of the events',
    },
    truth.seqs.at(row),
    facts.custodySeq,
  );
  differs(
    { rule: 4, code: 'item.weight', zh: '重量与事件不符', en: 'the weight is not that of the events' },
    truth.grams.at(row),
    facts.grams,
  );
  differs(
    { rule: 4, code: 'item.class', zh: '品类与事件不符', en: 'the class is not that of the events' },
    books.classes.at(books.itemClasses.at(row)),
    facts.classCode,
  );
  differs(
    { rule: 1, code: 'item.identifiers', zh: '编码与事件不符', en: 'the identifiers are not those of the events' },
    [...identifiersOf(books, row)].sort().join(' '),
    facts.identifiers
      .map(({ kind, value }) => `${kind}:${value}`)
      .sort()
      .join(' '),
  );
};

/** Rule 2 and 1: an item is held by every open conflict and weight difference, and by nothing that is settled. */
export const compareBlocks = (
  comparison: Comparison,
  row: number,
  blockedBy: readonly string[],
  table: string,
): void => {
  const { books, blocks } = comparison;
  const itemId = books.items.at(row);
  const about = { rule: 2 as const, subject: `item:${itemId}`, itemId, table };
  for (const block of blocks.get(row) ?? []) {
    const needed = block.startsWith('conflict:') || kindOf(comparison, block) === 'weight';
    if (needed && !blockedBy.includes(block))
      violate(books.findings, {
        ...about,
        code: 'item.not-blocked',
        expected: block,
        zh: '有未了结的差异或冲突，物品却未锁定',
        en: 'an open difference or conflict does not hold the item',
      });
  }
  for (const block of blockedBy)
    if (!isOpen(comparison, block))
      violate(books.findings, {
        ...about,
        code: 'item.blocked-by-nothing',
        found: block,
        zh: '物品被已了结或不存在的差异或冲突锁定',
        en: 'the item is held by a difference or conflict that is settled or does not exist',
      });
};

const idOf = (block: string): string => block.slice(block.indexOf(':') + 1);

const kindOf = ({ books }: Comparison, block: string): string | null =>
  books.discrepancies.get(idOf(block))?.kind ?? null;

const isOpen = ({ books }: Comparison, block: string): boolean => {
  if (block.startsWith('conflict:')) {
    const conflict = books.conflicts.get(idOf(block));
    return conflict !== undefined && isOpenConflict(conflict);
  }
  const found = books.discrepancies.get(idOf(block));
  return found !== undefined && found.opened !== -1 && found.settled === -1;
};
