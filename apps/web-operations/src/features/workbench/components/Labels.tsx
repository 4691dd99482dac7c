import { useMemo, type ReactElement } from 'react';
import { encode } from 'uqr';
import { weightText } from '@huihuan/web-kit';
import { useCatalogue } from '../../../lib/centre/catalogue.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import type { Output } from '../api/job-types.ts';
import styles from './Labels.module.css';

/** A label of 60 × 30 mm for each part and fraction, seen on paper alone. The code is the id of the item. */
export function Labels({ outputs }: { outputs: readonly Output[] }): ReactElement {
  const texts = useCentreTexts().workbench;
  const { classes, nameOf } = useCatalogue();
  return (
    <section className={styles.labels} data-labels={outputs.length}>
      {outputs.map(({ itemId, classCode, grams, identifiers }) => {
        const waste = classes.get(classCode)?.wasteCode ?? null;
        return (
          <div key={itemId} className={styles.label}>
            <Code text={itemId} />
            <div>
              <strong>{nameOf(classCode)}</strong>
              <span>{weightText(grams)}</span>
              <span>{waste === null ? (identifiers[0]?.value ?? '') : texts.waste(waste)}</span>
              <span>{itemId.slice(-12)}</span>
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** A QR code, drawn square by square. */
function Code({ text }: { text: string }): ReactElement {
  const { size, path } = useMemo(() => {
    const { size: length, data } = encode(text, { ecc: 'M', border: 1 });
    const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: length, path: dark.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={text}>
      <path d={path} fill="currentColor" />
    </svg>
  );
}
