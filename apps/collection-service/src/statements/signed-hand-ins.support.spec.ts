import { createHmac, webcrypto } from 'node:crypto';
import {
  actStatementText,
  fact,
  serviceSource,
  type ActStatement,
  type DevicePublicKey,
  type Fact,
  type SiteFacts,
} from '@huihuan/contracts-events';
import { handoverPolicies } from '@huihuan/custody-domain';
import { custodyEffects } from '@huihuan/custody-service';
import { canonicalJson, sha256Hex, type Json } from '@huihuan/kernel-domain';
import {
  createOutbox,
  LetterStates1764000000010,
  logChannel,
  logTable,
  MessagingTables1764000000001,
  read,
  takenBy,
} from '@huihuan/messaging-core';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import { findHashesUnder, openKeyRing } from '@huihuan/platform-sealed-data';
import { newId } from '@huihuan/platform-service';
import { openFactSigner } from '@huihuan/platform-signing';
import { createTestDatabase } from '@huihuan/testing-database';
import { followVoids } from '../bookings/follow-voids.ts';
import { collectionService } from '../collection-service.ts';
import { rulesIn } from '../consignors/consignor-settings.ts';
import { pseudonymsUnder } from '../register-intake/pseudonym.ts';
import type { IntakeOptions } from '../register-intake/register-intake.ts';

const key = 'a-secret-of-the-tests-and-of-nothing-else';
export const [attendant, supervisor, stranger] = [newId(), newId(), newId()];

const site = (code: string): SiteFacts => ({
  ...{ siteId: newId(), code, name: code, nameEn: '', kind: 'collection-point', form: null, areaCode: '410122' },
  ...{ lon: 114, lat: 34.7, coordinateSystem: 'WGS84', approximate: true, capacityGrams: 1_000_000 },
  ...{ areaSquareMetres: 100, acceptsFamilies: ['appliance'], licences: [], active: true },
});
export const [here, elsewhere] = [site('P-1'), site('P-2')];

/** A tablet with a real key that cannot be taken out of it. */
export interface Tablet {
  readonly deviceId: string;
  readonly publicKey: DevicePublicKey;
  sign(text: string): Promise<string>;
}

export const newTablet = async (): Promise<Tablet> => {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const keys = await webcrypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { x = '', y = '' } = await webcrypto.subtle.exportKey('jwk', keys.publicKey);
  return {
    deviceId: newId(),
    publicKey: { kty: 'EC', crv: 'P-256', x, y },
    sign: async (text) => {
      const bytes = await webcrypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, Buffer.from(text));
      return Buffer.from(bytes).toString('base64url');
    },
  };
};

export type Row = Readonly<Record<string, Json>> & { readonly id: string };

export const fridge = (more: Readonly<Record<string, Json>> = {}): Row => ({
  ...{ id: newId(), classCode: 'appliance.refrigerator', grams: 50_000, paidFen: 3_000 },
  ...{ consignor: { kind: 'anonymous' }, occurredAt: new Date(Date.now() - 3_600_000).toISOString(), ...more },
});

/** The row as the tablet sends it: with its statement, signed at this time of its clock. */
export const signed = async (
  tablet: Tablet,
  row: Row,
  said: Partial<ActStatement> & { readonly salt?: string } = {},
): Promise<Row> => {
  const { salt, ...more } = said;
  const statement: ActStatement = {
    ...{ act: 'intake.register', id: row.id, siteId: here.siteId, deviceId: tablet.deviceId, personId: attendant },
    ...{ deviceTime: new Date().toISOString(), body: committed(row, salt), ...more },
  };
  const value = await tablet.sign(actStatementText(statement));
  const { deviceId, personId, deviceTime } = statement;
  return { ...row, statement: { deviceId, personId, deviceTime, value, ...(salt === undefined ? {} : { salt }) } };
};

const committed = (row: Row, salt: string | undefined): Json => {
  if (salt === undefined) return row;
  const consignor = row['consignor'] as Readonly<Record<string, Json>>;
  return { ...row, consignor: { kind: consignor['kind'], sha256: sha256Hex(`${salt}${canonicalJson(consignor)}`) } };
};

export interface Books {
  readonly options: IntakeOptions;
  /** Others say this, and the books of the tier hear it. */
  hear(...facts: readonly Fact[]): Promise<void>;
  /** The tablet is enrolled at a site, an hour ago and for an hour unless said. */
  enrol(tablet: Tablet, more?: Partial<Record<'siteId' | 'enrolledAt' | 'expiresAt', string>>): Promise<void>;
  revoke(tablet: Tablet, revokedAt: string): Promise<void>;
  /** Records of a type, as they stand in the log. */
  records(type: string): Promise<readonly Readonly<Record<string, Json>>[]>;
  close(): Promise<void>;
}

