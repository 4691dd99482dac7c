import type { Actor, Attestation } from '@huihuan/contracts-events';
import { currentAct, type Act } from '@huihuan/platform-http';
import type { FactSigner } from '@huihuan/platform-signing';

/** Whoever signed or asked for what is being worked on; the service itself where nobody did. */
const actorOf = (act: Act | null, service: string): Actor => {
  if (act?.statement !== undefined) return { person: act.statement.personId, device: act.statement.deviceId };
  return act?.caller ? { person: act.caller.personId, device: act.caller.deviceId } : { service };
};

/** Says of the act that is being worked on who acts, and signs for it as the service. */
export const attestationsOf = (service: string, signer: FactSigner): (() => Attestation) => {
  const sign: Attestation['sign'] = (text) => ({ kid: signer.kid, by: 'server', value: signer.sign(text) });
  return () => {
    const act = currentAct();
    const { deviceTime, digest } = act?.statement ?? {};
    return { actor: actorOf(act, service), deviceTime, statement: digest, sign };
  };
};
