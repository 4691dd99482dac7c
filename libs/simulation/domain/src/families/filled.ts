import type { Details } from '@huihuan/contracts-events';
import { askedFields, type Asked, type FormField } from '@huihuan/families-domain';

/** Of what might be said, what the fields ask for: a form without what nobody asked. */
export const onlyAsked = (fields: readonly FormField[], asked: Asked): Details => {
  const wanted = new Set(askedFields(fields, asked).map(({ name }) => name));
  const kept = Object.fromEntries(Object.entries(asked.details).filter(([name]) => wanted.has(name)));
  // what was asked because of something that is left out is asked no more
  return Object.keys(kept).length === Object.keys(asked.details).length
    ? kept
    : onlyAsked(fields, { ...asked, details: kept });
};
