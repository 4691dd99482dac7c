import { flowKinds, type AuditFlow, type FlowKind } from '@huihuan/contracts-audit';
import { amountOf, cellKey, classOfCell, hourOf, siteOfCell, startOfHour, type Amount } from '../books/flow-book.ts';
import { compareAmount, nothing } from './compare-amount.ts';
import type { Comparison } from './comparison.ts';

/** Rule 6 for the regulator's flows by hour: each is the sum of its events, and none is left out. Rows in any order. */
export const openFlowComparison = ({
  books,
}: Comparison): { readonly take: (row: AuditFlow) => void; readonly finish: () => void } => {
  const seen = new Set<string>();
  const differ = (hour: number, cell: number, kind: FlowKind, found: Amount): void => {
    seen.add(`${hour}/${cell}/${kind}`);
    const place = `${books.sites.at(siteOfCell(cell))}/${books.classes.at(classOfCell(cell))}`;
    const about = {
      rule: 6 as const,
      code: `flow.${kind}`,
      subject: `flow:${startOfHour(hour)}/${place}`,
      table: 'regulator/flows',
      zh: '流量数字不等于其事件之和',
      en: 'the flow is not the sum of its events',
    };
    compareAmount(books.findings, about, amountOf(books.flows.get(hour)?.get(cell), kind), found);
  };
  const finishCell = (hour: number, cell: number): void => {
    for (const kind of flowKinds) if (!seen.has(`${hour}/${cell}/${kind}`)) differ(hour, cell, kind, nothing);
  };
  return {
    take: (row) => {
      differ(hourOf(row.at), cellKey(books.sites.add(row.siteId), books.classes.add(row.classCode)), row.kind, row);
    },
    finish: () => {
      for (const [hour, cells] of books.flows) for (const cell of cells.keys()) finishCell(hour, cell);
    },
  };
};
