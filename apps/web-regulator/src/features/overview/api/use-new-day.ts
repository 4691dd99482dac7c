import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { untilMidnight } from '@huihuan/web-kit';
import { overviewQuery } from '../../../lib/api/overview-query.ts';
import { serverNow } from '../../../lib/state/server-clock.ts';

/** "Today" ends at midnight in China even when nothing happens then: asks once for the figures of the new day. */
export const useNewDay = (areaCode: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    let timer: number | undefined;
    const wait = (): void => {
      timer = window.setTimeout(
        () => {
          void client.invalidateQueries({ queryKey: overviewQuery(areaCode).queryKey });
          wait();
        },
        untilMidnight(serverNow()) + 1000,
      );
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [client, areaCode]);
};
