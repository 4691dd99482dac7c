import type { ReactElement } from 'react';
import { useManifestTexts, type ManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import type { LackingNow, Said } from '../../../lib/reference/manifests.ts';
import { Key } from '../../../lib/touch/components/Key.tsx';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import styles from './Manifests.module.css';
import { RecordForm } from './RecordForm.tsx';
import { Trip } from './Trip.tsx';

const saysOf = ({ state, number }: Said, words: ManifestTexts): string => {
  if (state === 'refused') return words.refused(number);
  if (state === 'put-aside') return words.aside(number);
  return state === 'done' ? words.saidAtServer(number) : words.said(number);
};

/** A hazardous waste that left without a manifest. One card of the page is open at most: a scan is for that one. */
export function LackingCard(props: {
  trip: LackingNow;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}): ReactElement {
  const { trip, isOpen, onOpen } = props;
  const words = useManifestTexts();
  const { said } = trip;
  const mayRecord = said === null || said.state === 'refused';
  return (
    <article className={styles.card} data-lacking={trip.shipmentId} data-said={said?.state ?? 'none'}>
      <div className={styles.facts}>
        <Trip trip={trip} />
      </div>
      {said === null ? null : <Notice look={mayRecord ? 'alarm' : 'good'}>{saysOf(said, words)}</Notice>}
      {mayRecord && isOpen ? (
        <RecordForm trip={trip} before={said?.actId ?? null} onDone={() => onOpen(false)} />
      ) : null}
      {mayRecord && !isOpen ? (
        <div className={styles.acts}>
          <Key look="main" icon="plus" onPress={() => onOpen(true)}>
            {said === null ? words.record : words.again}
          </Key>
        </div>
      ) : null}
    </article>
  );
}
