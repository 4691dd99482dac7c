import type { ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import type { Item } from '../../../lib/custody/types.ts';
import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';

const kinds = ['serial', 'vin', 'plate', 'battery', 'imei'] as const;

/** The numbers of an item to be typed anew, and more of them. */
export function NumberFields(props: {
  numbers: Item['identifiers'];
  onChange: (numbers: Item['identifiers']) => void;
}): ReactElement {
  const { numbers, onChange } = props;
  const texts = useCorrectionTexts();
  const { identifierKinds } = useCommandTexts().story;
  return (
    <>
      {numbers.map(({ kind, value }, index) => (
        <Field
          key={`${kind}${index}`}
          label={texts.numberOf(identifierKinds[kind])}
          name={`number-${kind}`}
          value={value}
          onChange={(typed) => onChange(numbers.map((one, at) => (at === index ? { kind, value: typed } : one)))}
        />
      ))}
      <div className={screen.buttons} role="group" aria-label={texts.newKind}>
        {kinds
          .filter((kind) => numbers.every((one) => one.kind !== kind))
          .map((kind) => (
            <Button key={kind} icon="plus" onClick={() => onChange([...numbers, { kind, value: '' }])}>
              {identifierKinds[kind]}
            </Button>
          ))}
      </div>
    </>
  );
}
