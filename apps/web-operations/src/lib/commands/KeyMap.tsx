import { useState, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useCommandTexts, type CommandTexts } from '../i18n/use-command-texts.ts';
import styles from './commands.module.css';
import { declaredKeys } from './declared-keys.ts';
import { faceOf } from './face-of.ts';
import { useModal } from './use-modal.ts';

interface Line {
  readonly keys: readonly string[];
  readonly says: string;
}

/** Keys that do the same stand in one line. */
const linesOf = (keys: readonly { readonly key: string; readonly says: string }[]): readonly Line[] =>
  [...new Set(keys.map(({ says }) => says))].map((says) => ({
    says,
    keys: [...new Set(keys.filter((one) => one.says === says).map(({ key }) => key))],
  }));

function Lines({ title, lines, names }: { title: string; lines: readonly Line[]; names: CommandTexts['names'] }) {
  const { noneHere } = useCommandTexts().map;
  return (
    <section className={styles.lines}>
      <h3>{title}</h3>
      {lines.length === 0 ? <p>{noneHere}</p> : null}
      <dl>
        {lines.map(({ keys, says }) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{faceOf(key, names)}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The keys of the present screen, as it declares them, and those of every screen. */
export function KeyMap({ onClose }: { onClose: () => void }): ReactElement {
  const { map: texts, everywhere, names } = useCommandTexts();
  const element = useModal();
  const [here] = useState(declaredKeys);
  return (
    <dialog ref={element} className={styles.dialog} aria-label={texts.title} data-keymap onClose={onClose}>
      <div className={styles.map}>
        <h2>{texts.title}</h2>
        <Lines title={texts.here} lines={linesOf(here)} names={names} />
        <Lines
          title={texts.everywhere}
          lines={[
            { keys: ['Ctrl K', '⌘ K'], says: everywhere.palette },
            { keys: ['?'], says: everywhere.map },
            { keys: ['scan'], says: everywhere.scan },
            { keys: ['Tab'], says: everywhere.field },
          ]}
          names={names}
        />
        <div>
          <Button letter="Esc" onClick={onClose}>
            {texts.close}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
