import { fact, siteSource, type PersonalField, type ReadingPurpose } from '@huihuan/contracts-events';
import type { Tx } from '@huihuan/platform-persistence';
import type { ConsignorOptions } from './consignor-options.ts';

/** Who asks, from where. */
export interface Reader {
  readonly personId: string;
  readonly sessionId: string;
  readonly deviceId: string | null;
  readonly address: string;
}

export interface Reading {
  readonly readingId: string;
  readonly consignorId: string;
  readonly siteId: string;
  readonly fields: readonly PersonalField[];
  readonly purpose: ReadingPurpose;
  readonly words: string;
  readonly at: Date;
}

/** Writes a reading down, for the auditor and into the chain of the site. The caller holds the lock of the site. */
export const writeReading = async (
  { custody }: Pick<ConsignorOptions, 'custody'>,
  tx: Tx,
  reader: Reader,
  reading: Reading,
): Promise<void> => {
  const { readingId, consignorId, siteId, fields, purpose, words, at } = reading;
  await tx.query(
    `insert into personal_data_reading (reading_id, consignor_id, site_id, by_person_id, session_id, device_id, fields,
                                        purpose, words, address, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[readingId, consignorId, siteId, reader.personId, reader.sessionId, reader.deviceId, [...fields]],
      ...[purpose, words, reader.address, at],
    ],
  );
  const read = fact('cn.huihuan.personal-data.read.v1', {
    ...{ readingId, personRef: consignorId, siteId, byPersonId: reader.personId },
    ...{ fields: [...fields], purpose, at: at.toISOString() },
  });
  await custody.outbox.append(tx, siteSource(siteId), [read], { correlationId: readingId, causationId: readingId });
};
