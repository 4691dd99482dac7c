import type { DecodedBatteryCode } from './battery/decoded-battery-code.ts';
import type { DecodedPlate } from './plate/plate-kinds.ts';
import type { DecodedResidentId } from './resident-id/decoded-resident-id.ts';
import type { DecodedUscc } from './uscc/decoded-uscc.ts';
import type { DecodedVin } from './vin/decoded-vin.ts';

/** Every kind that the intake accepts. `serial` and `imei` are never guessed: the catalogue class asks for them. */
export const identifierKinds = ['vin', 'plate', 'resident-id', 'uscc', 'battery', 'serial', 'imei'] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/** One remark about an identifier, in words for the person at the counter. Never repeats a personal number. */
export interface Finding {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** On a problem: a supervisor may accept the identifier all the same. Absent means that nobody may. */
  readonly overridable?: boolean;
}

export type Decoded = DecodedVin | DecodedPlate | DecodedResidentId | DecodedUscc | DecodedBatteryCode;

export interface Identification {
  /** Exactly as it was given. */
  readonly input: string;
  readonly kind: IdentifierKind | 'unknown';
  /** True when there is no problem; warnings do not count. */
  readonly valid: boolean;
  /** The one spelling under which the network stores and compares it; null when no override could make it usable. */
  readonly normalized: string | null;
  readonly warnings: readonly Finding[];
  readonly problems: readonly Finding[];
  readonly decoded?: Decoded;
}
