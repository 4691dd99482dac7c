import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useWorkTexts } from '../../../lib/i18n/use-work-texts.ts';
import { Notice } from '../../touch/components/Notice.tsx';
import { openDetector } from '../api/open-detector.ts';
import styles from './CameraScan.module.css';

/** Looks through the camera at the back until it finds a bar code. */
export function CameraScan({ onScan }: { onScan: (text: string) => void }): ReactElement {
  const { intake } = useWorkTexts();
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onScan);
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const ending = new AbortController();
    const isOver = (): boolean => ending.signal.aborted;
    let stream: MediaStream | null = null;
    const look = async (): Promise<void> => {
      const facing = { video: { facingMode: 'environment', width: { ideal: 1280 } } };
      const [opened, detect] = await Promise.all([navigator.mediaDevices.getUserMedia(facing), openDetector()]);
      stream = opened;
      const screen = video.current;
      if (isOver() || screen === null) {
        opened.getTracks().forEach((track) => track.stop());
        return;
      }
      screen.srcObject = opened;
      await screen.play();
      for (;;) {
        const text = await detect(screen);
        if (isOver()) return;
        if (text !== null) {
          latest.current(text);
          return;
        }
        await new Promise(requestAnimationFrame);
      }
    };
    look().catch(() => {
      if (!isOver()) setAway(true);
    });
    return () => {
      ending.abort();
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  if (isAway) return <Notice look="wait">{intake.cameraAway}</Notice>;
  return <video ref={video} className={styles.view} muted playsInline aria-label={intake.camera} />;
}
