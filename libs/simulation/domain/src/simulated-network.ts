import type { Family, IdentifierKind, SiteKind } from '@huihuan/contracts-events';
import { bigAssemblies } from '@huihuan/families-domain';
import type { Tolerance } from '@huihuan/kernel-domain';

export interface SimulatedSite {
  readonly siteId: string;
  readonly kind: SiteKind;
  readonly lon: number;
  readonly lat: number;
  readonly acceptsFamilies: readonly Family[];
  readonly licences: readonly { readonly kind: string; readonly validFrom: string }[];
}

/** What dismantling gives, in grams of one typical unit or as a share of its weight. */
export type SimulatedYield =
  | { readonly classCode: string; readonly gramsPerUnit: number }
  | { readonly classCode: string; readonly shareOfWeight: number };

export interface SimulatedClass {
  readonly code: string;
  readonly family: Family;
  readonly tracking: 'item' | 'lot';
  /** Of hazardous waste, such as 900-052-31. */
  readonly wasteCode: string | null;
  readonly plausibleGrams: { readonly min: number; readonly typical: number; readonly max: number };
  readonly toleranceHandover: Tolerance;
  readonly toleranceBalance: Tolerance;
  readonly identifierKinds: readonly IdentifierKind[];
  readonly requiredIdentifiers: readonly IdentifierKind[];
  readonly expectedIdentifiers: readonly IdentifierKind[];
  readonly yields: readonly SimulatedYield[];
}

export interface SimulatedTruck {
  readonly truckId: string;
  readonly capacityGrams: number;
}

export interface SimulatedStaff {
  readonly staffId: string;
  readonly role: string;
  readonly siteIds: readonly string[];
}

/** The network in which goods move, as its public API shows it. */
export interface SimulatedNetwork {
  readonly sites: readonly SimulatedSite[];
  readonly classes: readonly SimulatedClass[];
  readonly trucks: readonly SimulatedTruck[];
  readonly staff: readonly SimulatedStaff[];
}

export const sitesOf = (network: SimulatedNetwork, kind: SiteKind): SimulatedSite[] =>
  network.sites.filter((site) => site.kind === kind);

/** Enough for "which is nearer" within a county; no distance to show to anybody. */
const nearness = (one: SimulatedSite, other: SimulatedSite): number =>
  ((one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180)) ** 2 + (one.lat - other.lat) ** 2;

/** The five assemblies of a vehicle leave as scrap, which steel works alone may get; where the network has none they stay. */
const mayGet = ({ kind, licences }: SimulatedSite, classCode: string): boolean =>
  kind !== 'downstream' ||
  !bigAssemblies.includes(classCode) ||
  licences.some((licence) => licence.kind === 'steel-scrap-melting');

/** The nearest other site of a kind that takes goods of a class and its family. */
export const destinationFor = (
  network: SimulatedNetwork,
  from: SimulatedSite,
  kind: SiteKind,
  { classCode, family }: { readonly classCode: string; readonly family: Family },
): SimulatedSite | undefined =>
  sitesOf(network, kind)
    .filter((site) => site.siteId !== from.siteId && site.acceptsFamilies.includes(family) && mayGet(site, classCode))
    .sort((one, other) => nearness(from, one) - nearness(from, other))[0];

export const classOf = (network: SimulatedNetwork, code: string): SimulatedClass | undefined =>
  network.classes.find((known) => known.code === code);

/** Who of a site answers for what a rule doubts, and why. */
export interface Answering {
  readonly supervisorId: string;
  readonly reason: string;
}

export const staffAt = (network: SimulatedNetwork, siteId: string, role: string): string | null =>
  network.staff.find((member) => member.role === role && member.siteIds.includes(siteId))?.staffId ?? null;

export const answeringAt = (network: SimulatedNetwork, siteId: string, reason: string): Answering | null => {
  const supervisorId = staffAt(network, siteId, 'supervisor');
  return supervisorId === null ? null : { supervisorId, reason };
};

const working: readonly string[] = ['attendant', 'transfer-operator', 'sorting-operator', 'supervisor'];

/** Who works at a site and is no driver: one does a step, another witnesses it. */
export const peopleAt = (network: SimulatedNetwork, siteId: string): readonly string[] =>
  network.staff
    .filter(({ role, siteIds }) => working.includes(role) && siteIds.includes(siteId))
    .map(({ staffId }) => staffId);
