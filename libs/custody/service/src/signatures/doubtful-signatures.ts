import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which signatures of devices these books have stated, where, and when by the clock of the device: a revocation that is heard late
 * finds them. What the version before has entered says so by the books in which its shipment stands; what was heard of the other
 * side is not told apart there, and is then flagged by both.
 */
export class DoubtfulSignatures1764000027000 implements MigrationInterface {
  readonly name = 'DoubtfulSignatures1764000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(statements);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const statements = `
  alter table handover_signature
    -- in whose chain it was stated; null for what was heard of another
    add column by_site_id uuid,
    -- of the request that brought it
    add column act_id uuid,
    -- of the device that signed it; null where the server did
    add column device_id uuid,
    add column signed_at timestamptz,
    -- somebody has been told that it is in doubt, or has answered for it
    add column in_doubt boolean not null default false;

  update handover_signature as signature
     set by_site_id = books.site_id,
         act_id = coalesce(admitted.act_id, signature.shipment_id),
         device_id = (signature.statement::jsonb ->> 'deviceId')::uuid,
         signed_at = (signature.statement::jsonb ->> 'signedAt')::timestamptz,
         in_doubt = admitted.act_id is not null
    from handover_signature as same
         left join put_aside as admitted
           on admitted.value = same.signature ->> 'value' and admitted.decision = 'admitted'
         left join outgoing on outgoing.shipment_id = same.shipment_id
         left join incoming on incoming.shipment_id = same.shipment_id
         cross join lateral (select case when same.side = 'sender'
                                         then coalesce(outgoing.from_site_id, incoming.to_site_id)
                                         else coalesce(incoming.to_site_id, outgoing.from_site_id) end as site_id) as books
   where same.shipment_id = signature.shipment_id and same.side = signature.side
     and signature.signature ->> 'by' = 'device' and signature.recovery_id is null and books.site_id is not null;

  create index handover_signature_of_device on handover_signature (device_id, signed_at) where device_id is not null`;
