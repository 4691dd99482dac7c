import type { IncomingMessage } from 'node:http';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { AnyOperation } from '../operation/operation.ts';
import { defaultBodyLimitBytes, readJsonBody } from './json-body.ts';

type Parsed = (failure: Error | null, body?: unknown) => void;

/** What the routes of operations carry in their Fastify config. */
interface LimitConfig {
  readonly bodyLimitBytes?: number;
  readonly operation?: AnyOperation;
}

/**
 * JSON is the only thing that is read; Fastify's own parsers would take plain text and close connections early. Operations
 * that take another type themselves get its body untouched.
 */
export const parseBodiesAsJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', async (request: FastifyRequest, body: IncomingMessage) => {
    const { bodyLimitBytes = defaultBodyLimitBytes } = request.routeOptions.config as LimitConfig;
    return readJsonBody(body, bodyLimitBytes);
  });
  server.addContentTypeParser('*', (request: FastifyRequest, body: IncomingMessage, done: Parsed) => {
    const { operation } = request.routeOptions.config as LimitConfig;
    const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (operation?.rawBody !== undefined && operation.rawBody === type) done(null, body);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']));
  });
};
