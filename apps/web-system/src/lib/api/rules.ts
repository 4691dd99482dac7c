import { queryOptions } from '@tanstack/react-query';
import type { components, paths } from '@huihuan/web-api';
import { getJson, postJson } from '@huihuan/web-kit';

export type Rule = components['schemas']['Rule'];
export type RuleVersion = components['schemas']['RuleVersion'];
export type RuleParameter = Rule['parameters'][number];
export type Unit = NonNullable<RuleParameter['unit']>;
export type RuleValue = RuleVersion['parameters'][string];
type Listed = paths['/api/registry/rules']['get']['responses'][200]['content']['application/json'];

/** The rule book. @param areaCode `null` for the whole nation; @param on `YYYY-MM-DD` */
export const rulesQuery = (areaCode: string | null, on: string) =>
  queryOptions({
    queryKey: ['registry', 'rules', areaCode, on],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ on, ...(areaCode === null ? {} : { areaCode }) });
      return getJson<Listed>(`/api/registry/rules?${query.toString()}`, signal);
    },
  });

export interface Area {
  readonly code: string;
  readonly name: string;
  readonly level: string;
}

/** The areas right below another; the provinces below `null`. They hardly ever change. */
export const areasQuery = (parent: string | null) =>
  queryOptions({
    queryKey: ['registry', 'areas', parent],
    queryFn: ({ signal }) =>
      getJson<{ readonly areas: readonly Area[] }>(
        `/api/registry/areas${parent === null ? '' : `?parent=${parent}`}`,
        signal,
      ),
    staleTime: Infinity,
    refetchInterval: false,
  });

export type NewVersion = Omit<RuleVersion, 'versionId' | 'ruleId'>;

/** Sets a local version. @param id of the act: the same one as long as the version is the same, however often it is sent */
export const setRuleVersion = (ruleId: string, id: string, version: NewVersion): Promise<RuleVersion> =>
  postJson<RuleVersion>(`/api/registry/rules/${ruleId}/versions`, { id, ...version });
