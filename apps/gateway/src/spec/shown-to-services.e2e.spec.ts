import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { gatewayHeader, openGatewayCheck, openGatewayTokens, type GatewayTokens } from '@huihuan/platform-auth';
import { gatewayTo, stopAll } from './running-gateway.spec-support.ts';
import { bytesOf, json, startUpstream, type Upstream } from './upstream.spec-support.ts';

afterEach(stopAll);

const env = { HUIHUAN_GATEWAY_KEY: 'a-key-of-the-gateway-of-these-tests' };
const now = (): Date => new Date();
const description = {
  openapi: '3.1.0',
  info: { title: 'sorting', version: '1' },
  tags: [],
  paths: { '/of/sorting': {} },
  components: { schemas: {} },
};
const tokens = (key = env.HUIHUAN_GATEWAY_KEY): GatewayTokens | undefined =>
  openGatewayTokens({ HUIHUAN_GATEWAY_KEY: key }, now);

/** A service that lets in what the gateway passed on to it, and says with what headers it came. */
const sorting = async (): Promise<Upstream & { readonly seen: IncomingHttpHeaders[] }> => {
  const check = openGatewayCheck(env, 'sorting', now);
  const seen: IncomingHttpHeaders[] = [];
  const upstream = await startUpstream((request, response) => {
    seen.push(request.headers);
    const answer = async (): Promise<void> => {
      const found = await check?.(request);
      const body = (await bytesOf(request)).toString();
      if (found?.ok === true) json(response, { ...description, body });
      else json(response, found?.ok === false ? found.problem : {}, 401);
    };
    void answer();
  });
  return { ...upstream, seen };
};

describe('what the gateway passes on', () => {
  it('shows the service that it comes from the gateway, by a token that is used again', async () => {
    const service = await sorting();
    const { url } = await gatewayTo({ upstreams: { sorting: [service.url] }, tokens: tokens() });
    const read = await fetch(`${url}/api/sorting/jobs`, { headers: { authorization: 'Bearer of-a-person' } });
    const written = await fetch(`${url}/api/sorting/jobs`, { method: 'POST', body: 'x' });
    expect([read.status, written.status]).toEqual([200, 200]);
    expect(await written.json()).toMatchObject({ body: 'x' });
    const [first, second] = service.seen;
    expect(first?.authorization).toBe('Bearer of-a-person');
    expect(first?.[gatewayHeader]).toBe(second?.[gatewayHeader]);
    expect([...read.headers.keys()]).not.toContain(gatewayHeader);
  });

  it('shows it to whichever replica answers', async () => {
    const service = await sorting();
    const { url } = await gatewayTo({
      upstreams: { sorting: ['http://127.0.0.1:9', service.url] },
      tokens: tokens(),
    });
    for (let time = 0; time < 2; time += 1) expect((await fetch(`${url}/api/sorting/jobs`)).status).toBe(200);
  });

  it('is for one service: another refuses it', async () => {
    const service = await sorting();
    const { url } = await gatewayTo({ upstreams: { transfer: [service.url] }, tokens: tokens() });
    const answer = await fetch(`${url}/api/transfer/stock`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'request.past-gateway' });
  });

  it('is refused where the gateway has another key, or none', async () => {
    const service = await sorting();
    const upstreams = { sorting: [service.url] };
    const stranger = await gatewayTo({ upstreams, tokens: tokens('a-key-of-somebody-who-is-no-gateway') });
    const silent = await gatewayTo({ upstreams });
    for (const { url } of [stranger, silent]) expect((await fetch(`${url}/api/sorting/jobs`)).status).toBe(401);
  });

  it('has the description of services, too', async () => {
    const service = await sorting();
    const { url } = await gatewayTo({ upstreams: { sorting: [service.url] }, tokens: tokens() });
    const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: object };
    expect(paths).toHaveProperty(['/of/sorting']);
  });
});

describe('what a caller claims to be of the gateway', () => {
  it('goes no further, also where it is a good token', async () => {
    const service = await sorting();
    const good = (await tokens()?.of('sorting')) ?? '';
    const upstreams = { sorting: [service.url] };
    const silent = await gatewayTo({ upstreams });
    const speaking = await gatewayTo({ upstreams, tokens: tokens() });
    const claim = { headers: { 'X-Huihuan-Gateway': good } };
    expect((await fetch(`${service.url}/api/sorting/jobs`, claim)).status).toBe(200);
    expect((await fetch(`${silent.url}/api/sorting/jobs`, claim)).status).toBe(401);
    expect(service.seen.at(-1)).not.toHaveProperty(gatewayHeader);
    const wrong = { headers: { 'X-Huihuan-Gateway': 'of.a.caller' } };
    expect((await fetch(`${speaking.url}/api/sorting/jobs`, wrong)).status).toBe(200);
    expect(service.seen.at(-1)?.[gatewayHeader]).not.toContain('of.a.caller');
  });
});
