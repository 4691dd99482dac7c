import { overrideFields, type Override } from '@huihuan/contracts-events';
import { z } from 'zod';

export const overrideField = overrideFields(z.object)
  .optional()
  .describe(
    'A supervisor of the site answers for what a rule doubts, with a reason; kept in the fact where it was needed',
  );

export const overrideOf = ({ override }: { readonly override?: Override | undefined }) =>
  override === undefined ? {} : { override };
