import type { ReactElement } from 'react';
import { weightText } from '@huihuan/web-kit';
import { useStorageTexts } from '../../../lib/i18n/use-storage-texts.ts';
import { LimitSource } from '../../../lib/limits/LimitSource.tsx';
import type { Draft } from '../../../lib/hand-in/draft.ts';
import { isLimited, loadsWith } from '../../../lib/reference/storage-limits.ts';
import { useStorage } from '../../../lib/reference/use-storage.ts';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import styles from './Intake.module.css';

/** That with what is handed in a limit of storage would be near or passed, as far as this tablet knows what lies here and which limits hold. */
export function StorageWarning({ draft }: { draft: Draft }): ReactElement | null {
  const words = useStorageTexts();
  const storage = useStorage();
  const { classCode, grams: weighed, step } = draft;
  if (storage === null || classCode === null || weighed === null || !['photo', 'amount'].includes(step)) return null;
  const loads = loadsWith(storage.limits, storage.stock, { classCode, grams: weighed });
  return (
    <>
      {loads.map(({ group, grams, limitGrams, percent, state, rule }) => {
        const of = words.of(weightText(grams), weightText(limitGrams), percent);
        return (
          <Notice key={rule.ruleId} look={state === 'over' ? 'alarm' : 'wait'}>
            <div data-storage={state}>
              {state === 'over'
                ? `${words.comingOver(words.groups[group], of)}${words.effects[rule.effect]}`
                : words.comingNear(words.groups[group], of)}
            </div>
            <LimitSource rule={rule} />
          </Notice>
        );
      })}
      {storage.limits.isWhole || !isLimited(storage.limits, classCode) ? null : (
        <p className={styles.says}>{words.notWhole}</p>
      )}
    </>
  );
}
