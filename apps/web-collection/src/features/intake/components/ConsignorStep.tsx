import { useState, type ReactElement } from 'react';
import { useLanguage } from '@huihuan/web-kit';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import type { DraftConsignor } from '../../../lib/hand-in/draft.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { isRight, type ConsignorField } from '../api/is-right.ts';
import { useWanted, type Wanted } from '../api/use-wanted.ts';
import styles from './ConsignorStep.module.css';

type Way = 'anonymous' | ConsignorField;
const ways: readonly Way[] = ['anonymous', 'phone', 'idNumber', 'uscc'];

/** Who hands in. Each field says why it is asked; what no rule wants for these goods is said before it is typed. */
export function ConsignorStep(props: {
  business: { readonly classCode: string; readonly paidFen: number };
  known: DraftConsignor;
  onTake: (consignor: DraftConsignor) => void;
  onCancel: () => void;
}): ReactElement {
  const { consignor: words, cancel } = useWorkTexts();
  const isEnglish = useLanguage() === 'en';
  const [way, setWay] = useState<Way>(wayOf(props.known));
  const [typed, setTyped] = useState('');
  const [hasConsent, setConsent] = useState(false);
  const wanted = useWanted(props.business);
  useScanner((text) => {
    const found = text.trim();
    feel('good');
    if (way === 'anonymous') setWay('idNumber');
    setTyped(found);
  });
  const isGood = way === 'anonymous' || isRight(way, typed, new Date());
  const needsConsent = way === 'phone' || way === 'idNumber';
  const reasons = reasonsFor(wanted, way, isEnglish);
  const take = (): void => {
    const consentAt = new Date().toISOString();
    if (way === 'anonymous') props.onTake({ kind: 'anonymous' });
    else if (way === 'uscc') props.onTake({ kind: 'organisation', uscc: typed.trim().toUpperCase() });
    else props.onTake({ kind: 'person', [way]: typed.trim().toUpperCase(), consentAt });
  };
  const faces = { anonymous: words.anonymous, phone: words.phone, idNumber: words.idNumber, uscc: words.organisation };
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGood && (!needsConsent || hasConsent)) take();
      }}
    >
      <h2>{words.title}</h2>
      <div className={styles.ways} role="group" aria-label={words.title}>
        {ways.map((each) => (
          <Key
            key={each}
            isPressed={each === way}
            onPress={() => {
              setWay(each);
              setTyped('');
              setConsent(false);
            }}
          >
            {faces[each]}
          </Key>
        ))}
      </div>
      {way === 'anonymous' ? (
        <p className={styles.says}>{words.anonymousSays}</p>
      ) : (
        <>
          <Field
            key={way}
            label={words[way]}
            value={typed}
            onChange={setTyped}
            mode={way === 'phone' ? 'tel' : 'text'}
            says={words.why[way]}
            wrong={typed.length >= 11 && !isGood ? words.wrong[way] : null}
          />
          {way === 'idNumber' ? <p className={styles.says}>{words.reader}</p> : null}
          {wanted === null ? null : (
            <p className={styles.says}>{reasons.length === 0 ? words.notWanted : words.wanted(reasons)}</p>
          )}
        </>
      )}
      {needsConsent ? (
        <label className={styles.consent}>
          <input type="checkbox" checked={hasConsent} onChange={(event) => setConsent(event.target.checked)} />
          <span>{words.consent}</span>
        </label>
      ) : null}
      <div className={styles.acts}>
        <Key onPress={props.onCancel}>{cancel}</Key>
        <Key look="main" isSubmit isDisabled={!isGood || (needsConsent && !hasConsent)}>
          {words.done}
        </Key>
      </div>
    </form>
  );
}

const wayOf = (known: DraftConsignor): Way => {
  if (known.kind === 'anonymous') return 'anonymous';
  if ('consignorId' in known) return known.kind === 'person' ? 'phone' : 'uscc';
  if (known.kind === 'organisation') return 'uscc';
  return known.idNumber === undefined ? 'phone' : 'idNumber';
};

/** The rules that want this field for these goods, in words; two purposes of one rule are said once. */
const reasonsFor = (wanted: Wanted | null, way: Way, isEnglish: boolean): readonly string[] => {
  const purposes = wanted?.wanted.find(({ field }) => field === way)?.purposes ?? [];
  const said = purposes.map((purpose) => {
    const found = wanted?.rules.find((each) => each.purpose === purpose);
    return (isEnglish ? found?.en : found?.zh) ?? purpose;
  });
  return [...new Set(said)];
};
