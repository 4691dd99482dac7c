import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fact, genesis, seal, serviceSource, type SealedEvent } from '@huihuan/contracts-events';
import type { SignatureClaim } from '@huihuan/evidence-domain';
import { read } from '@huihuan/messaging-core';
import { openFactSigner } from '@huihuan/platform-signing';
import { examineFacts } from './examine-facts.ts';
import { arrivedOf } from './arrived.ts';
import { takeKeys } from './take-keys.ts';
import { isRight, mostSources, mostVerdicts, rememberVerdicts } from './verdicts.ts';

const signer = openFactSigner();
/** A key that a service publishes, signed by itself or by somebody who does not hold it. */
const publication = (by = signer): SealedEvent => {
  const [id, validFrom] = [randomUUID(), '2026-03-01T01:00:00.000Z'];
  const owner = { ownerKind: 'service', ownerId: 'sorting' } as const;
  return seal(
    serviceSource('sorting'),
    genesis,
    fact('cn.huihuan.signing-key.published.v1', { kid: signer.kid, publicKey: signer.publicKey, ...owner, validFrom }),
    {
      ...{ id, time: validFrom, correlationId: id, causationId: id },
      attestation: {
        actor: { service: 'sorting' },
        sign: (text) => ({ kid: signer.kid, by: 'server', value: by.sign(text) }),
      },
    },
  );
};

/** A reader that has heard these before, and looks at them again whenever it asks which keys there are. */
const reader = (heard: readonly SealedEvent[]) => {
  let verifications = 0;
  const examine = examineFacts(
    {
      learn: async (ring) => {
        for (const event of heard) await takeKeys(ring, [arrivedOf(read(event))!], new Map());
      },
      believed: () => Promise.resolve(new Set()),
    },
    undefined,
    (claim) => {
      verifications += 1;
      return isRight(claim);
    },
  );
  const arrives = async (event: SealedEvent): Promise<string> => {
    const reading = read(event);
    return (await examine([reading])).get(reading)?.why.split(':')[0] ?? 'believed';
  };
  return { arrives, verifications: () => verifications };
};

describe('what says something of keys', () => {
  it('is verified once where it is forged, however often it comes and is looked at again', async () => {
    const forged = publication(openFactSigner());
    const { arrives, verifications } = reader([forged]);
    for (let count = 0; count < 20; count += 1) expect(await arrives(forged)).toBe('signature.unknown-key');
    expect(verifications()).toBe(1);
  });

  it('is verified once where it is right, and each forgery of it apart', async () => {
    const { arrives, verifications } = reader([]);
    const [right, forged] = [publication(), publication(openFactSigner())];
    for (let count = 0; count < 5; count += 1) expect(await arrives(right)).toBe('believed');
    expect(verifications()).toBe(1);
    for (let count = 0; count < 5; count += 1) expect(await arrives(forged)).toBe('signature.wrong');
    expect(verifications()).toBe(2);
  });

  it('does not take the verdict of one text, signature or key for that of another', async () => {
    const verdicts = rememberVerdicts(isRight);
    const claim = { kid: signer.kid, publicKey: signer.publicKey, text: 'one', value: signer.sign('one') };
    expect(await verdicts('a', claim)).toBe(true);
    expect(await verdicts('a', { ...claim, text: 'other' })).toBe(false);
    expect(await verdicts('a', { ...claim, value: signer.sign('other') })).toBe(false);
    expect(await verdicts('a', { ...claim, publicKey: openFactSigner().publicKey })).toBe(false);
  });
});

describe('verdicts that are remembered', () => {
  const claim = (text: number): SignatureClaim => ({
    kid: '',
    publicKey: signer.publicKey,
    text: `${text}`,
    value: '',
  });
  const counted = () => {
    const texts: string[] = [];
    const verdicts = rememberVerdicts(({ text }) => Promise.resolve(texts.push(text) > 0));
    return { texts, verdicts };
  };

  it('are so many of each chain, and none of another is forgotten for them', async () => {
    const { texts, verdicts } = counted();
    await verdicts('quiet', claim(-1));
    for (let text = 0; text <= mostVerdicts; text += 1) await verdicts('loud', claim(text));
    await verdicts('quiet', claim(-1));
    await verdicts('loud', claim(mostVerdicts));
    expect(texts).toHaveLength(mostVerdicts + 2);
    await verdicts('loud', claim(0));
    expect(texts).toHaveLength(mostVerdicts + 3);
  });

  it('are of so many chains as there are services, and some more', async () => {
    const { texts, verdicts } = counted();
    for (let chain = 0; chain <= mostSources; chain += 1) await verdicts(`${chain}`, claim(0));
    await verdicts(`${mostSources}`, claim(0));
    expect(texts).toHaveLength(mostSources + 1);
    await verdicts('0', claim(0));
    expect(texts).toHaveLength(mostSources + 2);
  });

  it('are none where it could not be computed', async () => {
    let tries = 0;
    const verdicts = rememberVerdicts(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('no thread')) : Promise.resolve(true);
    });
    await expect(verdicts('a', claim(0))).rejects.toThrow('no thread');
    expect(await verdicts('a', claim(0))).toBe(true);
  });
});
