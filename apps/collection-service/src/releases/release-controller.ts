import { Controller, Inject } from '@nestjs/common';
import { instantField, sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, reasonField, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { rowsOf, runCommand, type Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { shipmentUnknown } from '@huihuan/custody-service';
import { signInFirst } from '../consignors/consignor-problems.ts';
import { INTAKE } from '../register-intake/intake-controller.ts';
import type { IntakeOptions } from '../register-intake/register-intake.ts';

const release = operation({
  method: 'POST',
  path: '',
  access: { action: 'job.release', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'A supervisor of the site releases one record that a rule or doubt holds back',
  summaryZh: '主管放行一条记录：仅对该记录一次有效',
  description:
    'By the supervisor, signed in (on the tablet by PIN). `digest` is SHA-256 in hex of the canonical JSON (RFC 8785) of {act, siteId, ' +
    'recordId, body}, body being what will be sent, with the ids in its path, without `override` and `statement`. Whoever then sends the record names the ' +
    'release as `override.releaseId` with the same supervisor and reason; it is good once, for this record alone, for 72 hours; that of a dispatch only for the list as it was sealed when it was released.',
  status: 201,
  body: z.object({
    id: uuidV7Field.describe('Id of the release'),
    siteId: uuidV7Field,
    act: z.enum(['intake.register', 'shipment.dispatch', 'item.describe']),
    recordId: uuidV7Field.describe('Id under which the record will be sent'),
    digest: sha256Field,
    shipmentId: uuidV7Field
      .optional()
      .describe('The shipment of a dispatch, which has to be sealed: the release is good for its list as it is now'),
    reason: reasonField,
  }),
  answer: z
    .object({ releaseId: uuidV7Field, supervisorId: uuidV7Field, recordId: uuidV7Field, releasedAt: instantField })
    .meta({ id: 'SupervisorRelease', description: 'One record may be sent in the name of this supervisor' }),
  problems: ['request.id-reused', 'shipment.unknown', 'release.not-sealed'],
});

/** 主管放行. */
@Controller('/api/collection/releases')
export class ReleaseController {
  private readonly options: IntakeOptions;

  constructor(@Inject(INTAKE) options: IntakeOptions) {
    this.options = options;
  }

  @Operation(release)
  async release(@Input() { body, caller }: InputOf<typeof release>): Promise<Result<AnswerOf<typeof release>>> {
    if (caller === null) return refuse(signInFirst);
    const { custody, pseudonymOf } = this.options;
    const { id, siteId, act, recordId, digest, reason, shipmentId = null } = body;
    const { personId: supervisorId, deviceId } = caller;
    const request = { ...body, supervisorId };
    return runCommand(custody.database, { id, operation: 'record.release', request, locks: [siteId] }, async (tx) => {
      const at = custody.now();
      const list = await listOf(tx, act, siteId, shipmentId);
      if (!list.ok) return list;
      await tx.query(
        `insert into supervisor_release
           (release_id, site_id, supervisor_id, device_id, act, record_id, digest, reason, released_at, sealed_digest)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, siteId, supervisorId, deviceId, act, recordId, pseudonymOf(digest), reason, at, list.value],
      );
      return accept({ releaseId: id, supervisorId, recordId, releasedAt: at.toISOString() });
    });
  }
}

/** The list that a supervisor lets go, as the books of this tier have it sealed; `null` for what has none. */
const listOf = async (
  tx: Tx,
  act: string,
  siteId: string,
  shipmentId: string | null,
): Promise<Result<string | null>> => {
  if (act !== 'shipment.dispatch') return accept(null);
  if (shipmentId === null) return refuse(notSealed);
  const [row] = await rowsOf<{ state: string; sealedDigest: string | null }>(
    tx,
    'select state, sealed_digest as "sealedDigest" from outgoing where shipment_id = $1 and from_site_id = $2',
    [shipmentId, siteId],
  );
  if (row === undefined) return refuse(shipmentUnknown(shipmentId));
  return row.state === 'sealed' && row.sealedDigest !== null ? accept(row.sealedDigest) : refuse(notSealed);
};

const notSealed: Problem = {
  code: 'release.not-sealed',
  kind: 'conflict',
  zh: '只能放行已封单的运单；请在 shipmentId 中填写该运单，待封单送达服务器后再放行',
  en: 'only a sealed shipment can be released; name it in shipmentId, and release it once the server has its seal',
  path: '/shipmentId',
};
