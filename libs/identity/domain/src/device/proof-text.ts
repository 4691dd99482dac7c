import { canonicalJson } from '@huihuan/kernel-domain';

/**
 * What a device signs to show that it holds its key: what it wants to do, and something that was never signed before — the
 * one-time code of its enrolment, or a challenge of the server.
 */
export type DeviceProof =
  | {
      readonly act: 'device.enrol';
      readonly deviceId: string;
      /** As it was made, without dashes. */
      readonly code: string;
      readonly kid: string;
    }
  | { readonly act: 'session.pin'; readonly deviceId: string; readonly challenge: string; readonly personId: string }
  | { readonly act: 'session.password'; readonly deviceId: string; readonly challenge: string; readonly login: string }
  | { readonly act: 'session.refresh'; readonly deviceId: string; readonly challenge: string }
  | { readonly act: 'pin.set'; readonly deviceId: string; readonly challenge: string; readonly personId: string };

/** The bytes that are signed: canonical JSON (RFC 8785). */
export const proofText = (proof: DeviceProof): string => canonicalJson({ ...proof });
