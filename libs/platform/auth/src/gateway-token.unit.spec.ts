import { describe, expect, it } from '@jest/globals';
import { decodeJwt, SignJWT, type JWTPayload } from 'jose';
import { gatewayHeader, openGatewayCheck, openGatewayTokens, type GatewayCheck } from './gateway-token.ts';

const key = 'a-key-of-the-gateway-of-these-tests';
const env = { HUIHUAN_GATEWAY_KEY: key };
const start = new Date('2026-03-01T08:00:00Z');
const seconds = start.getTime() / 1000;
const after = (passed: number): Date => new Date(start.getTime() + passed * 1000);

/** A gateway and a service whose clocks go as the test says. */
const both = (given = env, atService = env) => {
  const clock = { gateway: start, service: start };
  const tokens = openGatewayTokens(given, () => clock.gateway);
  const check = openGatewayCheck(atService, 'sorting', () => clock.service);
  if (tokens === undefined || check === undefined) throw new Error('there is a key');
  return { clock, tokens, check };
};

const codeOf = async (check: GatewayCheck, token?: string | string[]): Promise<string> => {
  const found = await check({ headers: { [gatewayHeader]: token } });
  return found.ok ? 'ok' : found.problem.code;
};

const refused = 'request.past-gateway';

describe('a token of the gateway', () => {
  it('lets a request in at the service that it is for, and at no other', async () => {
    const { tokens, check } = both();
    expect(await codeOf(check, await tokens.of('sorting'))).toBe('ok');
    expect(await codeOf(check, await tokens.of('sorting'))).toBe('ok');
    expect(await codeOf(check, await tokens.of('transfer'))).toBe(refused);
  });

  it('lasts a minute, and is made anew after 25 s', async () => {
    const { clock, tokens } = both();
    const first = await tokens.of('sorting');
    expect(decodeJwt(first)).toEqual({ iss: 'gateway', aud: 'sorting', iat: seconds, exp: seconds + 60 });
    clock.gateway = after(24);
    expect(await tokens.of('sorting')).toBe(first);
    clock.gateway = after(25);
    expect(decodeJwt(await tokens.of('sorting')).exp).toBe(seconds + 85);
  });

  it('is made anew where the clock was set back', async () => {
    const { clock, tokens } = both();
    await tokens.of('sorting');
    clock.gateway = after(-3600);
    expect(decodeJwt(await tokens.of('sorting')).exp).toBe(seconds - 3540);
  });

  it('runs out, also at a service that knows it, with 30 s for clocks that differ', async () => {
    const { clock, tokens, check } = both();
    const token = await tokens.of('sorting');
    const neverSeen = both();
    for (const [passed, expected] of [
      [0, 'ok'],
      [89, 'ok'],
      [91, refused],
      [91, refused],
    ] as const) {
      clock.service = after(passed);
      neverSeen.clock.service = after(passed);
      expect(await codeOf(check, token)).toBe(expected);
      expect(await codeOf(neverSeen.check, token)).toBe(expected);
    }
  });

  it.each([
    [30, 'ok'],
    [31, refused],
  ])('of a clock that is %i s ahead: %s', async (ahead, expected) => {
    const { clock, tokens, check } = both();
    clock.gateway = after(ahead);
    expect(await codeOf(check, await tokens.of('sorting'))).toBe(expected);
  });
});

describe('what is no token of the gateway', () => {
  const claims = { iss: 'gateway', aud: 'sorting', iat: seconds, exp: seconds + 60 };
  const signed = (payload: JWTPayload, { typ = 'gateway+jwt', alg = 'HS256', by = key } = {}): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg, typ }).sign(new TextEncoder().encode(by));
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  it('is refused: nothing, nonsense, or more than one', async () => {
    const { tokens, check } = both();
    const good = await tokens.of('sorting');
    for (const wrong of [undefined, '', 'a.b.c', `${good}, ${good}`, [good, good], `Bearer ${good}`])
      expect(await codeOf(check, wrong)).toBe(refused);
  });

  it('is refused: of another key, or of none', async () => {
    const { check } = both();
    const stranger = both({ HUIHUAN_GATEWAY_KEY: 'a-key-of-somebody-who-is-no-gateway' });
    expect(await codeOf(check, await stranger.tokens.of('sorting'))).toBe(refused);
    const [, payload = '', signature = ''] = (await signed(claims)).split('.');
    const unsigned = encode({ alg: 'none', typ: 'gateway+jwt' });
    for (const forged of [`${unsigned}.${payload}.`, `${unsigned}.${payload}.${signature}`])
      expect(await codeOf(check, forged)).toBe(refused);
  });

  it.each<[what: string, claims: JWTPayload, header: { typ?: string; alg?: string }]>([
    ['another issuer', { ...claims, iss: 'huihuan' }, {}],
    ['another kind', claims, { typ: 'at+jwt' }],
    ['another algorithm', claims, { alg: 'HS512' }],
    ['no end', { iss: 'gateway', aud: 'sorting', iat: seconds }, {}],
    ['no beginning', { iss: 'gateway', aud: 'sorting', exp: seconds + 60 }, {}],
    ['a long life', { ...claims, iat: seconds - 3600, exp: seconds + 3600 }, {}],
  ])('is refused: one of the same key with %s', async (_, payload, header) => {
    const { check } = both();
    expect(await codeOf(check, await signed(claims))).toBe('ok');
    expect(await codeOf(check, await signed(payload, header))).toBe(refused);
  });
});

