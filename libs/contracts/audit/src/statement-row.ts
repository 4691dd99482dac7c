import { sha256Field, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

/**
 * `GET /api/<collection|transfer|sorting>/audit/statements`, by id of the act: what devices have signed and was done, word for
 * word. Facts name the digest of the text.
 */
export const auditStatementSchema = z.object({
  actId: uuidV7Field,
  /** Canonical JSON, as the device wrote it. */
  text: z.string(),
  digest: sha256Field,
  kid: z.string(),
  /** ES256 over the text: r and s in base64url. */
  value: z.string(),
});
export type AuditStatement = z.infer<typeof auditStatementSchema>;
