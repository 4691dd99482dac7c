import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { factsQuery } from '../api/facts-query.ts';
import type { Fact } from '../api/types.ts';

const atMostEveryMs = 500;

/**
 * Calls `refresh` when new events arrive that `concerns` says yes to, at most twice a second and always once after the
 * last of a burst. The stream says that something changed; the detail behind it is then read once.
 */
export const useAfterFacts = (concerns: (fact: Fact) => boolean, refresh: () => void): void => {
  const { data: facts } = useQuery(factsQuery);
  const seen = useRef<number | null>(null);
  const timer = useRef<number | null>(null);
  const latest = useRef({ concerns, refresh });
  useEffect(() => {
    latest.current = { concerns, refresh };
  });

  useEffect(() => {
    if (facts === undefined) {
      // the first message may be about what comes after the detail was read
      seen.current = 0;
      return;
    }
    const before = seen.current;
    seen.current = facts[0]?.position ?? 0;
    // What was there when the detail opened is part of the detail already.
    if (before === null || timer.current !== null) return;
    if (!facts.some((fact) => fact.position > before && latest.current.concerns(fact))) return;
    timer.current = window.setTimeout(() => {
      timer.current = null;
      latest.current.refresh();
    }, atMostEveryMs);
  }, [facts]);

  useEffect(
    () => () => {
      if (timer.current !== null) window.clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
};