const openCheck = (keys: typeof env, now: () => Date) => openGatewayCheck(keys, 'sorting', now);

describe('the key of the gateway', () => {
  it('need not be there: then nothing is shown and nothing asked for', () => {
    expect(openGatewayTokens({ HUIHUAN_GATEWAY_KEY: '' }, () => start)).toBeUndefined();
    expect(openGatewayCheck({}, 'sorting', () => start)).toBeUndefined();
  });

  it('can be replaced while both run: beside the old one first, then before it, then alone', async () => {
    const next = 'the-next-key-of-the-gateway-of-these-tests';
    const steps = [key, `${key}, ${next}`, `${next},\n${key}`, next].map((keys) => ({ HUIHUAN_GATEWAY_KEY: keys }));
    for (const [place, gateway] of steps.entries())
      // whoever is started first, the other is still one step behind
      for (const service of steps.slice(Math.max(0, place - 1), place + 2)) {
        const { tokens, check } = both(gateway, service);
        expect(await codeOf(check, await tokens.of('sorting'))).toBe('ok');
      }
    const [before, , , after] = steps;
    expect(await codeOf(both(env, after).check, await both(before).tokens.of('sorting'))).toBe(refused);
  });

  it('is one, or two while it is replaced, each of them long', () => {
    for (const keys of [`${key}, ${'x'.repeat(31)}`, `${key},`, `${key}, `, `${key}, ${key}, ${key}`])
      expect(() => openGatewayTokens({ HUIHUAN_GATEWAY_KEY: keys }, () => start)).toThrow('HUIHUAN_GATEWAY_KEY');
  });

  it('holds no comma itself, however long its halves are, and whoever sets one that does is told what to do', () => {
    const halves = `${'x'.repeat(40)},${'y'.repeat(40)}`;
    for (const withComma of [`${key},tail`, `head,${key}`, halves, `${key}, ${halves}`, `${halves}, ${key}`])
      for (const open of [openGatewayTokens, openCheck])
        expect(() => open({ HUIHUAN_GATEWAY_KEY: withComma }, () => start)).toThrow(
          /密钥本身不得含逗号.*逗号加空格.*no comma itself.*comma and a space/,
        );
  });

  it('may hold spaces: a sentence is one key, and no part of it opens anything', async () => {
    const sentence = { HUIHUAN_GATEWAY_KEY: 'a long sentence that somebody made up himself, of words' };
    expect(() => openGatewayTokens(sentence, () => start)).toThrow('HUIHUAN_GATEWAY_KEY');
    const plain = { HUIHUAN_GATEWAY_KEY: 'a long sentence that somebody made up himself and of words only' };
    expect(await codeOf(both(plain, plain).check, await both(plain).tokens.of('sorting'))).toBe('ok');
    const half = { HUIHUAN_GATEWAY_KEY: 'a long sentence that somebody made' };
    expect(await codeOf(both(half, plain).check, await both(half).tokens.of('sorting'))).toBe(refused);
  });

  it('is refused when it is short, and not repeated', () => {
    const short = { HUIHUAN_GATEWAY_KEY: 'x'.repeat(31) };
    for (const open of [
      () => openGatewayTokens(short, () => start),
      () => openGatewayCheck(short, 'sorting', () => start),
    ]) {
      expect(open).toThrow('HUIHUAN_GATEWAY_KEY');
      expect(open).not.toThrow(short.HUIHUAN_GATEWAY_KEY);
    }
  });
});
