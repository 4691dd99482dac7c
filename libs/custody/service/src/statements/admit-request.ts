import type { ModulesContainer } from '@nestjs/core';
import { currentAct, statedHandlerOf } from '@huihuan/platform-http';
import { accompaniedBy } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { admitting } from './companions.ts';
import type { Admit } from './decide-put-aside.ts';
import { statementHeld } from './put-aside-books.ts';
import { signedBy } from './statement-door.ts';

interface Sent {
  readonly params: unknown;
  readonly body: unknown;
}

/**
 * Does a request of any operation that devices sign by the handler of that operation, as if it came in now; its facts say who
 * signed it, and when.
 */
export const admitRequest =
  (custody: CustodyOptions, modules: ModulesContainer): Admit =>
  (held, { by, reason, correlationId }) => {
    const handler = statedHandlerOf(modules, `/api/${custody.policy.tier}/`, held.act);
    if (handler === undefined) throw new Error(`no operation of this version is the act ${held.act}`);
    const stated = statementHeld(held);
    const outer = currentAct() ?? { correlationId, caller: null };
    const sent = JSON.parse(held.request.toString('utf8')) as Sent;
    return accompaniedBy(admitting({ custody, stated, outer }, { by, reason }), () =>
      handler.carryOut(sent, signedBy(stated)),
    );
  };
