import { askedFields, wrongOf, type Asked, type FormField, type Step } from '@huihuan/families-domain';
import type { StepEntry } from './record-piece.ts';

/** Fields that are asked and missing or wrong. @param mayLack what was tried in vain need not be filled in whole */
export const fieldsAtFault = (fields: readonly FormField[], asked: Asked, mayLack = false): readonly FormField[] =>
  askedFields(fields, asked).filter(
    (field) => !(mayLack && asked.details[field.name] === undefined) && wrongOf(field, asked) !== null,
  );

/** Kinds of photos that belong to the step and are not taken; none where it was tried in vain. */
export const photosLacking = (
  { evidence }: Pick<Step, 'evidence'>,
  { result, photos }: { readonly result: StepEntry['result']; readonly photos: readonly { readonly kind: string }[] },
): readonly string[] =>
  result === 'failed' ? [] : evidence.filter((kind) => !photos.some((photo) => photo.kind === kind));
