import type { ReadEvent } from '@huihuan/contracts-events';
import { placementKey } from '../books/bay-book.ts';
import { countChecked, violate } from '../findings.ts';
import type { ViolationReport } from '../violation.ts';
import type { Reading, ReadingOf } from './reading.ts';

export const takeBaySet = ({ books, event, row }: ReadingOf<'cn.huihuan.bay.set.v1'>): void => {
  const { bayId, siteId, code, isRetired } = event.data;
  books.store.bays.set(bayId, { siteId, code, isRetired, event: row });
};

type Fault = Pick<ViolationReport, 'code' | 'expected' | 'found' | 'zh' | 'en'>;

/** Goods go into a bay of their site that is in use, from where they are. */
export const takePlaced = ({ books, event, row }: ReadingOf<'cn.huihuan.goods.placed.v1'>): void => {
  const { siteId, bayId, things } = event.data;
  const { bays, placements } = books.store;
  const bay = bays.get(bayId);
  countChecked(books.findings, 1);
  const report = (subject: string, fault: Fault): void =>
    violate(books.findings, { rule: 1, subject, eventId: event.id, ...fault });
  if (bay?.siteId !== siteId || bay.isRetired)
    report(`bay:${bayId}`, {
      code: 'placement.no-such-bay',
      zh: '货物放入了本场所没有或已停用的库位',
      en: 'goods were put into a bay that the site does not have, or had retired',
    });
  for (const { kind, id, fromBayId } of things) {
    const key = placementKey(siteId, id);
    const before = placements.get(key)?.bayId ?? null;
    if (before !== fromBayId)
      report(`${kind}:${id}`, {
        ...{ code: 'placement.from-elsewhere', expected: before ?? 'none', found: fromBayId ?? 'none' },
        zh: '事件所称的原库位与此前的事件不符',
        en: 'the fact takes goods from another bay than the facts before it put them into',
      });
    placements.set(key, { kind, id, siteId, bayId, event: row });
  }
};

/** What a fact of a site takes out of its bays, or brings in anew; another site's fact is another chain, and says nothing of them. */
const leaving = (event: ReadEvent): { readonly siteId: string; readonly ids: Iterable<string> } | null => {
  switch (event.type) {
    case 'cn.huihuan.items.consolidated.v1':
      return { siteId: event.data.siteId, ids: event.data.itemIds };
    case 'cn.huihuan.items.released.v1':
      return { siteId: event.data.siteId, ids: [event.data.containerId] };
    case 'cn.huihuan.processing.started.v1':
      return { siteId: event.data.siteId, ids: event.data.inputs.map(({ itemId }) => itemId) };
    case 'cn.huihuan.item.closed.v1':
      return { siteId: event.data.siteId, ids: event.data.items.map(({ itemId }) => itemId) };
    case 'cn.huihuan.shipment.dispatched.v1': {
      const ids = event.data.lines.flatMap(({ item, containerId }) =>
        containerId === null ? [item.itemId] : [item.itemId, containerId],
      );
      return { siteId: event.data.fromSiteId, ids };
    }
    case 'cn.huihuan.shipment.received.v1':
      return { siteId: event.data.toSiteId, ids: event.data.lines.map(({ item }) => item.itemId) };
    default:
      return null;
  }
};

export const takeOutOfBays = ({ books, event }: Reading): void => {
  const { placements } = books.store;
  if (placements.size === 0) return;
  const gone = leaving(event);
  if (gone === null) return;
  for (const id of gone.ids) placements.delete(placementKey(gone.siteId, id));
};
