import { useState, type ReactElement } from 'react';
import type { Details } from '@huihuan/contracts-events';
import { askedFields, formOf, wrongOf, type Asked } from '@huihuan/families-domain';
import { Button, ProblemNotice } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Field } from '../parts/Field.tsx';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { chinaToday } from './china-today.ts';
import { FormFields } from './FormFields.tsx';
import { refusedField } from './refused-field.ts';
import { useDescribe, type ItemOfFamily } from './use-family.ts';

/** What the form says of an item, put right. */
export function DescribeDialog(props: { site: MySite; item: ItemOfFamily; onClose: () => void }): ReactElement {
  const { site, item, onClose } = props;
  const texts = useFamilyTexts();
  const words = useTexts();
  const { fields } = formOf(item.family);
  const [details, say] = useState<Details>(item.details);
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useDescribe(site, item.itemId);
  const asked: Asked = { details, classCode: item.classCode, day: chinaToday() };
  const isRight = askedFields(fields, asked).every(
    (field) => details[field.name] === undefined || wrongOf(field, asked) === null,
  );
  const isReady = isRight && reason.trim() !== '' && !isPending;
  const save = (): void => {
    if (isReady) mutate({ details, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.describe} onClose={onClose} onSubmit={save}>
      <p className={screen.hint}>{texts.says}</p>
      <FormFields fields={fields} asked={asked} isStrict={false} refused={refusedField(error)} onSay={say} />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} />
      {error === null ? null : <ProblemNotice error={error} texts={words} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
