import { useState, type ReactElement } from 'react';
import { families as allFamilies } from '../api/families.ts';
import type { SiteFacts } from '@huihuan/contracts-events';
import { Button, ProblemNotice, useLanguage, weightText } from '@huihuan/web-kit';
import { useSiteTexts } from '../../../lib/i18n/use-site-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Dialog } from '../../../lib/parts/Dialog.tsx';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { useSiteChange } from '../api/registered-sites.ts';
import {
  changesOf,
  gramsTyped,
  isNothing,
  shrinkingOf,
  squareMetresTyped,
  typedOf,
  wrongFields,
  type Shrinking,
  type TypedFacts,
} from '../api/site-changes.ts';
import styles from '../sites.module.css';

const fields = ['/capacityGrams', '/areaSquareMetres', '/acceptsFamilies', '/reason'];

/** What a site may do less from now on, before it is so. */
function Shrinks({ shrinking }: { shrinking: Shrinking }): ReactElement {
  const { shrinks: texts } = useSiteTexts();
  const { families: names } = useStationTexts();
  const { families, capacity } = shrinking;
  return (
    <div role="alert" data-shrinks>
      {families.length === 0 ? null : (
        <p className={styles.wrong}>{texts.families(families.map((family) => names[family]))}</p>
      )}
      {capacity === null ? null : (
        <p className={styles.wrong}>{texts.capacity(weightText(capacity.before), weightText(capacity.after))}</p>
      )}
    </div>
  );
}

/** Which families of goods a site accepts: one of them at least. */
function Families(props: {
  chosen: TypedFacts['families'];
  wrong: string | undefined;
  onChange: (families: TypedFacts['families']) => void;
}): ReactElement {
  const { chosen, wrong, onChange } = props;
  const texts = useSiteTexts();
  const { families: names } = useStationTexts();
  return (
    <fieldset className={styles.families} aria-invalid={wrong !== undefined}>
      <legend>{texts.families}</legend>
      {allFamilies.map((family) => (
        <label key={family}>
          <input
            type="checkbox"
            name="family"
            value={family}
            checked={chosen.includes(family)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, family] : chosen.filter((one) => one !== family))
            }
          />
          {names[family]}
        </label>
      ))}
      {wrong === undefined ? null : <p className={styles.wrong}>{wrong}</p>}
    </fieldset>
  );
}

/** Changes capacity, floor area and families of a site, with a reason. What shrinks is asked about first. */
export function FactsDialog(props: { site: SiteFacts; onClose: () => void }): ReactElement {
  const { site, onClose } = props;
  const texts = useSiteTexts();
  const { cancel } = useStationTexts();
  const words = useTexts();
  const isEnglish = useLanguage() === 'en';
  const [typed, setTyped] = useState(() => typedOf(site));
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState<Shrinking | null>(null);
  const { mutate, error, isPending } = useSiteChange();
  const changes = changesOf(site, typed);
  const { at, rest } = wrongFields(error, fields, isEnglish);
  const isSame = changes !== null && isNothing(changes);
  const set = (change: Partial<TypedFacts>): void => {
    setAsked(null);
    setTyped({ ...typed, ...change });
  };
  const submit = (): void => {
    setTried(true);
    if (changes === null || isSame || typed.families.length === 0 || reason.trim() === '' || isPending) return;
    const shrinking = shrinkingOf(site, changes);
    if (shrinking !== null && asked === null) setAsked(shrinking);
    else mutate({ site, changes, reason: reason.trim() }, { onSuccess: onClose });
  };
  const wrong = (isWrong: boolean, says: string, path: string): string | undefined =>
    isTried && isWrong ? says : at.get(path);
  return (
    <Dialog
      title={texts.changeTitle(isEnglish && site.nameEn !== '' ? site.nameEn : site.name)}
      onClose={onClose}
      onSubmit={submit}
    >
      <Field
        {...{ name: 'kilograms', label: texts.kilograms, value: typed.kilograms, isNumber: true, isFirst: true }}
        wrong={wrong(gramsTyped(typed.kilograms) === null, texts.badNumber, '/capacityGrams')}
        onChange={(kilograms) => set({ kilograms })}
      />
      <Field
        {...{ name: 'squareMetres', label: texts.squareMetres, value: typed.squareMetres, isNumber: true }}
        wrong={wrong(squareMetresTyped(typed.squareMetres) === null, texts.badNumber, '/areaSquareMetres')}
        onChange={(squareMetres) => set({ squareMetres })}
      />
      <Families
        chosen={typed.families}
        wrong={wrong(typed.families.length === 0, texts.needsFamily, '/acceptsFamilies')}
        onChange={(families) => set({ families })}
      />
      <Field
        {...{ name: 'reason', label: texts.reason, hint: texts.reasonHint, value: reason }}
        wrong={wrong(reason.trim() === '', texts.needsReason, '/reason')}
        onChange={setReason}
      />
      {isTried && isSame ? <p role="status">{texts.nothingChanges}</p> : null}
      {asked === null ? null : <Shrinks shrinking={asked} />}
      {error !== null && rest ? <ProblemNotice error={error} texts={words} /> : null}
      <div className={screen.buttons}>
        <Button isSubmit look="main" icon="check" letter="Ctrl+Enter" isDisabled={isPending}>
          {asked === null ? texts.save : texts.shrinks.confirm}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </Dialog>
  );
}
