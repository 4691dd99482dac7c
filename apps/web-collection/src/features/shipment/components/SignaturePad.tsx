import { useRef, type PointerEvent, type ReactElement } from 'react';
import { field, type Point } from '../api/drawn-pdf.ts';
import styles from './DriverStep.module.css';

type Strokes = readonly (readonly Point[])[];

/** A field to sign in by finger, pen or mouse. */
export function SignaturePad(props: {
  label: string;
  strokes: Strokes;
  /** What was drawn is just being kept: nothing is added. */
  isBusy: boolean;
  onChange: (change: (before: Strokes) => Strokes) => void;
}): ReactElement {
  const { label, strokes, isBusy, onChange } = props;
  // one finger or pen draws at a time: a hand that rests on the glass adds nothing
  const drawing = useRef<number | null>(null);
  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const [across, down] = [(clientX - left) / width, (clientY - top) / height];
    const within = (share: number): number => Math.min(1, Math.max(0, share));
    return [within(across) * field.width, within(down) * field.height];
  };
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    if (isBusy || drawing.current !== null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = event.pointerId;
    const point = pointOf(event);
    onChange((before) => [...before, [point]]);
  };
  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (isBusy || event.pointerId !== drawing.current) return;
    const point = pointOf(event);
    onChange((before) => [...before.slice(0, -1), [...(before.at(-1) ?? []), point]]);
  };
  const end = ({ pointerId }: PointerEvent<SVGSVGElement>): void => {
    if (pointerId === drawing.current) drawing.current = null;
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
      onLostPointerCapture={end}
    >
      {strokes.map((stroke, at) => (
        <polyline key={at} points={(stroke.length === 1 ? [...stroke, ...stroke] : stroke).join(' ')} />
      ))}
    </svg>
  );
}
