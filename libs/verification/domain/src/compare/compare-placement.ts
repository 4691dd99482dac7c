import type { AuditPlacement } from '@huihuan/contracts-audit';
import { placementKey, type PlacementBook } from '../books/bay-book.ts';
import { placeOf } from '../books/place.ts';
import { serviceOfSite, type TierService } from '../books/services.ts';
import { countChecked, violate } from '../findings.ts';
import type { Comparison } from './comparison.ts';

/**
 * Whether a thing still lies where it was put. What another site kept as unexpected goods left by a fact of that site's chain, which
 * says nothing of bays: the item is elsewhere then.
 */
const liesThere = ({ books, truth }: Comparison, { kind, id, siteId }: PlacementBook): boolean => {
  if (kind === 'container') return !books.openedContainers.has(id);
  const item = books.items.find(id);
  return item !== -1 && truth.places.at(item) === placeOf('site', books.sites.add(siteId));
};

const rowKey = (kind: string, siteId: string, id: string): string => `placements/${kind}/${placementKey(siteId, id)}`;

/** Rule 1: the books put a thing into the bay that the facts put it into. */
export const comparePlacement = (comparison: Comparison, service: TierService, row: AuditPlacement): void => {
  const { books, rows } = comparison;
  countChecked(books.findings, 1);
  const said = books.store.placements.get(placementKey(row.siteId, row.id));
  const expected = said !== undefined && liesThere(comparison, said) ? said.bayId : 'none';
  rows.add(rowKey(row.kind, row.siteId, row.id));
  if (expected === row.bayId) return;
  violate(books.findings, {
    ...{ rule: 1, code: 'placement.differs', subject: `${row.kind}:${row.id}`, expected, found: row.bayId },
    eventId: said === undefined ? null : books.events.at(said.event),
    table: `${service}/placements`,
    zh: '台账所称的库位与事件不符',
    en: 'the books put a thing into another bay than the facts do',
  });
};

/** Everything that lies in a bay has a row, and no bay was retired over what lies in it. */
export const finishPlacements = (comparison: Comparison): void => {
  const { books, rows } = comparison;
  for (const said of books.store.placements.values()) {
    if (!liesThere(comparison, said)) continue;
    const { kind, id, siteId, bayId } = said;
    const about = { rule: 1, subject: `${kind}:${id}`, eventId: books.events.at(said.event) } as const;
    const table = `${serviceOfSite(books, siteId) ?? 'unknown'}/placements`;
    if (!rows.has(rowKey(kind, siteId, id)))
      violate(books.findings, {
        ...{ ...about, code: 'placement.missing', table, expected: bayId, found: 'none' },
        zh: '事件所说的库位不在台账上',
        en: 'the books do not have a thing in the bay that the facts put it into',
      });
    if (books.store.bays.get(bayId)?.isRetired === true)
      violate(books.findings, {
        ...{ ...about, code: 'placement.in-retired-bay', found: bayId },
        zh: '库位停用时仍有货物',
        en: 'a bay was retired while goods lay in it',
      });
  }
};
