import type { Catalogue, Tariff } from '@huihuan/catalogue-domain';
import type { Fact, Identifier, SiteFacts } from '@huihuan/contracts-events';
import type { KnownStaff, Stored } from '@huihuan/custody-domain';
import type { Problem } from '@huihuan/kernel-domain';
import type { RuleBook } from '@huihuan/rules-domain';
import type { KnownBooking } from './booking/booking.ts';
import type { FindableField, KeptField } from './consignor/consignor-fields.ts';
import type { Consent, IntakeRow } from './intake-row.ts';

/** From which older books a row was brought in, and under which number it stands there. */
export type IntakeOrigin = NonNullable<CollectedFact['data']['origin']>;

export interface RegisterIntake {
  readonly siteId: string;
  readonly row: IntakeRow;
  readonly origin?: IntakeOrigin | undefined;
}

export type IntakeSite = Pick<
  SiteFacts,
  'siteId' | 'name' | 'kind' | 'active' | 'areaCode' | 'licences' | 'acceptsFamilies'
>;

/** Where an identifier is active already. */
export interface ActiveItem {
  readonly itemId: string;
  readonly siteId: string;
  readonly siteName: string;
}

/** What carried an identifier before and has ended. */
export interface EndedItem {
  readonly itemId: string;
  /** Unknown: sent on, and ended by books that did not keep how. */
  readonly endedBy: 'closed' | 'dismantled' | 'unknown';
}

export interface IntakeContext {
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
  readonly catalogue: Catalogue;
  /** In the order in which they were set, those of other sites and areas among them; absent where nobody keeps them. */
  readonly tariffs?: readonly Tariff[];
  readonly site: (siteId: string) => IntakeSite | undefined;
  /** Grams by class of what lies at the site and is limited by weight; absent where nobody counts it. */
  readonly stored?: Stored;
  /** The rules with what was set for the places of the act. */
  readonly rules: RuleBook;
  readonly staff: (staffId: string) => KnownStaff | undefined;
  /** Why the override of a row is not the word of its supervisor; absent where nobody looks. */
  readonly notAnswered?: (row: IntakeRow) => Problem | undefined;
  /** The item in the books of this tier that carries a normalised identifier and has not ended. */
  readonly activeWith: (identifier: Identifier) => ActiveItem | undefined;
  /** The item in the books of this tier that carried a normalised VIN and has ended; absent where nobody looks. */
  readonly endedWith?: (identifier: Identifier) => EndedItem | undefined;
  /** Keyed digest of a normalised personal or organisation number, which itself goes into no event. */
  readonly pseudonymOf: (number: string) => string;
  readonly consignors: Consignors;
  /** What older books say of a row, by its id; absent at a counter, where nothing is older than its hand-in. */
  readonly originOf?: (id: string) => IntakeOrigin | undefined;
  /** The bookings of this site that hand-ins name; absent where nobody keeps them. */
  readonly bookings?: (bookingId: string) => KnownBooking | undefined;
}

/** Somebody of the register of consignors, as facts may name them. */
export interface KnownConsignor {
  readonly consignorId: string;
  readonly kind: 'resident' | 'institution';
  readonly pseudonym: string;
}

export interface Consignors {
  /** Only whom this site knows. */
  byId(consignorId: string): KnownConsignor | undefined;
  /** By a number in the form by which it is compared; nobody where several have it. */
  byNumber(field: FindableField, value: string): KnownConsignor | undefined;
  /** Somebody new, with these values; the same one again for the same number. */
  make(fields: readonly KeptField[]): KnownConsignor;
}

/** What is put into the register of consignors with a hand-in. */
export interface KeepConsignor {
  readonly fields: readonly KeptField[];
  readonly consent: Consent;
}

export type CollectedFact = Extract<Fact, { type: 'cn.huihuan.item.collected.v1' }>;

export interface Warning {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface Intake {
  readonly fact: CollectedFact;
  /** For the person at the counter. The event keeps the codes. */
  readonly warnings: readonly Warning[];
  /** Who of the register handed in. */
  readonly consignor: KnownConsignor | null;
  readonly keep: KeepConsignor | null;
}
