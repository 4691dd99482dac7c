import type { Result } from '@huihuan/kernel-domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from '../problem/problem-exception.ts';
import { refusalOf } from '../problem/refusal-of.ts';
import { sendRefusal } from '../problem/send-refusal.ts';

/** Decides by its headers whether a request may come in at all. */
export type Admit = (request: Pick<FastifyRequest, 'headers'>) => Promise<Result<void>>;

/** Whether the process lives, and its figures, which have a door of their own: who watches it comes by no gateway. */
const isForWatchers = ({ routeOptions: { url = '' } }: FastifyRequest): boolean =>
  url === '/metrics' || url.startsWith('/health/');

/** Refuses who does not come the way that this process expects, before a byte of a body is read and before it is counted. */
export const admitRequests = (server: FastifyInstance, admit: Admit): void => {
  server.addHook('onRequest', (request, reply, done) => {
    if (isForWatchers(request)) {
      done();
      return;
    }
    const refuse = (failure: unknown): void => sendRefusal(request, reply, refusalOf(failure, request));
    void admit(request).then((found) => {
      if (found.ok) done();
      else refuse(new ProblemException(found.problem));
    }, refuse);
  });
};
