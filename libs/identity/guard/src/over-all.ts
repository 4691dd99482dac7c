import type { Action, Place } from '@huihuan/contracts-access';
import { permissionDenied } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { Caller } from '@huihuan/platform-http';

/**
 * What concerns several counties of a province is for whoever is over all of them, not for the first that comes. Above provinces
 * there is no regulator: there each is one.
 */
export const isOverAll = (places: readonly Place[], isHere: (place: Place) => boolean): boolean => {
  const sites = places.flatMap((place) => (place.kind === 'site' ? [place] : []));
  const provinces = new Set(sites.map(({ areaCode }) => areaCode.slice(0, 2)));
  return provinces.size === 1 ? sites.every(isHere) : places.some(isHere);
};

/** For an operation of which the guard cannot tell by its action alone that it needs all of the places. */
export const permitOverAll = (caller: Caller, action: Action, places: readonly Place[]): Result<void> =>
  isOverAll(places, (place) => caller.may(action, place)) ? accept(undefined) : refuse(permissionDenied(action));
