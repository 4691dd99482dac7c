import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followEvents } from '@huihuan/web-kit';
import { alarmsKey } from './alarm-queries.ts';
import type { Alarm } from './alarms.ts';
import { ring } from './ring.ts';

/** Keeps what is known of alarms current, and rings for a new one where the person wants to hear it. */
export const useLiveAlarms = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const refresh = () => client.invalidateQueries({ queryKey: alarmsKey });
    return followEvents('/api/regulator/alarms/stream', {
      onOpen: () => void refresh(),
      onLost: () => undefined,
      onEvent: (event, data) => {
        if (event !== 'alarm') return;
        const { state, ownerId, clearedAt } = JSON.parse(data) as Alarm;
        // one that somebody takes on is still open, and no news
        if (state === 'open' && ownerId === null && clearedAt === null) ring();
        void refresh();
      },
    });
  }, [client]);
};
