import type { PersonRole } from '@huihuan/contracts-events';
import type { HeldGrant } from '../session/access.ts';

/** The pages of the product, in the order in which goods pass those who use them. */
export const pageNames = ['collection', 'operations', 'regulator', 'system'] as const;
export type PageName = (typeof pageNames)[number];

export const pathOfPage: Readonly<Record<PageName, string>> = {
  collection: '/collect/',
  operations: '/operate/',
  regulator: '/',
  system: '/system/',
};

/** Whose work a page is for. The server decides about each request; this spares a person a page full of refusals. */
export const rolesOfPage: Readonly<Record<PageName, readonly PersonRole[]>> = {
  collection: ['attendant', 'supervisor', 'driver', 'site-administrator'],
  operations: ['transfer-operator', 'sorting-operator', 'supervisor', 'site-administrator'],
  regulator: ['regulator'],
  system: ['system-administrator'],
};

export const mayUse = (page: PageName, grants: readonly HeldGrant[]): boolean =>
  grants.some(({ role }) => rolesOfPage[page].includes(role));

/** The other pages that somebody may open. */
export const otherPages = (page: PageName, grants: readonly HeldGrant[]): readonly PageName[] =>
  pageNames.filter((other) => other !== page && mayUse(other, grants));

/** The page that stands at an address. */
export const pageAt = (pathname: string): PageName =>
  pageNames.find((page) => page !== 'regulator' && pathname.startsWith(pathOfPage[page])) ?? 'regulator';
