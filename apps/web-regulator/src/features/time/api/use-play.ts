import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { dayQuery } from '../../../lib/day/day-query.ts';
import { usePastDay } from '../../../lib/day/use-past-day.ts';
import { useAreaCode } from '../../../lib/area/use-area.ts';
import { showDay } from '../../../lib/state/selection.ts';
import { indexOfDay, type CalendarDay } from './calendar.ts';

/** Days in a second. */
export const speeds = ['1', '2', '5'] as const;
export type Speed = (typeof speeds)[number];

/** Who asks for less motion sees no more than a picture every two seconds. */
const calmMs = 2000;

/** Goes from day to day, never before the last one has come, until it is now again. */
export const usePlay = (calendar: readonly CalendarDay[]) => {
  const client = useQueryClient();
  const areaCode = useAreaCode();
  const { day, isComing, error } = usePastDay();
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('2');
  const today = calendar.length - 1;
  const next = day === null ? null : (calendar[indexOfDay(calendar, day) + 1]?.day ?? null);
  const nextOver = next !== null && indexOfDay(calendar, next) < today ? next : null;
  const stands = !isPlaying || day === null || error !== null;

  useEffect(() => {
    if (stands || nextOver === null) return;
    client.query(dayQuery(nextOver, areaCode)).catch(() => undefined);
  }, [stands, nextOver, client, areaCode]);

  useEffect(() => {
    if (stands || isComing) return undefined;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = window.setTimeout(
      () => {
        if (nextOver === null) setPlaying(false);
        showDay(nextOver);
      },
      Math.max(1000 / Number(speed), calm ? calmMs : 0),
    );
    return () => window.clearTimeout(timer);
  }, [stands, isComing, nextOver, speed]);

  const play = (): void => {
    if (day === null) showDay(calendar[0]?.day ?? null);
    setPlaying(true);
  };
  return { isPlaying: isPlaying && day !== null, speed, setSpeed, play, pause: () => setPlaying(false) };
};
