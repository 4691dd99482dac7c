import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendRefusal } from './send-refusal.ts';
import { refusalOf } from './refusal-of.ts';

/** Turns whatever a request ended with into problem details. Registered for the whole application. */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const refusal = refusalOf(error, { method: request.method, url: request.url });
    if (refusal.status >= 500) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    if (reply.sent || reply.raw.headersSent) {
      // Half an answer is out: only a broken connection tells the client that the rest is missing.
      reply.raw.destroy();
      return;
    }
    sendRefusal(request, reply, refusal);
  }
}
