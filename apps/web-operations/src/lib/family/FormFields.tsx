import type { ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import {
  askedFields,
  fillForm,
  isNeeded,
  wrongOf,
  type Asked,
  type FormField,
  type Words,
} from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { DetailInput } from './DetailInput.tsx';

/** The fields of a form as far as was said. */
export function FormFields(props: {
  fields: readonly FormField[];
  asked: Asked;
  /** Whether what is missing is said, and not only what is wrong. */
  isStrict: boolean;
  /** What the server refused, at its field. */
  refused: (Words & { readonly field: string }) | null;
  onSay: (details: Details) => void;
}): ReactElement {
  const { fields, asked, isStrict, refused, onSay } = props;
  const isEnglish = useLanguage() === 'en';
  const troubleOf = (field: FormField): string | undefined => {
    const isUnsaid = asked.details[field.name] === undefined;
    const found = refused?.field === field.name ? refused : isUnsaid && !isStrict ? null : wrongOf(field, asked);
    if (found === null) return undefined;
    return isEnglish ? found.en : found.zh;
  };
  return (
    <>
      {askedFields(fields, asked).map((field) => (
        <DetailInput
          key={field.name}
          field={field}
          value={asked.details[field.name]}
          isNeeded={isNeeded(field, asked)}
          wrong={troubleOf(field)}
          onSay={(value) => onSay(fillForm(fields, asked, { [field.name]: value }))}
        />
      ))}
    </>
  );
}
