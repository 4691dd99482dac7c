import { useState, type ReactElement } from 'react';
import type { Details, Override } from '@huihuan/contracts-events';
import { askedFields, fillForm, formOf, wrongOf, type Asked } from '@huihuan/families-domain';
import { Button } from '@huihuan/web-kit';
import { useFamilyTexts } from '../i18n/use-family-texts.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Field } from '../parts/Field.tsx';
import screen from '../parts/screen.module.css';
import type { MySite } from '../site/use-my-site.ts';
import { chinaToday } from './china-today.ts';
import { FormFields } from './FormFields.tsx';
import { GateProblem } from './GateProblem.tsx';
import { refusedField } from './refused-field.ts';
import { useDescribe, type ItemOfFamily } from './use-family.ts';

/** What the form says of an item, put right. */
export function DescribeDialog(props: { site: MySite; item: ItemOfFamily; onClose: () => void }): ReactElement {
  const { site, item, onClose } = props;
  const texts = useFamilyTexts();
  const { fields } = formOf(item.family);
  // what the form of today does not ask of this item would be refused without a place to see it
  const [details, say] = useState<Details>(() =>
    fillForm(fields, { details: item.details, classCode: item.classCode, day: chinaToday() }, {}),
  );
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useDescribe(site, item.itemId);
  const asked: Asked = { details, classCode: item.classCode, day: chinaToday() };
  const isRight = askedFields(fields, asked).every(
    (field) => details[field.name] === undefined || wrongOf(field, asked) === null,
  );
  const isReady = isRight && reason.trim() !== '' && !isPending;
  const save = (override?: Override): void => {
    const answered = override === undefined ? {} : { override };
    const description = { details: fillForm(fields, asked, {}), reason: reason.trim(), ...answered };
    if (isReady) mutate(description, { onSuccess: onClose });
  };
  return (
    <Dialog title={texts.describe} onClose={onClose} onSubmit={() => save()}>
      <p className={screen.hint}>{texts.says}</p>
      <FormFields fields={fields} asked={asked} isStrict={false} refused={refusedField(error)} onSay={say} />
      <Field label={texts.reason} name="reason" value={reason} onChange={setReason} />
      {error === null ? null : <GateProblem error={error} siteId={site.siteId} onOverride={save} />}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={!isReady}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </Dialog>
  );
}
