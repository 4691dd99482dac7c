import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { buildOpenApi, type Description } from './build-open-api.ts';
import { serveDocsPage } from './docs-page.ts';

/** Serves the description at `/api/openapi.json` and its page at `/api/docs`. It is made when it is first asked for. */
export const addDescription = (app: NestFastifyApplication, description: Description): void => {
  const server = app.getHttpAdapter().getInstance();
  let kept: string | undefined;
  server.get('/api/openapi.json', (_, reply) => {
    kept ??= JSON.stringify(buildOpenApi(app, description));
    return reply.header('content-type', 'application/json; charset=utf-8').send(kept);
  });
  serveDocsPage(server, description.title);
};
