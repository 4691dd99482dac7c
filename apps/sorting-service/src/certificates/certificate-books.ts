import type { CertificateKind, Identifier } from '@huihuan/contracts-events';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { Certificate } from '@huihuan/processing-domain';

const read = async (tx: Tx, sql: string, parameters: unknown[]): Promise<readonly Certificate[]> =>
  (await rowsOf<{ book: Certificate }>(tx, sql, parameters)).map(({ book }) => book);

export const loadCertificate = async (tx: Tx, certificateId: string): Promise<Certificate | undefined> =>
  (await read(tx, 'select book from certificate where certificate_id = $1', [certificateId]))[0];

/** All of a kind that were ever issued for an item, the oldest first. */
export const certificatesOfItem = (tx: Tx, itemId: string, kind: CertificateKind): Promise<readonly Certificate[]> =>
  read(tx, 'select book from certificate where item_id = $1 and kind = $2 order by issued_at, certificate_id', [
    itemId,
    kind,
  ]);

export const certificatesOfVinSql = `
  select book from certificate
   where kind = 'vehicle-recovery' and not is_void and book -> 'identifiers' @> $1 and item_id <> $2
   order by issued_at, certificate_id`;

/** Those that count for a VIN and were issued for another item, the oldest first. */
export const certificatesOfVin = (tx: Tx, vin: Identifier, itemId: string): Promise<readonly Certificate[]> =>
  read(tx, certificatesOfVinSql, [JSON.stringify([{ kind: vin.kind, value: vin.value }]), itemId]);

/** The highest number of a site, kind and year; 0 where there is none. */
export const lastSequenceOf = async (
  tx: Tx,
  { siteId, kind, year }: Pick<Certificate, 'siteId' | 'kind' | 'year'>,
): Promise<number> => {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    'select coalesce(max(sequence), 0) as last from certificate where site_id = $1 and kind = $2 and year = $3',
    [siteId, kind, year],
  );
  return row?.last ?? 0;
};

export const recordCertificate = async (tx: Tx, certificate: Certificate, issuedAt: string): Promise<void> => {
  const { certificateId, siteId, kind, number, year, sequence, itemId } = certificate;
  await tx.query(
    `insert into certificate (certificate_id, site_id, kind, number, year, sequence, item_id, book, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [certificateId, siteId, kind, number, year, sequence, itemId, JSON.stringify(certificate), issuedAt],
  );
};

export const recordVoid = async (tx: Tx, certificate: Certificate): Promise<void> => {
  await tx.query('update certificate set is_void = true, book = $2 where certificate_id = $1', [
    certificate.certificateId,
    JSON.stringify(certificate),
  ]);
};

export interface CertificatesQuery {
  readonly siteId: string;
  readonly kind?: CertificateKind | undefined;
  readonly itemId?: string | undefined;
  readonly limit: number;
}

export const certificatesSql = `
  select book from certificate
   where site_id = $1 and ($2::text is null or kind = $2) and ($3::uuid is null or item_id = $3)
   order by issued_at desc, certificate_id desc limit $4`;

export const certificatesOfSite = (
  tx: Tx,
  { siteId, kind, itemId, limit }: CertificatesQuery,
): Promise<readonly Certificate[]> => read(tx, certificatesSql, [siteId, kind ?? null, itemId ?? null, limit]);
