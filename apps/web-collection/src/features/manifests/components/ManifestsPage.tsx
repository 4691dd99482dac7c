import { useState, type ReactElement } from 'react';
import { Empty, moment, Skeleton } from '@huihuan/web-kit';
import { useTablet } from '@huihuan/web-outbox';
import { useManifestTexts } from '../../../lib/i18n/use-manifest-texts.ts';
import { manifestLimit } from '../../../lib/reference/manifests.ts';
import { useManifests } from '../../../lib/reference/use-manifests.ts';
import { useNow } from '../../../lib/touch/api/use-now.ts';
import { Notice } from '../../../lib/touch/components/Notice.tsx';
import { LackingCard } from './LackingCard.tsx';
import styles from './Manifests.module.css';
import { WaitingCard } from './WaitingCard.tsx';

/** 危废联单: what this site sent without one, and what waits to be confirmed. It all works without a network, and is sent when there is one. */
export function ManifestsPage(): ReactElement | null {
  const words = useManifestTexts();
  const [open, setOpen] = useState<string | null>(null);
  const [tablet, known, now] = [useTablet(), useManifests(), useNow()];
  if (tablet.kind !== 'working') return null;
  if (known === undefined) return <Skeleton lines={4} label={words.title} />;
  if (known === null) return <Notice look="wait">{words.noCopy}</Notice>;
  const { lacking, waiting, asOf, isCut } = known;
  const isFull = Math.max(lacking.length, waiting.length) >= manifestLimit;
  return (
    <>
      <h1 className={styles.title}>{words.title}</h1>
      <p className={styles.says}>{words.says}</p>
      <p className={styles.says}>{words.asOf(moment(asOf, now))}</p>
      {isFull ? <Notice look="wait">{words.isFull(manifestLimit)}</Notice> : null}
      {isCut ? <Notice look="wait">{words.stopped}</Notice> : null}
      <section className={styles.part} aria-label={words.lackingTitle}>
        <h2>{words.lackingTitle}</h2>
        {lacking.length === 0 ? <Empty>{words.lackingNone}</Empty> : null}
        {lacking.map((trip) => {
          const key = `${trip.shipmentId} ${trip.wasteCode}`;
          const turn = (isOpen: boolean): void => setOpen(isOpen ? key : null);
          return <LackingCard key={key} trip={trip} isOpen={open === key} onOpen={turn} />;
        })}
      </section>
      <section className={styles.part} aria-label={words.waitingTitle}>
        <h2>{words.waitingTitle}</h2>
        {waiting.length === 0 ? <Empty>{words.waitingNone}</Empty> : null}
        {waiting.map((manifest) => (
          <WaitingCard key={manifest.manifestId} manifest={manifest} />
        ))}
      </section>
    </>
  );
}
