import { useInfiniteQuery } from '@tanstack/react-query';
import { getJson } from '@huihuan/web-kit';
import type { MySite } from '../../../lib/site/use-my-site.ts';

export interface RuleShown {
  readonly ruleId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly standing: 'national' | 'local';
  readonly document: string;
  readonly clause: string | null;
}

export interface RecordsKept {
  readonly rule: RuleShown;
  readonly days: number | null;
  readonly kept: number;
  readonly since: string | null;
  readonly nextUntil: string | null;
  readonly over: number;
  readonly overThrough: string | null;
}

export const videoStates = ['missing', 'short', 'kept', 'over', 'destroyed'] as const;
export type VideoState = (typeof videoStates)[number];
export type Shown = VideoState | 'all';

export interface Video {
  readonly itemId: string;
  readonly classCode: string;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly jobId: string | null;
  readonly dismantledOn: string;
  readonly neededUntil: string;
  readonly recordBy: string | null;
  readonly saidUntil: string | null;
  readonly state: VideoState;
  readonly stepId: string | null;
  readonly place: string | null;
  readonly destroyed: { readonly on: string | null; readonly byPersonId: string | null } | null;
  readonly rule: RuleShown;
}

export interface KeepingPage {
  readonly today: string;
  readonly videos: readonly Video[];
  readonly next: string | null;
  /** These come with the first page alone. */
  readonly records?: readonly RecordsKept[];
  readonly videoRule?: { readonly rule: RuleShown; readonly days: number } | null;
  readonly videosUnasked?: number;
  readonly videosMissing?: number;
  readonly videosShort?: number;
}

const pageSize = 500;

const pageOf = (
  { tier, siteId }: MySite,
  { shown, after }: { readonly shown: Shown; readonly after: string },
  signal: AbortSignal,
): Promise<KeepingPage> => {
  const query = new URLSearchParams({ limit: String(pageSize) });
  if (shown !== 'all') query.set('state', shown);
  if (after !== '') query.set('after', after);
  return getJson<KeepingPage>(`/api/${tier}/sites/${siteId}/keeping?${query.toString()}`, signal);
};

/** All videos that stand so, page after page. @param onRead how many are there so far */
export const readVideos = async (
  site: MySite,
  shown: Shown,
  signal: AbortSignal,
  onRead: (rows: number) => void,
): Promise<readonly Video[]> => {
  const videos: Video[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: KeepingPage = await pageOf(site, { shown, after }, signal);
    videos.push(...page.videos);
    onRead(videos.length);
    after = page.next;
  }
  return videos;
};

/** What a site keeps, filtered by the server, page after page as far as somebody reads. */
export const useKeeping = (site: MySite, shown: Shown) =>
  useInfiniteQuery({
    queryKey: ['keeping', site.tier, site.siteId, shown],
    queryFn: ({ signal, pageParam }) => pageOf(site, { shown, after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

const dayMilliseconds = 86_400_000;

/** Days until a day; below zero where it is over. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / dayMilliseconds);
