import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, postJson } from '@huihuan/web-kit';
import { areaParameter, everywhere } from '../../../lib/area/area-code.ts';
import type { AlarmAct, AlarmHistory, AlarmKind, AlarmPage, AlarmRule, StateChoice } from './alarms.ts';

/** All answers about alarms: the stream makes them old. */
export const alarmsKey = ['alarms'] as const;

export interface AlarmChoice {
  readonly state: StateChoice;
  readonly kind: AlarmKind | null;
}

/** Alarms of an area, the newest first, page by page. */
export const alarmsQuery = (areaCode: string, { state, kind }: AlarmChoice) =>
  infiniteQueryOptions({
    queryKey: [...alarmsKey, 'list', areaCode, state, kind],
    queryFn: ({ signal, pageParam }) => {
      const asked = { ...areaParameter(areaCode), state, ...(kind === null ? {} : { kind }) };
      const page = pageParam === null ? {} : { cursor: pageParam };
      return getJson<AlarmPage>(`/api/regulator/alarms?${new URLSearchParams({ ...asked, ...page })}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** How many alarms of an area want somebody. */
export const wantingQuery = (areaCode: string) =>
  queryOptions({
    queryKey: [...alarmsKey, 'wanting', areaCode],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams({ ...areaParameter(areaCode), limit: '1' });
      return (await getJson<AlarmPage>(`/api/regulator/alarms?${asked}`, signal)).wanting;
    },
  });

export const alarmQuery = (alarmId: string) =>
  queryOptions({
    queryKey: [...alarmsKey, 'one', alarmId],
    queryFn: ({ signal }) => getJson<AlarmHistory>(`/api/regulator/alarms/${alarmId}`, signal),
  });

export interface AlarmActed {
  readonly act: AlarmAct;
  /** Why, where the act needs a reason. */
  readonly text: string | null;
}

/** @param id of the act: sent again, it is the same one */
export const actOn = (alarmId: string, id: string, acted: AlarmActed): Promise<AlarmHistory> =>
  postJson<AlarmHistory>(`/api/regulator/alarms/${alarmId}/acts`, { id, ...acted });

export const rulesQuery = (areaCode: string) =>
  queryOptions({
    queryKey: ['alarm-rules', areaCode],
    queryFn: async ({ signal }) => {
      const asked = new URLSearchParams(areaParameter(areaCode));
      return (await getJson<{ rules: readonly AlarmRule[] }>(`/api/regulator/alarm-rules?${asked}`, signal)).rules;
    },
    staleTime: 0,
  });

export interface RuleSet {
  readonly kind: AlarmKind;
  readonly areaCode: string;
  /** Null: that of the area around it. */
  readonly rule: { readonly isOn: boolean; readonly limit: number } | null;
  readonly reason: string;
}

/** @param id of the act: sent again, it is the same one */
export const setRule = async (id: string, { areaCode, ...set }: RuleSet): Promise<readonly AlarmRule[]> => {
  const where = areaCode === everywhere ? null : areaCode;
  const body = { id, ...set, areaCode: where };
  return (await postJson<{ rules: readonly AlarmRule[] }>('/api/regulator/alarm-rules', body)).rules;
};
