import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

const html = (title: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

/** The validator that Swagger UI asks by default is on the internet; nothing here leaves the machine. */
const start = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  validatorUrl: null,
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
});
`;

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

const fromPackage = (file: string): string => {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`swagger-ui-dist/${file}`), 'utf8');
};

/** The reference for people at `/api/docs`, drawn by Swagger UI from files of this machine. */
export const serveDocsPage = (server: FastifyInstance, title: string): void => {
  const serve = (path: string, contentType: string, content: () => string): void => {
    let kept: string | undefined;
    server.get(path, (_, reply) => {
      kept ??= content();
      return reply
        .headers({
          'content-type': `${contentType}; charset=utf-8`,
          'content-security-policy': policy,
          'cache-control': 'no-cache',
        })
        .send(kept);
    });
  };
  serve('/api/docs', 'text/html', () => html(title));
  serve('/api/docs/start.js', 'text/javascript', () => start);
  serve('/api/docs/swagger-ui.css', 'text/css', () => fromPackage('swagger-ui.css'));
  serve('/api/docs/swagger-ui-bundle.js', 'text/javascript', () => fromPackage('swagger-ui-bundle.js'));
};
