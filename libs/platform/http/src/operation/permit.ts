import type { FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem-exception.ts';
import type { AnyOperation, InputOf } from './operation.ts';

/** Asks the guard whether the caller may do what the operation does to what the request names. @throws ProblemException 403 */
export const permit = async (
  { access }: AnyOperation,
  request: FastifyRequest,
  input: InputOf<AnyOperation>,
): Promise<void> => {
  const { guard } = request.server;
  if (guard === null || access === 'public' || access === 'signed-in') return;
  const { caller } = request;
  if (caller === null) throw new TypeError('an operation that needs a permission was reached by nobody');
  const route = request.routeOptions.url ?? '';
  const permitted = await guard.permit(caller, access.action, access.where(input), route);
  if (!permitted.ok) throw new ProblemException(permitted.problem);
};
