import http from 'node:http';
import { authorizationFor } from './sign-in.ts';

export interface Reply {
  readonly status: number;
  readonly text: string;
}

/** Connections stay open, as those of a tablet or a page do. */
export const keptConnections = (count: number): http.Agent => new http.Agent({ keepAlive: true, maxSockets: count });

/** One request, GET without a body and POST with one, signed in. The plain client of Node costs the measured machine least. */
export const ask = async (url: string, path: string, agent?: http.Agent, body?: Buffer): Promise<Reply> => {
  const method = body === undefined ? 'GET' : 'POST';
  const authorization = await authorizationFor(url, method);
  return new Promise((resolve, reject) => {
    const options = {
      method,
      ...(agent === undefined ? {} : { agent }),
      ...(body === undefined
        ? { headers: { authorization } }
        : { headers: { authorization, 'content-type': 'application/json', 'content-length': String(body.length) } }),
    };
    const request = http.request(new URL(path, url), options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
};

export const getJson = async <Body>(url: string, path: string, agent?: http.Agent): Promise<Body> => {
  const { status, text } = await ask(url, path, agent);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Body;
};
