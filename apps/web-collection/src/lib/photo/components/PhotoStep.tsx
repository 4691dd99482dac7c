import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ProblemDetails } from '@huihuan/web-kit';
import { outbox, usePhotoBlob } from '@huihuan/web-outbox';
import { useWorkTexts } from '../../i18n/use-work-texts.ts';
import { feel } from '../../touch/api/feel.ts';
import { Key } from '../../touch/components/Key.tsx';
import { Notice, Refusal } from '../../touch/components/Notice.tsx';
import type { Draft } from '../../hand-in/draft.ts';
import { takePhoto } from '../api/take-photo.ts';
import { useObjectUrl } from '../api/use-object-url.ts';
import styles from './Photo.module.css';

/** A picture of the thing, kept on the tablet in the same moment. */
export function PhotoStep(props: {
  siteId: string;
  photo: Draft['photo'];
  onTake: (photo: Draft['photo']) => void;
}): ReactElement {
  const { intake, next } = useWorkTexts();
  const video = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<'opening' | 'open' | 'away'>('opening');
  const [problem, setProblem] = useState<ProblemDetails | null>(null);
  const known = useObjectUrl(usePhotoBlob(props.photo?.photoId ?? '') ?? null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOver = false;
    const open = async (): Promise<void> => {
      const found = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      stream = found;
      if (isOver || video.current === null) {
        found.getTracks().forEach((track) => track.stop());
        return;
      }
      video.current.srcObject = found;
      await video.current.play();
      setCamera('open');
    };
    open().catch(() => {
      if (!isOver) setCamera('away');
    });
    return () => {
      isOver = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  const shoot = async (): Promise<void> => {
    const blob = video.current === null ? null : await takePhoto(video.current);
    if (blob === null) return;
    const kept = await outbox().keepPhoto({ blob, siteId: props.siteId });
    feel(kept.ok ? 'good' : 'bad');
    if (!kept.ok) {
      setProblem(kept.problem);
      return;
    }
    if (props.photo !== null) await outbox().dropPhoto(props.photo.photoId);
    const { photoId, sha256 } = kept.value;
    props.onTake({ photoId, sha256 });
  };
  return (
    <div className={styles.stepBody}>
      <p className={styles.says}>{intake.photoSays}</p>
      {problem === null ? null : <Refusal problem={problem} />}
      {camera === 'away' ? <Notice look="wait">{intake.photoAway}</Notice> : null}
      {known === null ? null : <img className={styles.photo} src={known} alt={intake.photoOf} />}
      <video
        ref={video}
        className={styles.photo}
        hidden={camera !== 'open'}
        muted
        playsInline
        aria-label={intake.shoot}
      />
      <div className={styles.acts}>
        <Key onPress={() => props.onTake(props.photo)}>{props.photo === null ? intake.skip : next}</Key>
        <Key look="main" isDisabled={camera !== 'open'} onPress={() => void shoot()}>
          {props.photo === null ? intake.shoot : intake.again}
        </Key>
      </div>
    </div>
  );
}
