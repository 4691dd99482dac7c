import type { CustodyOptions } from '@huihuan/custody-service';
import type { KeepingRule } from '@huihuan/intake-domain';
import type { KeyRing } from '@huihuan/platform-sealed-data';

/** What the register of consignors needs of its process. */
export interface ConsignorOptions {
  readonly custody: CustodyOptions;
  readonly ring: KeyRing;
  /** Digest by which a value in its normal form is found again. */
  readonly hashOf: (field: string, normalised: string) => Buffer;
  /** A keyed digest of a text that nobody may try out. */
  readonly digestOf: (text: string) => string;
  /** How long what is kept: the rules of the domain, with what the installation says otherwise. */
  readonly rules: readonly KeepingRule[];
  /** How many proxies of ours stand before the service. */
  readonly proxies: number;
}

/** Injection token. */
export const CONSIGNORS = Symbol('huihuan:consignors');
