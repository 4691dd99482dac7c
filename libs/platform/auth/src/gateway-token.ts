import { readSettings, type Environment } from '@huihuan/platform-config';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { jwtVerify, SignJWT } from 'jose';
import { gatewayKeySettings } from './gateway-key-settings.ts';
import { pastGateway } from './problems.ts';

/** Carries the token of the gateway to a service; what a caller sends in it ends at the gateway. */
export const gatewayHeader = 'x-huihuan-gateway';

const issuer = 'gateway';
const type = 'gateway+jwt';
const algorithm = 'HS256';
const lifeSeconds = 60;
const renewedAfterMilliseconds = 25_000;
/** So much the clocks of two machines may differ. */
const skewSeconds = 30;
/** Several gateways may stand side by side, each with one token at a time. */
const mostKnown = 64;

/** Shows a service that a request comes from the gateway. */
export interface GatewayTokens {
  /** A JWT (HS256) for one service that holds for 60 s; the same one for 25 s. */
  of(service: string): Promise<string>;
}

/** As much of a request as shows whether the gateway passed it on. */
interface PassedOn {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Whether a request comes from the gateway. Refuses, 401: `request.past-gateway`. */
export type GatewayCheck = (request: PassedOn) => Promise<Result<void>>;

/** The one that signs, and then what else is taken; none where no key is set. */
const secretsIn = (env: Environment): readonly Uint8Array[] =>
  (readSettings(gatewayKeySettings, env).HUIHUAN_GATEWAY_KEY ?? []).map((key) => new TextEncoder().encode(key));

/** @returns `undefined` without a key in the environment. @throws SettingsError for one that is too short */
export const openGatewayTokens = (env: Environment, now: () => Date): GatewayTokens | undefined => {
  const [secret] = secretsIn(env);
  if (secret === undefined) return undefined;
  const made = new Map<string, { readonly at: number; readonly token: Promise<string> }>();

  const make = (service: string, at: number): Promise<string> => {
    const seconds = Math.floor(at / 1000);
    const token = new SignJWT()
      .setProtectedHeader({ alg: algorithm, typ: type })
      .setIssuer(issuer)
      .setAudience(service)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifeSeconds)
      .sign(secret);
    made.set(service, { at, token });
    return token;
  };

  return {
    of: (service) => {
      const at = now().getTime();
      const last = made.get(service);
      // a clock that was set back makes a new one, too
      const isFresh = last !== undefined && last.at <= at && at - last.at < renewedAfterMilliseconds;
      return isFresh ? last.token : make(service, at);
    },
  };
};

/** @returns `undefined` without a key in the environment. @throws SettingsError for one that is too short */
export const openGatewayCheck = (env: Environment, service: string, now: () => Date): GatewayCheck | undefined => {
  const secrets = secretsIn(env);
  if (secrets.length === 0) return undefined;
  /** Until when tokens hold whose signature was found right; one is read once, not at each request. */
  const known = new Map<string, number>();

  const readBy = async (secret: Uint8Array, token: string): Promise<number> => {
    const { payload } = await jwtVerify(token, secret, {
      ...{ issuer, audience: service, typ: type, algorithms: [algorithm], requiredClaims: ['exp'] },
      ...{ currentDate: now(), clockTolerance: skewSeconds, maxTokenAge: lifeSeconds },
    });
    const { iat = 0, exp = 0 } = payload;
    return (Math.min(exp, iat + lifeSeconds) + skewSeconds) * 1000;
  };

  /** @returns until when it holds, in milliseconds since 1970; `null` where it is of none of the keys, or holds no more */
  const read = async (token: string): Promise<number | null> => {
    for (const secret of secrets) {
      const until = await readBy(secret, token).catch(nullOfRefusal);
      if (until !== null) return until;
    }
    return null;
  };

  const remember = (token: string, until: number): void => {
    const [oldest] = known.keys();
    if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
    known.set(token, until);
  };

  return async ({ headers }) => {
    const token = headers[gatewayHeader];
    if (typeof token !== 'string') return refuse(pastGateway);
    if ((known.get(token) ?? 0) > now().getTime()) return accept(undefined);
    known.delete(token);
    const until = await read(token);
    if (until === null) return refuse(pastGateway);
    remember(token, until);
    return accept(undefined);
  };
};

/** Every refusal of jose has such a code; anything else is a fault of ours. */
const nullOfRefusal = (failure: unknown): null => {
  const { code } = failure as { readonly code?: unknown };
  if (typeof code === 'string' && code.startsWith('ERR_J')) return null;
  throw failure;
};
