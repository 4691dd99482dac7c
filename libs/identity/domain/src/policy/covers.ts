import type { Place } from '@huihuan/contracts-access';
import { areaPrefix } from '@huihuan/registry-domain';
import type { Scope } from '../role/scope.ts';

/** Whether a place lies within a scope. An area holds everything whose code begins with its digits. */
export const covers = (scope: Scope, place: Place, personId: string): boolean => {
  switch (scope.kind) {
    case 'network':
      return true;
    case 'area':
      return isWithin(scope.areaCode, place);
    case 'site':
      return place.kind === 'site' && place.siteId === scope.siteId;
    case 'self':
      return place.kind === 'person' && place.personId === personId;
    default:
      return scope satisfies never;
  }
};

const isWithin = (areaCode: string, place: Place): boolean =>
  (place.kind === 'site' || place.kind === 'area') && place.areaCode.startsWith(areaPrefix(areaCode));
