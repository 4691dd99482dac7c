import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { firstRepeated } from '../first-repeated.ts';
import { maximumLines } from '../handover/shipment-line.ts';
import { linesToAdd } from './lines-to-add.ts';
import { linesToRemove } from './lines-to-remove.ts';
import type { ChangeLines, OutgoingContext } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';
import type { DraftShipment } from './outgoing-shipment.ts';

/** Changes the list of a draft. Removals first, additions then; one wrong line refuses the whole change. */
export const changeLines = (
  draft: DraftShipment,
  command: ChangeLines,
  context: OutgoingContext,
): Result<readonly OutgoingEvent[]> => {
  const named = [...command.addItems, ...command.addContainers, ...command.removeItems, ...command.removeContainers];
  if (named.length === 0) return refuse(nothingToChange);
  const twice = firstRepeated(named);
  if (twice !== undefined) return refuse(namedTwice(twice));
  const removed = linesToRemove(draft.lines, command);
  if (!removed.ok) return removed;
  const added = linesToAdd(draft, command, context);
  if (!added.ok) return added;
  const count = draft.lines.length - removed.value.length + added.value.length;
  if (count > maximumLines) return refuse(tooManyLines(count));
  const events: OutgoingEvent[] = [];
  if (removed.value.length > 0) events.push({ type: 'outgoing.lines-removed', data: { itemIds: removed.value } });
  if (added.value.length > 0) events.push({ type: 'outgoing.lines-added', data: { lines: added.value } });
  return accept(events);
};

const nothingToChange: Problem = {
  code: 'lines.nothing-to-change',
  kind: 'invalid',
  zh: '没有指定要加入或移除的物品或容器',
  en: 'name at least one item or container to add or to remove',
};

const namedTwice = (id: string): Problem => ({
  code: 'lines.named-twice',
  kind: 'invalid',
  zh: `同一次修改中 ${id} 出现了两次；每个物品或容器只能列出一次`,
  en: `${id} stands twice in one change; name each item or container once`,
  details: { id },
});

const tooManyLines = (lines: number): Problem => ({
  code: 'shipment.too-many-lines',
  kind: 'conflict',
  zh: `一张运单最多 ${maximumLines} 行，现为 ${lines} 行；请拆分为多张运单`,
  en: `a shipment has at most ${maximumLines} lines, this one would have ${lines}; split it into several shipments`,
  details: { lines, maximumLines },
});
