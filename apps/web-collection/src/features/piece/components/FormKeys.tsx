import type { ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { askedFields, fillForm, isNeeded, wrongOf, type Asked, type FormField } from '@huihuan/families-domain';
import { useLanguage } from '@huihuan/web-kit';
import { DetailField } from '../../../lib/details/DetailField.tsx';
import styles from './Piece.module.css';

/** The fields that are asked, given what was said. `isStrict`: what is missing is told, too. */
export function FormKeys(props: {
  fields: readonly FormField[];
  asked: Asked;
  isStrict: boolean;
  onSay: (details: Details) => void;
}): ReactElement {
  const isEnglish = useLanguage() === 'en';
  const { fields, asked, isStrict, onSay } = props;
  return (
    <div className={styles.fields}>
      {askedFields(fields, asked).map((field) => {
        const value = asked.details[field.name];
        const wrong = value === undefined && !isStrict ? null : wrongOf(field, asked);
        return (
          <DetailField
            key={field.name}
            {...{ field, value, isNeeded: isNeeded(field, asked) }}
            wrong={wrong === null ? null : isEnglish ? wrong.en : wrong.zh}
            onSay={(said) => onSay(fillForm(fields, asked, { [field.name]: said }))}
          />
        );
      })}
    </div>
  );
}
