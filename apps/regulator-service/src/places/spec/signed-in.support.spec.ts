import { createGuard } from '@huihuan/identity-guard';
import { openTokenKeys, signAccessToken, type TokenKeys } from '@huihuan/platform-auth';
import { newId } from '@huihuan/platform-service';
import { serveRegulator, type RegulatorClient } from '../../spec/serve-regulator.support.spec.ts';

export const watchers = {
  county: ['regulator@area:410122'],
  neighbour: ['regulator@area:410184'],
  city: ['regulator@area:410100'],
  network: ['service@network'],
  /** Of the county and of one far away. */
  both: ['regulator@area:371525', 'regulator@area:410122'],
  /** Of a province without sites. */
  elsewhere: ['regulator@area:110000'],
} as const;
export type Watcher = keyof typeof watchers;

export interface GuardedRegulator extends RegulatorClient {
  readonly tokens: Readonly<Record<Watcher, string>>;
}

/** A regulator whose door is guarded as it is where it runs, and tokens for those who come. */
export const serveGuarded = async (): Promise<GuardedRegulator> => {
  const now = new Date();
  const keys = await openTokenKeys({});
  const client = await serveRegulator({}, (access) =>
    createGuard({ keys: keys.published, now: () => new Date(), services: new Map([['regulator', access]]) }),
  );
  const tokens: Partial<Record<Watcher, string>> = {};
  for (const [name, grants] of Object.entries(watchers)) tokens[name as Watcher] = await tokenFor(keys, grants, now);
  return { ...client, tokens: tokens as Record<Watcher, string> };
};

const tokenFor = (keys: TokenKeys, grants: readonly string[], now: Date): Promise<string> => {
  const expiresAt = new Date(now.getTime() + 3_600_000);
  const claims = {
    personId: newId(),
    sessionId: newId(),
    deviceId: null,
    grants,
    mustChangePassword: false,
    expiresAt,
  };
  return signAccessToken(keys, claims, now);
};
