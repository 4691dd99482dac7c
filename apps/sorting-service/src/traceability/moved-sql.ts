const ofItem = `(item ->> 'itemId')::uuid as item_id, item ->> 'classCode' as class_code,
  (item ->> 'grams')::bigint as grams, item -> 'identifiers' as identifiers`;

/** What both sides settled of an item in a shipment. */
const settledOf = (shipment: string, place: string): string => `exists (
  select from discrepancy as difference
   where difference.shipment_id = ${shipment}.shipment_id and difference.state = 'settled'
     and difference.book -> 'item' ->> 'itemId' = item ->> 'itemId' and difference.book ->> 'place' = '${place}')`;

/** Goods that nobody had announced, and that the receiver kept: they came and went with the shipment. */
const unannounced = (direction: 'incoming' | 'outgoing'): string => `
  select ${direction}.*, book -> 'item' as item from ${direction} join discrepancy using (shipment_id)
   where discrepancy.state = 'settled' and discrepancy.kind = 'unexpected' and book ->> 'place' = 'receiver'`;

interface Where {
  readonly received: string;
  readonly handedOver: string;
  readonly produced: string;
}

/**
 * What came to a site ($1), left it and came out of its jobs, of traction batteries. What was accepted at the receipt or when
 * both sides settled came; what went back to its sender by the settlement neither came nor left.
 */
const movedSql = ({ received, handedOver, produced }: Where): string => `
  select 'received' as move, received_at as at, ${ofItem}, shipment_id, null::uuid as job_id, from_site_id as other_site_id
    from incoming join incoming_line using (shipment_id)
   where incoming.to_site_id = $1 and incoming.state = 'received' and ${received} and item ->> 'family' = 'traction-battery'
     and (finding = 'accepted' or ${settledOf('incoming', 'receiver')})
  union all
  select 'received', received_at, ${ofItem}, shipment_id, null, from_site_id
    from (${unannounced('incoming')} and incoming.to_site_id = $1 and ${received}) as incoming
   where incoming.state = 'received' and item ->> 'family' = 'traction-battery'
  union all
  select 'handed-over', dispatched_at, ${ofItem}, shipment_id, null, to_site_id
    from outgoing join outgoing_line using (shipment_id)
   where outgoing.from_site_id = $1 and outgoing.state in ('in-transit', 'received', 'delivered') and ${handedOver}
     and item ->> 'family' = 'traction-battery' and not ${settledOf('outgoing', 'sender')}
  union all
  select 'handed-over', dispatched_at, ${ofItem}, shipment_id, null, to_site_id
    from (${unannounced('outgoing')} and outgoing.from_site_id = $1 and ${handedOver}) as outgoing
   where item ->> 'family' = 'traction-battery'
  union all
  select 'produced', ended_at, ${ofItem}, null, job_id, null
    from job cross join lateral jsonb_array_elements(book -> 'outputs') as item
   where site_id = $1 and state = 'closed' and ${produced} and starts_with(item ->> 'classCode', 'traction-battery.')`;

const between = (at: string): string => `${at} >= $2 and ${at} < $3`;

/** The moves of a site ($1) from a time on ($2) until another ($3). */
export const movedBetween = movedSql({
  received: between('received_at'),
  handedOver: between('dispatched_at'),
  produced: between('ended_at'),
});

/** The moves of a site ($1) by these shipments and jobs ($2), as filings name them. */
export const everyMoveOf = `
  select move, item_id as "itemId", coalesce(shipment_id, job_id) as "ofId" from (${movedSql({
    received: 'incoming.shipment_id = any ($2::uuid[])',
    handedOver: 'outgoing.shipment_id = any ($2::uuid[])',
    produced: 'job_id = any ($2::uuid[])',
  })}) as moved`;
