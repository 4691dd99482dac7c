import { createGuard } from '@huihuan/identity-guard';
import { openTokenKeys, signAccessToken } from '@huihuan/platform-auth';
import { definitions } from '../figures/definitions.ts';
import { idAt, seeded } from '../goods/random.ts';
import { median } from '../measure/statistics.ts';
import type { Scenario } from './scenario.ts';

const inARow = 10_000;
const route = '/api/collection/intakes/batch';

/** The guard alone, as it stands in every service: the token of a supervisor of ten sites, asked about the last of them. */
export const permissionCheck: Scenario = {
  gives: [definitions.permissionCheck],
  run: async ({ quick }) => {
    const random = seeded(7);
    const now = new Date();
    const sites = Array.from({ length: 10 }, () => idAt(random, now.getTime()));
    const keys = await openTokenKeys({});
    const guard = createGuard({
      keys: keys.published,
      now: () => new Date(),
      services: new Map([
        ['collection', { placesOf: () => Promise.resolve(null), isRevoked: () => Promise.resolve(false) }],
      ]),
    });
    const claims = {
      ...{ personId: idAt(random, now.getTime()), sessionId: idAt(random, now.getTime()), deviceId: null },
      ...{ grants: sites.map((site) => `supervisor@site:${site}`), mustChangePassword: false },
      expiresAt: new Date(now.getTime() + 3_600_000),
    };
    const authorization = `Bearer ${await signAccessToken(keys, claims, now)}`;
    const request = { headers: { authorization }, routeOptions: { url: route } };
    const site = sites.at(-1) ?? '';
    const check = async (): Promise<void> => {
      const found = await guard.authenticate(request as Parameters<typeof guard.authenticate>[0]);
      if (!found.ok) throw new Error(found.problem.en);
      const permitted = await guard.permit(found.value, 'intake.register', { site }, route);
      if (!permitted.ok) throw new Error(permitted.problem.en);
    };
    const times: number[] = [];
    for (let round = 0; round < (quick ? 5 : 20); round += 1) {
      const began = performance.now();
      for (let each = 0; each < inARow; each += 1) await check();
      times.push(((performance.now() - began) * 1000) / inARow);
    }
    const notes = [
      `${times.length} rounds of ${inARow.toLocaleString('en')} requests, from ${Math.min(...times).toFixed(1)} to ` +
        `${Math.max(...times).toFixed(1)} µs each. The signature of a token is checked when it is first seen; where a shipment or a ` +
        'job lies is asked of the database, and is not in this.',
    ];
    return [{ definition: definitions.permissionCheck, ours: median(times.slice(1)), baseline: null, notes }];
  },
};
