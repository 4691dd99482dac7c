import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { allOf } from '../all-of.ts';
import { firstRepeated } from '../first-repeated.ts';
import type { FindingEntry, RecordFindings } from './incoming-command.ts';
import type { FindingsRecorded } from './incoming-event.ts';
import {
  containerNotWeighed,
  foundTwice,
  listedAsUnexpected,
  missingWeighed,
  nothingFound,
  notOnTheList,
  reasonRequired,
  tooManyUnexpected,
  weightInvalid,
} from './incoming-problems.ts';
import type { ExpectedShipment, LineFinding, ShipmentBeingReceived, UnexpectedGoods } from './incoming-shipment.ts';

export const maximumUnexpected = 1000;

/**
 * Findings for lines of the list, and goods beyond it. Said again, the later word replaces the former; goods beyond the list
 * can be taken back.
 */
export const recordFindings = (
  shipment: ExpectedShipment | ShipmentBeingReceived,
  command: RecordFindings,
): Result<readonly FindingsRecorded[]> => {
  const { takenBack = [] } = command;
  if (command.findings.length + command.unexpected.length + takenBack.length === 0) return refuse(nothingFound);
  const listed = new Set(shipment.lines.map((line) => line.item.itemId));
  const findings = allOf(command.findings, (entry) => findingsOf(shipment, listed, entry), '/findings');
  if (!findings.ok) return findings;
  const perItem = findings.value.flat();
  const twice = firstRepeated(perItem.map((finding) => finding.itemId));
  if (twice !== undefined) return refuse(foundTwice(twice));
  const unexpected = allOf(command.unexpected, (goods) => beyondTheList(listed, goods), '/unexpected');
  if (!unexpected.ok) return unexpected;
  const known = shipment.state === 'receiving' ? shipment.unexpected : [];
  const after = new Set([...known, ...unexpected.value].map((goods) => goods.unexpectedId));
  for (const unexpectedId of takenBack) after.delete(unexpectedId);
  const count = after.size;
  if (count > maximumUnexpected) return refuse(tooManyUnexpected(count, maximumUnexpected));
  const data = { findings: perItem, unexpected: unexpected.value, ...(takenBack.length === 0 ? {} : { takenBack }) };
  return accept([{ type: 'incoming.findings-recorded', data }]);
};

/** One entry as findings of single lines: a container's entry says the same of each member. */
const findingsOf = (
  shipment: ExpectedShipment | ShipmentBeingReceived,
  listed: ReadonlySet<string>,
  entry: FindingEntry,
): Result<readonly LineFinding[]> => {
  const { finding, measuredGrams, reason } = entry;
  const itemIds =
    entry.itemId !== undefined
      ? [entry.itemId].filter((itemId) => listed.has(itemId))
      : shipment.lines.filter((line) => line.containerId === entry.containerId).map((line) => line.item.itemId);
  const [first] = itemIds;
  if (first === undefined) return refuse(notOnTheList(entry.itemId ?? entry.containerId));
  if (finding === 'rejected' && !hasText(reason)) return refuse(reasonRequired(finding));
  if (measuredGrams !== null) {
    if (!isWeight(measuredGrams)) return refuse(weightInvalid(measuredGrams));
    if (finding === 'missing') return refuse(missingWeighed(first));
    if (itemIds.length > 1) return refuse(containerNotWeighed(entry.containerId ?? first));
  }
  return accept(itemIds.map((itemId) => ({ itemId, finding, measuredGrams, reason })));
};

const hasText = (reason: string | null): boolean => reason !== null && reason.trim() !== '';

const beyondTheList = (listed: ReadonlySet<string>, goods: UnexpectedGoods): Result<UnexpectedGoods> => {
  if (goods.itemId !== null && listed.has(goods.itemId)) return refuse(listedAsUnexpected(goods.itemId));
  if (goods.grams !== null && !isWeight(goods.grams)) return refuse(weightInvalid(goods.grams));
  return accept(goods);
};

const isWeight = (grams: number): boolean => Number.isInteger(grams) && grams > 0;
