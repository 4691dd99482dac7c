import { eventsOf, type Effect } from '../bus/effect.ts';
import type { Table } from '../store/table.ts';
import type { Said, TierBooks } from './tier-books.ts';

/** Keeps the local copy of the registry: of each thing the word with the highest number holds, however late it comes. */
export const copyRegistry = (books: TierBooks): Effect => ({
  types: [
    'cn.huihuan.site.registered.v1',
    'cn.huihuan.site.changed.v1',
    'cn.huihuan.staff.registered.v1',
    'cn.huihuan.truck.registered.v1',
    'cn.huihuan.catalogue.class-registered.v1',
  ],
  apply: (heard) => {
    for (const { data, siteSeq } of eventsOf(heard, 'cn.huihuan.site.registered.v1'))
      say(books.sites, data.siteId, { facts: data, saidBy: siteSeq });
    for (const { data, siteSeq } of eventsOf(heard, 'cn.huihuan.site.changed.v1'))
      say(books.sites, data.site.siteId, { facts: data.site, saidBy: siteSeq });
    for (const { data, siteSeq } of eventsOf(heard, 'cn.huihuan.staff.registered.v1'))
      say(books.staff, data.staffId, { facts: data, saidBy: siteSeq });
    for (const { data, siteSeq } of eventsOf(heard, 'cn.huihuan.truck.registered.v1'))
      say(books.trucks, data.truckId, { facts: data, saidBy: siteSeq });
    for (const { data, siteSeq } of eventsOf(heard, 'cn.huihuan.catalogue.class-registered.v1'))
      say(books.classes, `${data.classCode}@${data.validFrom}`, { facts: data, saidBy: siteSeq });
  },
});

const say = <Facts>(table: Table<Said<Facts>>, id: string, said: Said<Facts>): void => {
  if ((table.get(id)?.saidBy ?? 0) < said.saidBy) table.set(id, said);
};
