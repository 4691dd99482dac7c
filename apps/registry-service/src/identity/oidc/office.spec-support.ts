import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type CryptoKey } from 'jose';
import Provider from 'oidc-provider';

/** An OpenID provider as an office runs one, on this machine. Whoever signs in there is who they type. */
export interface Office {
  readonly issuer: string;
  readonly env: Readonly<Record<string, string>>;
  /** The key by which it signs what it says of people. */
  readonly key: CryptoKey;
  /** Changes what it says of people from now on, as somebody on the way to it would; `null`: nothing. */
  tamper(change: ((idToken: string) => string | Promise<string>) | null): void;
  close(): Promise<void>;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** @param origin of the platform, which the provider sends people back to */
export const openOffice = async (origin: string): Promise<Office> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['huihuan', 'a-secret-of-the-tests-and-of-nothing-else'];
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'office' };
  const provider = new Provider(issuer, {
    jwks: { keys: [signing] },
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, response_types: ['code'] },
        ...{ grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_basic' },
        redirect_uris: [`${origin}/api/registry/session/oidc/callback`],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['a-key-of-the-tests'] },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
  });
  const answer = provider.callback();
  let change: ((idToken: string) => string | Promise<string>) | null = null;
  server.on('request', (request, response) => {
    if (request.url === '/token' && change !== null) changeAnswer(response, change);
    void answer(request, response);
  });
  return {
    issuer,
    key: privateKey,
    tamper: (tampering) => void (change = tampering),
    env: {
      ...{ HUIHUAN_ORIGIN: origin, HUIHUAN_OIDC_ISSUER: issuer, HUIHUAN_OIDC_CLIENT_ID: clientId },
      ...{ HUIHUAN_OIDC_CLIENT_SECRET: clientSecret, HUIHUAN_OIDC_LABEL: '县政务统一身份认证' },
    },
    close: () => close(server),
  };
};

const changeAnswer = (response: ServerResponse, change: (idToken: string) => string | Promise<string>): void => {
  const end = response.end.bind(response) as (text: string) => ServerResponse;
  const send = async (text: string): Promise<void> => {
    const said = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const changed = JSON.stringify({ ...said, id_token: await change(String(said['id_token'])) });
    response.setHeader('content-length', Buffer.byteLength(changed));
    end(changed);
  };
  response.end = ((text: string | Buffer) => {
    void send(text.toString());
    return response;
  }) as ServerResponse['end'];
};

/** A browser in a few lines: keeps cookies, follows what leads within the provider, and fills in its forms. */
export const walkThroughOffice = async (start: string, login: string, home: string): Promise<URL> => {
  const jar = new Map<string, string>();
  let next: { readonly url: string; readonly form?: URLSearchParams } = { url: start };
  for (let steps = 0; steps < 20; steps += 1) {
    const { url, form } = next;
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      const target = new URL(location, url);
      if (target.origin === home) return target;
      next = { url: target.href };
      continue;
    }
    const page = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`no form at ${url}: ${page}`);
    next = { url: new URL(action, url).href, form: new URLSearchParams({ prompt, login, password: 'anything' }) };
  }
  throw new Error('the provider leads nowhere');
};
