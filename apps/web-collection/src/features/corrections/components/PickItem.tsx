import { useState, type ReactElement } from 'react';
import { Empty, moment, weightText } from '@huihuan/web-kit';
import { serverIdOf, useActs, useStock, useTyping, type Act } from '@huihuan/web-outbox';
import { useCorrectionTexts } from '../../../lib/i18n/use-correction-texts.ts';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { useClassNames } from '../../../lib/reference/use-class-names.ts';
import { useScanner } from '../../../lib/scan/api/use-scanner.ts';
import { feel } from '../../../lib/touch/api/feel.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Field } from '../../../lib/touch/components/Field.tsx';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { findItem } from '../api/find-item.ts';
import styles from './Corrections.module.css';

/** So many of the last hand-ins are offered; older ones are found by their label. */
const offered = 10;

const valueOf = ({ value }: { readonly value: string }): string => value;

const numbersIn = ({ body }: Act): readonly string[] =>
  Array.isArray(body['identifiers']) ? (body['identifiers'] as { readonly value: string }[]).map(valueOf) : [];

/** Which goods were recorded wrong: by a scan, typed, or from the last hand-ins of this tablet. */
export function PickItem(props: { onPick: (itemId: string) => void; onBack: () => void }): ReactElement {
  const words = useCorrectionTexts();
  const { back } = useWorkTexts();
  const [acts, stock, now, nameOf] = [useActs(), useStock(), useNow(), useClassNames()];
  const [typed, setTyped] = useState('');
  const [missed, setMissed] = useState<string | null>(null);
  useTyping(typed !== '');
  const handIns = (acts ?? []).filter(({ kind, state }) => kind === 'intake' && state === 'done');
  const find = (text: string): void => {
    const goods = [
      ...(stock?.items ?? []).map(({ itemId, identifiers }) => ({ itemId, numbers: identifiers.map(valueOf) })),
      ...handIns.map((act) => ({ itemId: serverIdOf(act), numbers: numbersIn(act) })),
    ];
    const found = findItem(goods, text);
    feel(found === null ? 'bad' : 'good');
    if (found === null) setMissed(text);
    else props.onPick(found);
  };
  useScanner(find, acts !== undefined && stock !== undefined);
  return (
    <>
      <div className={styles.head}>
        <Key icon="back" onPress={props.onBack}>
          {back}
        </Key>
        <h1 className={styles.title}>{words.pick}</h1>
      </div>
      <p className={styles.says}>{words.pickSays}</p>
      {missed === null ? null : <Notice look="alarm">{words.unknown(missed)}</Notice>}
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') find(typed.trim());
        }}
      >
        <Field label={words.search} name="number" value={typed} onChange={setTyped} />
        <Key isSubmit isDisabled={typed.trim() === ''}>
          {words.find}
        </Key>
      </form>
      <section className={styles.part} aria-label={words.recent}>
        <h2>{words.recent}</h2>
        {handIns.length === 0 ? <Empty>{words.recentNone}</Empty> : null}
        <ul className={styles.list}>
          {handIns.slice(0, offered).map((act) => {
            const itemId = serverIdOf(act);
            const name = nameOf(typeof act.body['classCode'] === 'string' ? act.body['classCode'] : '');
            const code = itemId.slice(-8).toUpperCase();
            return (
              <li key={act.id}>
                <strong>{name}</strong>
                <span>{code}</span>
                <span>{weightText(Number(act.body['grams'] ?? 0))}</span>
                <span>{moment(act.recordedAt, now)}</span>
                <Key name={`${words.propose} ${name} ${code}`} onPress={() => props.onPick(itemId)}>
                  {words.title}
                </Key>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}
