import { z } from 'zod';

const base64Url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/, { error: '应为 base64url · base64url is expected' });

const credential = {
  id: base64Url(1400),
  rawId: base64Url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string().max(100), z.unknown()),
};

/** RegistrationResponseJSON of WebAuthn, level 3. */
export const registrationAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url(4_000),
    attestationObject: base64Url(20_000),
    authenticatorData: base64Url(10_000).optional(),
    transports: z
      .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
      .max(10)
      .optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64Url(4_000).optional(),
  }),
});
export type RegistrationAnswer = z.output<typeof registrationAnswer>;

/** AuthenticationResponseJSON of WebAuthn, level 3. */
export const signInAnswer = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64Url(4_000),
    authenticatorData: base64Url(10_000),
    signature: base64Url(4_000),
    userHandle: base64Url(100).optional(),
  }),
});
export type SignInAnswer = z.output<typeof signInAnswer>;
