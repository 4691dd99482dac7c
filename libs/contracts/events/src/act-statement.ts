import { canonicalJson, type Json } from '@huihuan/kernel-domain';

/**
 * What a device signs when somebody records something on it: the act in the words of the request, by whom, where and when by
 * its own clock. A fact that follows from it names the SHA-256 of its text.
 */
export interface ActStatement {
  /** `intake.register` */
  readonly act: string;
  /** The id of the request: of what it makes, or of the act. */
  readonly id: string;
  readonly siteId: string;
  readonly deviceId: string;
  readonly personId: string;
  readonly deviceTime: string;
  /** What was asked; of personal members their commitment alone. */
  readonly body: Json;
}

/** The bytes that are signed: canonical JSON (RFC 8785). */
export const actStatementText = (statement: ActStatement): string => {
  const { act, id, siteId, deviceId, personId, deviceTime, body } = statement;
  return canonicalJson({ act, id, siteId, deviceId, personId, deviceTime, body });
};

/**
 * The body of a statement about a request over HTTP: the parameters of its path and its members, as they are sent, without
 * `statement` itself. Where a request tells of a consignor, its own rule says what of that is signed.
 */
export const bodyOfRequest = (
  params: Readonly<Record<string, string>>,
  members: Readonly<Record<string, Json>>,
): Json => ({ ...params, ...members });
