import type { Identifier } from '@huihuan/contracts-events';
import { knownItem, type Holding } from '@huihuan/custody-domain';
import {
  knownRules,
  knownSites,
  knownStaff,
  presentHoldings,
  stateFacts,
  storiesOf,
  type CustodyOptions,
} from '@huihuan/custody-service';
import { accept, chinaDay, refuse, type Result } from '@huihuan/kernel-domain';
import { runCommand, takeLocks, type Tx } from '@huihuan/platform-persistence';
import {
  certificateIdTaken,
  certificateOf,
  certificateUnknown,
  decideIssue,
  decideVoid,
  voidedBy,
  type Certificate,
  type CertificateContext,
  type IssueCertificate,
} from '@huihuan/processing-domain';
import {
  certificatesOfItem,
  certificatesOfVin,
  lastSequenceOf,
  loadCertificate,
  recordCertificate,
  recordVoid,
} from './certificate-books.ts';

export interface IssueRequest {
  /** What the client sent: the same again gets the first answer. */
  readonly asked: { readonly id: string };
  readonly correlationId: string;
  readonly command: IssueCertificate;
}

/** Issues a certificate: its number, its fact and its row in one transaction, under the locks of the site, the item and its VIN. */
export const issueCertificate = async (
  custody: CustodyOptions,
  { asked, correlationId, command }: IssueRequest,
): Promise<Result<Certificate>> => {
  const { certificateId, siteId, kind, itemId } = command;
  // two sites that certify one item at the same moment, too, come one after the other
  const locks = [siteId, `certificate/${kind}/${itemId}`];
  return runCommand(
    custody.database,
    { id: asked.id, operation: 'certificate.issue', request: asked, locks },
    async (tx) => {
      if ((await loadCertificate(tx, certificateId)) !== undefined) return refuse(certificateIdTaken(certificateId));
      const context = await contextOf(custody, tx, command);
      const decided = decideIssue(command, context);
      if (!decided.ok) return decided;
      const { fact } = decided.value;
      await stateFacts(custody, tx, { siteId, facts: [fact], cause: { correlationId, causationId: asked.id } });
      const certificate = certificateOf(fact);
      await recordCertificate(tx, certificate, context.now);
      return accept(certificate);
    },
  );
};

const vinOf = (held: Holding | undefined): Identifier | undefined =>
  held?.item.identifiers.find(({ kind }) => kind === 'vin');

const contextOf = async (
  custody: CustodyOptions,
  tx: Tx,
  { siteId, kind, itemId, override }: IssueCertificate,
): Promise<CertificateContext> => {
  const now = custody.now().toISOString();
  const holding = await presentHoldings(tx, [itemId]);
  const vin = vinOf(holding(itemId));
  // The site alone changes the VIN of what it has, so that this is the one which is certified; nobody waits behind this lock for
  // another one, so that two sites that certify one vehicle come one after the other and never wait for each other.
  if (vin !== undefined) await takeLocks(tx, [`certificate/${vin.value}`]);
  const former = await certificatesOfItem(tx, itemId, kind);
  const ofVehicle = vin === undefined || kind !== 'vehicle-recovery' ? [] : await certificatesOfVin(tx, vin, itemId);
  const site = await knownSites(tx, [siteId, ...[...former, ...ofVehicle].map((each) => each.siteId)]);
  const story = await storiesOf(tx, [itemId]);
  const known = (held: Holding | undefined) => {
    if (held === undefined) throw new TypeError(`nobody holds ${itemId}`);
    return knownItem(held, story(itemId));
  };
  return {
    ...{ now, site, holding },
    staff: await knownStaff(tx, [override?.supervisorId ?? null]),
    known: () => known(holding(itemId)),
    ...{ former, ofVehicle },
    lastSequence: await lastSequenceOf(tx, { siteId, kind, year: Number(chinaDay(now).slice(0, 4)) }),
    rules: await knownRules(tx, [site(siteId)]),
  };
};

export interface VoidRequest {
  readonly asked: { readonly id: string };
  readonly correlationId: string;
  readonly certificateId: string;
  readonly reason: string;
  readonly staffId: string | null;
}

/** Voids a certificate; its number stays used. */
export const voidCertificate = async (
  custody: CustodyOptions,
  { asked, correlationId, certificateId, reason, staffId }: VoidRequest,
): Promise<Result<Certificate>> => {
  const found = await loadCertificate(custody.database, certificateId);
  if (found === undefined) return refuse(certificateUnknown(certificateId));
  const { siteId, kind, itemId } = found;
  const command = { id: asked.id, operation: 'certificate.void', request: { certificateId, asked } };
  const locks = [siteId, `certificate/${kind}/${itemId}`];
  return runCommand(custody.database, { ...command, locks }, async (tx) => {
    const before = (await loadCertificate(tx, certificateId)) ?? found;
    const decided = decideVoid(before, { reason, staffId });
    if (!decided.ok) return decided;
    const cause = { correlationId, causationId: asked.id };
    await stateFacts(custody, tx, { siteId, facts: [decided.value], cause });
    const certificate = voidedBy(before, decided.value, chinaDay(custody.now().toISOString()));
    await recordVoid(tx, certificate);
    return accept(certificate);
  });
};
