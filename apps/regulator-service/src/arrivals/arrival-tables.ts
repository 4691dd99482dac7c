import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said of keys, to be had at a start without looking through the archive; filled from it here, and at each start. */
export class SaidOfKeys1764000074000 implements MigrationInterface {
  readonly name = 'SaidOfKeys1764000074000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table said_of_key (
        source text not null,
        seq bigint not null,
        record text not null,
        primary key (source, seq)
      );
      insert into said_of_key (source, seq, record)
      select source, seq, record from chain join fact using (chain_no)
       where source like 'urn:huihuan:service:%'
         and (record like '%"type":"cn.huihuan.signing-key.published.v_"%' or record like '%"type":"cn.huihuan.device.enrolled.v_"%'
           or record like '%"type":"cn.huihuan.device.renewed.v_"%' or record like '%"type":"cn.huihuan.device.revoked.v_"%')
      on conflict do nothing;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
