import { sessionNotFresh } from '@huihuan/identity-domain';
import { refuse, type Result } from '@huihuan/kernel-domain';
import type { FastifyRequest } from 'fastify';
import { callerOf, type Caller } from '../caller.ts';
import type { Identity } from '../identity.ts';
import { sessionById } from './session-rows.ts';

const freshMinutes = 15;

/** Who asks, having signed in a moment ago and not by a PIN. Refusals: those of `callerOf`, and `session.not-fresh`. */
export const freshCallerOf = async (identity: Identity, request: FastifyRequest): Promise<Result<Caller>> => {
  const caller = await callerOf(identity, request);
  if (!caller.ok) return caller;
  const session = await sessionById(identity.database, caller.value.sessionId);
  const age = session === null ? Infinity : identity.now().getTime() - session.openedAt.getTime();
  return age > freshMinutes * 60_000 || session?.byPin === true ? refuse(sessionNotFresh) : caller;
};
