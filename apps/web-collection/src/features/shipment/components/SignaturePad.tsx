import { useRef, type PointerEvent, type ReactElement } from 'react';
import { field, type Point } from '../api/drawn-pdf.ts';
import styles from './DriverStep.module.css';

type Strokes = readonly (readonly Point[])[];

/** A field to sign in by finger, pen or mouse. */
export function SignaturePad(props: {
  label: string;
  strokes: Strokes;
  onChange: (change: (before: Strokes) => Strokes) => void;
}): ReactElement {
  const { label, strokes, onChange } = props;
  const isDown = useRef(false);
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const [across, down] = [(clientX - left) / width, (clientY - top) / height];
    const within = (share: number): number => Math.min(1, Math.max(0, share));
    return [within(across) * field.width, within(down) * field.height];
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    isDown.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    onChange((before) => [...before, [point]]);
  };
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (!isDown.current) return;
    const point = pointOf(event);
    onChange((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  const end = (): void => {
    isDown.current = false;
  };
  return (
    <svg
      className={styles.pad}
      viewBox={`0 0 ${field.width} ${field.height}`}
      role="img"
      aria-label={label}
      data-pad={strokes.length}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {strokes.map((stroke, at) => (
        <polyline key={at} points={(stroke.length === 1 ? [...stroke, ...stroke] : stroke).join(' ')} />
      ))}
    </svg>
  );
}
