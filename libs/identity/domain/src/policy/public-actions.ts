import type { Action } from '@huihuan/contracts-access';

/** Everybody may, signed in or not: it is published. */
export const publicActions: readonly Action[] = ['catalogue.read'];
