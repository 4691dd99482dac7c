import type { AlarmFact, AlarmProgress, AlarmState } from './alarm-state.ts';

/**
 * An alarm from its facts, in whatever order and however often they were heard: their numbers order them. Null as long as
 * nobody has heard of its cause.
 */
export const foldAlarm = (facts: readonly AlarmFact[]): AlarmState | null => {
  const inOrder = [...new Map(facts.map((each) => [each.seq, each])).values()].sort((a, b) => a.seq - b.seq);
  let state: AlarmState | null = null;
  for (const each of inOrder) state = evolve(state, each);
  return state;
};

const evolve = (state: AlarmState | null, told: AlarmFact): AlarmState | null => {
  if (state === null) {
    if (told.says !== 'raised') return null;
    return { cause: told.cause, raisedAt: told.at, progress: 'open', ownerId: null, clearedAt: null };
  }
  switch (told.says) {
    case 'raised':
      // Found once more by one who had not heard of it: the same alarm.
      return state;
    case 'cleared':
      return { ...state, clearedAt: state.clearedAt ?? told.at };
    case 'handled':
      return told.act === 'taken'
        ? { ...state, ownerId: told.byPersonId }
        : { ...state, progress: further(state.progress, told.act) };
  }
};

const ranks: Readonly<Record<AlarmProgress, number>> = { open: 0, 'looked-at': 1, explained: 2, closed: 3 };

const further = (one: AlarmProgress, other: AlarmProgress): AlarmProgress => (ranks[one] < ranks[other] ? other : one);
