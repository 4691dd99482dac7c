import type { Draft } from './draft.ts';

/** Whether a photo of the nameplate is asked for and not there yet: of a traction battery whose code cannot be read. */
export const isNameplateAsked = ({ family, details, photo }: Pick<Draft, 'family' | 'details' | 'photo'>): boolean =>
  family === 'traction-battery' && details['codeMissing'] === true && photo === null;
