import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { actStatementText, type ActStatement } from '@huihuan/contracts-events';
import { proofText } from '@huihuan/identity-domain';
import { canonicalJson, sha256Hex, uuidV7, type Json } from '@huihuan/kernel-domain';
import { thumbprintOf } from '@huihuan/platform-signing';
import { authorizationFor, authorizationOf } from './sign-in.ts';

/** A tablet of one site: what it is given to record goes out signed by it. */
export interface Tablet {
  /** The row with the statement of the tablet about it. */
  signed(row: Row, deviceTime: string): object;
}

type Row = Readonly<Record<string, unknown>>;

/** Enrols a tablet at a site as people do: the administrator makes a code, the tablet shows its key and the code. */
export const enrolTablet = async (url: string, siteId: string): Promise<Tablet> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const es256 = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const valueOf = (text: string): string => sign('sha256', Buffer.from(text), es256).toString('base64url');
  const deviceId = uuidV7(Date.now(), randomBytes(10));
  const administrator = await authorizationOf(url, 'administrator');
  const made = await post(url, `/api/registry/sites/${siteId}/device-codes`, { authorization: administrator });
  const code = String(made['code']).replaceAll('-', '');
  const proof = valueOf(proofText({ act: 'device.enrol', deviceId, code, kid: thumbprintOf({ x, y }) }));
  const asked = { id: deviceId, code, name: '1', publicKey: { kty: 'EC', crv: 'P-256', x, y }, value: proof };
  await post(url, '/api/registry/devices', { body: asked });
  const personId = senderOf(await authorizationFor(url, 'POST'));
  return {
    signed: (row, deviceTime) => {
      const salt = tellsOfSomebody(row) ? randomBytes(16).toString('base64url') : undefined;
      const body = salt === undefined ? (row as Json) : committed(row, salt);
      const act: ActStatement = {
        act: 'intake.register',
        id: String(row['id']),
        siteId,
        deviceId,
        personId,
        deviceTime,
        body,
      };
      return { ...row, statement: { deviceId, personId, deviceTime, value: valueOf(actStatementText(act)), salt } };
    },
  };
};

/** Who sends the goods of the bench, as the token says. */
const senderOf = (authorization: string): string => {
  const [, claims = ''] = authorization.split('.');
  const { sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { readonly sub: string };
  return sub;
};

const tellsOfSomebody = ({ consignor }: Row): boolean => Object.keys(consignor as object).length > 1;

const committed = (row: Row, salt: string): Json => {
  const consignor = row['consignor'] as { readonly kind: string };
  return {
    ...row,
    consignor: { kind: consignor.kind, sha256: sha256Hex(`${salt}${canonicalJson(consignor)}`) },
  };
};

const post = async (
  url: string,
  path: string,
  { authorization, body }: { readonly authorization?: string; readonly body?: object },
): Promise<Row> => {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  return (await answer.json()) as Row;
};
