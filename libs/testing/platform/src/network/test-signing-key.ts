import { newPrivateKey } from '@huihuan/platform-signing';

/** By which the services of a test sign their facts; another one in every run. */
export const testSigningKey = newPrivateKey();
