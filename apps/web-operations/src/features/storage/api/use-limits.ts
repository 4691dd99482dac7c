import { useQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface RuleShown {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly standing: 'national' | 'local';
  readonly document: string;
  readonly clause: string | null;
}

export type StorageGroup = 'lead-battery' | 'lithium-battery' | 'traction-battery' | 'hazardous' | 'vehicle';

export interface Limits {
  readonly isWhole: boolean;
  readonly loads: readonly {
    readonly group: StorageGroup;
    readonly grams: number;
    readonly limitGrams: number;
    readonly state: 'free' | 'near' | 'over';
    readonly rule: RuleShown;
  }[];
  readonly measures: readonly {
    readonly measure: 'area' | 'capacity';
    readonly actual: number;
    readonly least: number;
    readonly isMet: boolean;
    readonly rule: RuleShown;
  }[];
}

/** What lies at a site against what rules allow there today. */
export const useLimits = ({ tier, siteId }: MySite) =>
  useQuery({
    queryKey: ['storage-limits', tier, siteId],
    queryFn: ({ signal }) => getJson<Limits>(`/api/${tier}/sites/${siteId}/storage-limits`, signal),
    refetchInterval: 10_000,
  });
