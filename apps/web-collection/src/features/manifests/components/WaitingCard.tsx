import { useState, type ReactElement } from 'react';
import { StateMark, type IconName, type StateTone } from '@huihuan/web-kit';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import type { Manifest, Said, WaitingNow } from '../../../lib/reference/manifests.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import styles from './Manifests.module.css';
import { Trip } from './Trip.tsx';
import { VoidForm } from './VoidForm.tsx';

const marks: Readonly<Record<Manifest['state'], readonly [StateTone, IconName]>> = {
  waiting: ['wait', 'clock'],
  'due-soon': ['alarm', 'clock'],
  overdue: ['alarm', 'warning'],
  confirmed: ['good', 'check'],
  void: ['quiet', 'close'],
};

function Clock({ manifest }: { manifest: Manifest }): ReactElement {
  const words = useManifestTexts();
  const { dueOn, workingDaysLeft, isDueCertain } = manifest;
  if (dueOn === null || workingDaysLeft === null) return <span className={styles.quiet}>{words.notYet}</span>;
  const said = [words.left(workingDaysLeft), words.due(dueOn), isDueCertain ? null : words.uncertain];
  return <span>{said.filter((each) => each !== null).join(' · ')}</span>;
}

function VoidSaid({ said }: { said: Said }): ReactElement {
  const words = useManifestTexts();
  if (said.state === 'refused') return <Notice look="alarm">{words.voidRefused}</Notice>;
  return <Notice look="good">{said.state === 'done' ? words.voidDone : words.voidSaid}</Notice>;
}

/** A manifest that its receiver has not confirmed, with its clock. */
export function WaitingCard({ manifest }: { manifest: WaitingNow }): ReactElement {
  const words = useManifestTexts();
  const [isOpen, setOpen] = useState(false);
  const { voidSaid, state, asks, number } = manifest;
  const mayVoid = voidSaid === null || voidSaid.state === 'refused';
  const [tone, icon] = marks[state];
  return (
    <article className={styles.card} data-manifest={number} data-void={voidSaid?.state ?? 'none'}>
      <div className={styles.facts}>
        <strong className={styles.number}>{number}</strong>
        <StateMark tone={tone} icon={icon}>
          {words.states[state]}
        </StateMark>
        <Trip trip={manifest} />
        <Clock manifest={manifest} />
      </div>
      {asks === null ? null : <Notice look="alarm">{words.asks[asks]}</Notice>}
      {voidSaid === null ? null : <VoidSaid said={voidSaid} />}
      {mayVoid && isOpen ? (
        <VoidForm manifest={manifest} before={voidSaid?.actId ?? null} onDone={() => setOpen(false)} />
      ) : null}
      {mayVoid && !isOpen ? (
        <div className={styles.acts}>
          <Key look="quiet" icon="close" onPress={() => setOpen(true)}>
            {words.cancel}
          </Key>
        </div>
      ) : null}
    </article>
  );
}
