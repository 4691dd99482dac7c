import type { PersonRole } from '@huihuan/contracts-events';
import type { HeldGrant } from '../session/access.ts';

/** The pages of the product. */
export type PageName = 'regulator' | 'system';

export const pathOfPage: Readonly<Record<PageName, string>> = { regulator: '/', system: '/system/' };

/** Whose work a page is for. The server decides about each request; this spares a person a page full of refusals. */
export const rolesOfPage: Readonly<Record<PageName, readonly PersonRole[]>> = {
  regulator: ['regulator'],
  system: ['system-administrator'],
};

export const mayUse = (page: PageName, grants: readonly HeldGrant[]): boolean =>
  grants.some(({ role }) => rolesOfPage[page].includes(role));
