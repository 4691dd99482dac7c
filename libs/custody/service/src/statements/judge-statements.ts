import {
  judgeStatement,
  statePersonWrong,
  stateDeviceUnknown,
  type StatementVerdict,
  type StatingDevice,
} from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { currentAct } from '@huihuan/platform-http';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { knownStaff } from '../local-copies/read-copies.ts';
import type { StatementRecord } from './check-signatures.ts';

/**
 * What becomes of statements, in the order in which they came, by what these books know within the lock of the site: a
 * revocation that is heard later flags what was accepted. Refusal: `statement.person`.
 */
export const judgeStatements = async (
  tx: Tx,
  statements: readonly StatementRecord[],
): Promise<readonly Result<StatementVerdict>[]> => {
  if (statements.length === 0) return [];
  const devices = await statingDevices(tx, [...new Set(statements.map(({ deviceId }) => deviceId))]);
  const staff = await knownStaff(tx, [...new Set(statements.map(({ personId }) => personId))]);
  const caller = currentAct()?.caller?.personId ?? null;
  return statements.map(({ deviceId, personId, siteId, deviceTime }) => {
    const device = devices.get(deviceId);
    if (device === undefined) return refuse(stateDeviceUnknown(deviceId));
    const person = staff(personId);
    const worksHere = person?.active === true && person.siteIds.includes(siteId);
    if (personId !== caller && !worksHere) return refuse(statePersonWrong);
    const verdict = judgeStatement(device, deviceTime);
    if (verdict.kind === 'apply') devices.set(deviceId, { ...device, lastDeviceTime: later(device, deviceTime) });
    return accept(verdict);
  });
};

const later = ({ lastDeviceTime }: StatingDevice, deviceTime: string): string =>
  lastDeviceTime !== null && Date.parse(lastDeviceTime) > Date.parse(deviceTime) ? lastDeviceTime : deviceTime;

interface Row {
  readonly device_id: string;
  readonly site_id: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date;
  readonly revoked_at: Date | null;
  readonly last_device_time: Date | null;
}

const statingDevices = async (tx: Tx, deviceIds: readonly string[]): Promise<Map<string, StatingDevice>> => {
  const rows = await rowsOf<Row>(
    tx,
    `select device_id, site_id, valid_from, valid_to, revoked_at, last_device_time from device_key
      where device_id = any($1::uuid[])`,
    [deviceIds],
  );
  return new Map(
    rows.map((row) => [
      row.device_id,
      {
        ...{ deviceId: row.device_id, siteId: row.site_id },
        ...{ enrolledAt: row.valid_from.toISOString(), expiresAt: row.valid_to.toISOString() },
        revokedAt: row.revoked_at?.toISOString() ?? null,
        lastDeviceTime: row.last_device_time?.toISOString() ?? null,
      },
    ]),
  );
};
