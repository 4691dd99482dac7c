import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defaultBodyLimitBytes, readJsonBody } from './json-body.ts';

/** What the routes of operations carry in their Fastify config. */
interface LimitConfig {
  readonly bodyLimitBytes?: number;
}

/** JSON is the only thing that is read; Fastify's own parsers would take plain text and close connections early. */
export const parseBodiesAsJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', async (request: FastifyRequest, body: IncomingMessage) => {
    const { bodyLimitBytes = defaultBodyLimitBytes } = request.routeOptions.config as LimitConfig;
    return readJsonBody(body, bodyLimitBytes);
  });
};
