import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import type { OidcProvider } from './oidc-settings.ts';

/** What is kept between the way there and the way back. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Provider {
  readonly label: string;
  readonly issuer: string;
  /** Where to send the browser. Rejects when the provider cannot be reached. */
  authorizationUrl(
    redirectUri: string,
    asked: { readonly state: string; readonly nonce: string; readonly challenge: string },
  ): Promise<URL>;
  /** The subject that came back. Rejects when anything about it is wrong, or the provider cannot be reached. */
  subjectOf(callback: URL, checks: Checks): Promise<string>;
}

const timeoutSeconds = 8;
const keptMs = 3_600_000;

/** Asks the provider for its addresses and keys when it is needed first, and again after an hour. */
export const openProvider = (provider: OidcProvider, now: () => Date): Provider => {
  let known: { readonly at: number; readonly configuration: Configuration } | null = null;

  const configured = async (): Promise<Configuration> => {
    if (known !== null && now().getTime() - known.at < keptMs) return known.configuration;
    const { issuer, clientId, clientSecret, isLoopback } = provider;
    const configuration = await discovery(issuer, clientId, undefined, ClientSecretBasic(clientSecret), {
      timeout: timeoutSeconds,
      // the signature of the ID token too, although it comes straight from the provider
      execute: [enableNonRepudiationChecks, ...(isLoopback ? [allowInsecureRequests] : [])],
    });
    known = { at: now().getTime(), configuration };
    return configuration;
  };

  return {
    label: provider.label,
    issuer: provider.issuer.href.replace(/\/$/, ''),
    authorizationUrl: async (redirectUri, { state, nonce, challenge }) =>
      buildAuthorizationUrl(await configured(), {
        ...{ redirect_uri: redirectUri, scope: 'openid', state, nonce },
        ...{ code_challenge: challenge, code_challenge_method: 'S256' },
      }),
    subjectOf: async (callback, { state, nonce, verifier }) => {
      const tokens = await authorizationCodeGrant(await configured(), callback, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new TypeError('the provider told no subject');
      return subject;
    },
  };
};
