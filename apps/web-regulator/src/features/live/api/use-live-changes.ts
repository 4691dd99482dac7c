import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { factsQuery } from '../../../lib/api/facts-query.ts';
import { overviewQuery } from '../../../lib/api/overview-query.ts';
import { shipmentsQuery } from '../../../lib/api/shipments-query.ts';
import { sitesQuery } from '../../../lib/api/sites-query.ts';
import { snapshotKey } from '../../../lib/api/snapshot-key.ts';
import { connection, noteConnection } from '../../../lib/state/connection.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';
import { factsKept } from './apply-changes.ts';
import { openChangeStream } from './change-stream.ts';
import { storeChanges } from './store-changes.ts';

const noteLoss = (): void => {
  const kind = navigator.onLine ? 'reconnecting' : 'offline';
  // Before the first connection there is nothing that could be out of date.
  if (connection().kind !== 'connecting' || kind === 'offline') noteConnection({ kind, since: serverNow() });
};

/**
 * Keeps the snapshot current from the stream: opened behind the oldest part of the snapshot, and a little earlier, so that
 * the replay fills the list of last events too. While the past is looked at it rests, and catches up afterwards.
 */
export const useLiveChanges = (areaCode: string, isPaused: boolean): void => {
  const client = useQueryClient();
  const positions = [
    useQuery(overviewQuery(areaCode)).data?.position,
    useQuery(sitesQuery).data?.position,
    useQuery(shipmentsQuery).data?.position,
  ];
  const ready = positions.every((position) => position !== undefined);

  useEffect(() => {
    if (!ready || isPaused) return undefined;
    const position = (): number =>
      Math.min(
        client.getQueryData(overviewQuery(areaCode).queryKey)?.position ?? 0,
        client.getQueryData(sitesQuery.queryKey)?.position ?? 0,
        client.getQueryData(shipmentsQuery.queryKey)?.position ?? 0,
      );
    let close: () => void = () => undefined;
    let lost = false;
    let newest = 0;

    const refresh = async (): Promise<void> => {
      await client.invalidateQueries({ queryKey: snapshotKey });
      // The log of an emptied server starts again below what was seen: follow it from its new beginning.
      if ((client.getQueryData(overviewQuery(areaCode).queryKey)?.position ?? newest) >= newest) return;
      newest = 0;
      client.setQueryData(factsQuery.queryKey, []);
      start();
    };
    const start = (): void => {
      close();
      close = openChangeStream(Math.max(0, position() - factsKept), {
        onOpen: () => {
          noteConnection({ kind: 'live' });
          client.setQueryData(factsQuery.queryKey, (before) => before ?? []);
          if (lost) void refresh();
          lost = false;
        },
        onLost: () => {
          lost = true;
          noteLoss();
        },
        onChanges: (changes) => {
          newest = Math.max(newest, changes.position);
          storeChanges(client, areaCode, changes);
        },
      });
    };

    // A connection that slept through a cut may never say so: with the network back, it is made anew.
    const restart = (): void => {
      lost = true;
      start();
    };
    start();
    addEventListener('offline', noteLoss);
    addEventListener('online', restart);
    return () => {
      close();
      noteConnection({ kind: 'connecting' });
      removeEventListener('offline', noteLoss);
      removeEventListener('online', restart);
    };
  }, [client, areaCode, ready, isPaused]);
};
