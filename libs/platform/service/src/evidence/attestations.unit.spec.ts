import { describe, expect, it } from '@jest/globals';
import { withAct, type Act } from '@huihuan/platform-http';
import { openFactSigner, verifySignature } from '@huihuan/platform-signing';
import { attestationsOf } from './attestations.ts';

const signer = openFactSigner();
const attest = attestationsOf('collection', signer);
const caller = {
  ...{ personId: 'person', sessionId: 'session', deviceId: null, expiresAt: new Date() },
  ...{ may: () => true, areasOf: () => [], sitesOf: () => [] },
};
const during = (act: Partial<Act>) => withAct({ correlationId: 'act', caller: null, ...act }, attest);

describe('what a service attests', () => {
  it('names whoever asked, with the tablet', () => {
    expect(during({ caller }).actor).toEqual({ person: 'person', device: null });
    expect(during({ caller: { ...caller, deviceId: 'tablet' } }).actor).toEqual({ person: 'person', device: 'tablet' });
  });

  it('names itself where nobody asked', () => {
    expect([attest().actor, during({}).actor]).toEqual([{ service: 'collection' }, { service: 'collection' }]);
  });

  it('names the statement that a device signed, its time, and who signed it, whoever sends it', () => {
    const signed = { personId: 'who-signed', deviceId: 'their-tablet', deviceTime: '2026-03-01T16:29:58+08:00' };
    const statement = { ...signed, digest: 'ab'.repeat(32) };
    expect(during({ caller, statement })).toMatchObject({
      actor: { person: 'who-signed', device: 'their-tablet' },
      deviceTime: statement.deviceTime,
      statement: statement.digest,
    });
    expect(during({ caller })).toMatchObject({ deviceTime: undefined, statement: undefined });
  });

  it('is signed by the key of the service', () => {
    const { kid, by, value } = attest().sign('text');
    expect([kid, by, verifySignature(signer.publicKey, 'text', value)]).toEqual([signer.kid, 'server', true]);
  });
});
