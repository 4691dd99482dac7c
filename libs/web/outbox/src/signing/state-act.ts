import type { GivenStatement } from '../store/act.ts';
import type { DeviceIdentity } from '../store/device.ts';
import type { Json, JsonObject } from '../store/json.ts';
import { base64url, sha256Hex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { signText } from './device-key.ts';

/** What is stated: an act in the words of its request. */
export interface StatedAct {
  /** Name of the operation, such as `intake.register`. */
  readonly act: string;
  readonly id: string;
  readonly siteId: string;
  readonly personId: string;
  /** By the clock of this device. */
  readonly deviceTime: string;
  readonly body: JsonObject;
}

/**
 * Signs an act by the key of the tablet. Of a consignor the text says the kind and a commitment alone, so that it can be kept
 * for good and nobody tries out numbers from it.
 */
export const stateAct = async (
  crypto: Crypto,
  identity: DeviceIdentity,
  { act, id, siteId, personId, deviceTime, body }: StatedAct,
): Promise<GivenStatement> => {
  const { deviceId } = identity;
  const salt = tellsOfConsignor(body) ? base64url(crypto.getRandomValues(new Uint8Array(24))) : null;
  const stated = salt === null ? body : await committed(crypto, body, salt);
  const text = canonicalJson({ act, id, siteId, deviceId, personId, deviceTime, body: stated });
  const value = await signText(crypto, identity, text);
  return { deviceId, personId, deviceTime, value, ...(salt === null ? {} : { salt }) };
};

const consignorOf = (body: JsonObject): JsonObject | null => {
  const consignor = body['consignor'];
  return typeof consignor === 'object' && consignor !== null && 'kind' in consignor ? (consignor as JsonObject) : null;
};

const tellsOfConsignor = (body: JsonObject): boolean => {
  const consignor = consignorOf(body);
  return consignor !== null && Object.keys(consignor).some((key) => key !== 'kind');
};

const committed = async (crypto: Crypto, body: JsonObject, salt: string): Promise<Json> => {
  const consignor = consignorOf(body) ?? {};
  const sha256 = await sha256Hex(crypto, utf8(`${salt}${canonicalJson(consignor)}`));
  return { ...body, consignor: { kind: consignor['kind'] ?? null, sha256 } };
};