/** The books of the tier on a database of their own, with the sites and people of the tests. */
export const openBooks = async (): Promise<Books> => {
  const test = await createTestDatabase(['collection', 'others']);
  const database = await test.open('collection', { migrations: collectionService.migrations });
  const others = await test.open('others', { migrations: [MessagingTables1764000000001, LetterStates1764000000010] });
  const signer = openFactSigner();
  const now = (): Date => new Date();
  const made = { table: logTable, channel: logChannel, now, newId };
  const sign = (text: string) => ({ kid: signer.kid, by: 'server', value: signer.sign(text) }) as const;
  const outbox = createOutbox({ ...made, attest: () => ({ actor: { service: 'collection' }, sign }) });
  const custody = { policy: handoverPolicies.collection, database, outbox, now, newId, signer };
  const pseudonymOf = pseudonymsUnder(key);
  const register = {
    ring: openKeyRing({}, key),
    hashOf: findHashesUnder(key),
    digestOf: pseudonymOf,
    rules: rulesIn({}),
  };
  const said = createOutbox(made);
  const effects = [...custodyEffects(custody), followVoids];

  const hear: Books['hear'] = async (...facts) => {
    const cause = { correlationId: newId(), causationId: newId() };
    const sealed = await others.transaction((tx) => said.append(tx, serviceSource('registry'), facts, cause));
    const deliveries = sealed.map(read).flatMap((each) => (each.kind === 'delivery' ? [each.delivery] : []));
    await database.transaction(async (tx) => {
      const taken = effects.map((effect) => ({ effect, mine: takenBy(effect, deliveries) }));
      const concerned = taken.filter(({ mine }) => mine.length > 0);
      await takeLocks(
        tx,
        concerned.flatMap(({ effect, mine }) => effect.locks?.(mine) ?? []),
      );
      for (const { effect, mine } of concerned) await effect.apply(tx, mine);
    });
  };
  await hear(
    ...[here, elsewhere].map((data) => fact('cn.huihuan.site.registered.v1', data)),
    ...[attendant, supervisor].map((staffId) =>
      fact('cn.huihuan.staff.registered.v1', { staffId, role: 'attendant', siteIds: [here.siteId], active: true }),
    ),
    fact('cn.huihuan.catalogue.class-registered.v1', {
      ...{ classCode: 'appliance.refrigerator', family: 'appliance', tracking: 'item', nameZh: '电冰箱' },
      ...{ nameEn: 'Refrigerator', plausibleGrams: { min: 15_000, typical: 50_000, max: 150_000 } },
      ...{ toleranceHandover: { ratio: 0.02, floorGrams: 500 }, toleranceBalance: { ratio: 0.03, floorGrams: 500 } },
      ...{ identifierKinds: ['serial'], requiredIdentifiers: [], expectedIdentifiers: [], wasteCode: null },
      ...{ validFrom: '2011-01-01', validTo: null },
    }),
  );
  const hour = 3_600_000;
  return {
    options: {
      ...{ custody, pseudonymOf, consignors: { custody, ...register, proxies: 0 } },
      putAsideKey: createHmac('sha256', key).update('put aside').digest(),
    },
    hear,
    enrol: (tablet, more = {}) =>
      hear(
        fact('cn.huihuan.device.enrolled.v1', {
          ...{ deviceId: tablet.deviceId, siteId: here.siteId, kid: 'A'.repeat(43), publicKey: tablet.publicKey },
          ...{ enrolledAt: new Date(Date.now() - hour).toISOString(), enrolledBy: supervisor },
          ...{ expiresAt: new Date(Date.now() + hour).toISOString(), ...more },
        }),
      ),
    revoke: ({ deviceId }, revokedAt) =>
      hear(
        fact('cn.huihuan.device.revoked.v1', {
          ...{ deviceId, siteId: here.siteId, revokedAt, reason: 'stolen', revokedBy: supervisor },
        }),
      ),
    records: async (type) => {
      const sql = `select record from ${logTable} where type = $1 and source like 'urn:huihuan:site:%' order by site_seq`;
      const rows = await rowsOf<{ record: string }>(database, sql, [type]);
      return rows.map(({ record }) => JSON.parse(record) as Readonly<Record<string, Json>>);
    },
    close: () => test.drop(),
  };
};
