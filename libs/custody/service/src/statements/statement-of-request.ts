import type { ServiceAccess } from '@huihuan/contracts-access';
import { bodyOfRequest } from '@huihuan/contracts-events';
import { stateDeviceElsewhere, stateDeviceUnknown, stateUnreadable } from '@huihuan/custody-domain';
import { isUuidV7, refuse, unusableValueAt, type Result } from '@huihuan/kernel-domain';
import type { StatedRequest } from '@huihuan/platform-http';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { checkSignatures, type Stated } from './check-signatures.ts';

type PlacesOf = ServiceAccess['placesOf'];
type Known = Parameters<PlacesOf>[0];

/**
 * The statement of a request, checked: the device belongs to the site that acts and signed exactly what was sent. Refusals:
 * `statement.device-unknown`, `statement.device-elsewhere`, `statement.signature`, `statement.unreadable`.
 */
export const statementOfRequest = async (
  tx: Tx,
  placesOf: PlacesOf,
  { act, params, body, given, subject }: StatedRequest,
): Promise<Result<Stated>> => {
  const { id } = body;
  if (typeof id !== 'string' || !isUuidV7(id) || unusableValueAt(body) !== null) return refuse(stateUnreadable);
  const siteId = await siteOfDevice(tx, given.deviceId);
  if (siteId === null) return refuse(stateDeviceUnknown(given.deviceId));
  const named = body['siteId'] ?? siteId;
  if (named !== siteId || !(await liesAt(placesOf, subject as Known | null, siteId)))
    return refuse(stateDeviceElsewhere(given.deviceId));
  const [checked] = await checkSignatures(tx, [{ act, id, siteId, ...given, body: bodyOfRequest(params, body) }]);
  return checked ?? refuse(stateUnreadable);
};

const siteOfDevice = async (tx: Tx, deviceId: string): Promise<string | null> => {
  const sql = 'select site_id as "siteId" from device_key where device_id = $1';
  return (await rowsOf<{ siteId: string | null }>(tx, sql, [deviceId]))[0]?.siteId ?? null;
};

/** What these books do not know lies nowhere: the operation itself says so, or it is known by the time of a decision. */
const liesAt = async (placesOf: PlacesOf, subject: Known | null, siteId: string): Promise<boolean> => {
  if (subject === null || typeof subject !== 'object') return true;
  const places = await placesOf(subject);
  return places === null || places.some((place) => place.kind === 'site' && place.siteId === siteId);
};
