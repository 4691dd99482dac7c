import type { Details } from '@huihuan/contracts-events';
import { unitOf, type FormField } from '@huihuan/families-domain';

/** What was said in a field, as it is read; a value that the field does not offer is shown as it is. */
export const saidIn = (
  field: FormField | undefined,
  value: Details[string],
  texts: { readonly isEnglish: boolean; readonly yes: string; readonly no: string },
): string => {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number')
    return field?.kind === 'number' ? `${value} ${unitOf(field, texts.isEnglish)}` : String(value);
  const names = typeof value === 'string' ? [value] : value;
  const choices = field?.kind === 'choice' || field?.kind === 'choices' ? field.choices : [];
  const words = names.map((name) => {
    const found = choices.find((choice) => choice.name === name);
    return found === undefined ? name : texts.isEnglish ? found.en : found.zh;
  });
  return words.length === 0 ? '—' : words.join(texts.isEnglish ? ', ' : '、');
};
