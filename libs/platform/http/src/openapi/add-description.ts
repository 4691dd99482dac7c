import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildOpenApi, type Description, type OpenApi } from './build-open-api.ts';
import { serveDocsPage } from './docs-page.ts';

/**
 * Serves the description at `/api/openapi.json` and its page at `/api/docs`. It is made when it is first asked for.
 * @param complete makes what is told out of the description of this process, anew with each request
 */
export const addDescription = (
  app: NestFastifyApplication,
  description: Description,
  complete?: (own: OpenApi) => Promise<OpenApi>,
): void => {
  const server = app.getHttpAdapter().getInstance();
  let kept: OpenApi | undefined;
  server.get('/api/openapi.json', async (_, reply) => {
    kept ??= buildOpenApi(app, description);
    const told = complete === undefined ? kept : await complete(kept);
    return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(told));
  });
  serveDocsPage(server, description.title);
};
