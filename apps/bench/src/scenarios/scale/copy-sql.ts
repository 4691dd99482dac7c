/** Where one more copy of the first histories goes: later in time, and further on in the archive. */
export interface Shift {
  readonly milliseconds: number;
  readonly positions: number;
}

/** What becomes of a column of its original. */
const shifted = ({ milliseconds, positions }: Shift) => ({
  time: (column: string): string => `${column} + ${milliseconds} * interval '1 millisecond'`,
  id: (column: string): string => `bench.later(${column}, ${milliseconds})`,
  ids: (column: string): string =>
    `(select array_agg(bench.later(each, ${milliseconds})) from unnest(${column}) as each)`,
  place: (column: string): string => `${column} + ${positions}`,
  places: (column: string): string => `(select array_agg(each + ${positions}) from unnest(${column}) as each)`,
});

/** Sets the first histories aside, to be copied from: all that came behind this position. */
export const setAside = (behind: number): readonly string[] => [
  `create table bench.fact as select * from regulator.fact where position > ${behind} order by position`,
  `create table bench.chain as
     select chain_no, source, count(*)::int as events
       from bench.fact join regulator.chain using (chain_no) group by chain_no, source`,
  ...['item', 'identifier_claim', 'shipment', 'discrepancy', 'job', 'flow', 'flow_day', 'stock', 'site_stock'].map(
    (table) => `create table bench.${table} as select * from regulator.${table} order by 1`,
  ),
  'analyze',
];

/** The archive and its chains, to be run in one transaction: heavy, and nothing of `copyRest` touches their rows. */
export const copyFacts = (shift: Shift): readonly string[] => {
  const { id, place } = shifted(shift);
  return [
    `insert into regulator.fact (position, id, seq, chain_no, hash, record)
     select ${place('position')}, ${id('id')}, seq + head_seq, chain_no, hash, record
       from bench.fact join regulator.chain using (chain_no) order by position`,
    `update regulator.chain as known
        set head_seq = head_seq + first.events, max_seq = max_seq + first.events, events = known.events + first.events
       from bench.chain as first where known.chain_no = first.chain_no`,
  ];
};

/** Everything else that grows with the items. Numbers on things become others of the same length; texts stay as they were. */
export const copyRest = (shift: Shift): readonly string[] => {
  const { time, id, ids, place, places } = shifted(shift);
  return [
    `insert into regulator.item (item_id, custody_seq, grams, tracking, family, class_code, place_kind, site_id, shipment_id,
       outcome, consumed_by, produced_by, origin_site_id, origin_at, grade, graded_at, grade_event_id, identifiers, lost, positions)
     select ${id('item_id')}, custody_seq, grams, tracking, family, class_code, place_kind, site_id, ${id('shipment_id')},
       outcome, ${id('consumed_by')}, ${id('produced_by')}, origin_site_id, ${time('origin_at')}, grade, ${time('graded_at')},
       ${id('grade_event_id')}, identifiers, lost, ${places('positions')}
       from bench.item order by item_id`,
    // the digits of a digest are as scattered as those of serial numbers; the few that meet another one are left out
    `insert into regulator.identifier_claim (value, kind, item_ids, disowned)
     select upper(left(md5(value || '${shift.positions}'), length(value))), kind, ${ids('item_ids')}, disowned
       from bench.identifier_claim on conflict do nothing`,
    `insert into regulator.shipment (shipment_id, from_site_id, to_site_id, plate, sealed_digest, dispatched_at, expected_at,
       received_at, delivered_at, items, grams, held_items, held_grams, positions, position)
     select ${id('shipment_id')}, from_site_id, to_site_id, plate, sealed_digest, ${time('dispatched_at')},
       ${time('expected_at')}, ${time('received_at')}, ${time('delivered_at')}, items, grams, held_items, held_grams,
       ${places('positions')}, ${place('position')}
       from bench.shipment order by shipment_id`,
    `insert into regulator.discrepancy (discrepancy_id, shipment_id, from_site_id, to_site_id, kind, opened_item_id,
       class_code, sent_grams, received_grams, tolerance_grams, note, opened_at)
     select ${id('discrepancy_id')}, ${id('shipment_id')}, from_site_id, to_site_id, kind, ${id('opened_item_id')},
       class_code, sent_grams, received_grams, tolerance_grams, note, ${time('opened_at')}
       from bench.discrepancy order by discrepancy_id`,
    `insert into regulator.job (job_id, site_id, started_at, cancelled_at, closed_at, inputs, outputs, input_grams,
       output_grams, loss_grams, difference_grams, tolerance_grams, explanation, closing_position)
     select ${id('job_id')}, site_id, ${time('started_at')}, ${time('cancelled_at')}, ${time('closed_at')}, inputs, outputs,
       input_grams, output_grams, loss_grams, difference_grams, tolerance_grams, explanation, ${place('closing_position')}
       from bench.job order by job_id`,
    `insert into regulator.flow (hour, site_id, class_code, kind, items, grams)
     select ${time('hour')}, site_id, class_code, kind, items, grams from bench.flow order by hour`,
    `insert into regulator.flow_day (day, site_id, kind, items, grams)
     select (${time('day')})::date, site_id, kind, items, grams from bench.flow_day order by day`,
    `update regulator.stock as known set items = known.items + first.items, grams = known.grams + first.grams
       from bench.stock as first where (known.site_id, known.class_code) = (first.site_id, first.class_code)`,
    `update regulator.site_stock as known set items = known.items + first.items, grams = known.grams + first.grams
       from bench.site_stock as first where known.site_id = first.site_id`,
  ];
};
