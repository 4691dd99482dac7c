import { setTimeout as pause } from 'node:timers/promises';
import { getJson } from '../place/http.ts';
import { services, type Service } from './databases.ts';

/** What a service tells of its events under way. */
interface Bus {
  readonly lag: { readonly events: number } | null;
  readonly relay: { readonly waiting: number } | null;
}

const every = 50;
/** Consuming may write events of its own, so what was found empty is looked at once more. */
const looks = 2;
/** The registry hears of nobody. */
const hears = (service: Service): boolean => service !== 'registry';

/** Waits until no event is under way: every relay has sent all that is committed, and every group has handled all of its topics. */
export const untilQuiet = async (url: string, signal: AbortSignal): Promise<void> => {
  for (let quiet = 0; quiet < looks;) {
    const still = await Promise.all(services.map((service) => isStill(url, service)));
    quiet = still.every(Boolean) ? quiet + 1 : 0;
    if (quiet === 0) await pause(every, undefined, { signal });
  }
};

const isStill = async (url: string, service: Service): Promise<boolean> => {
  const { lag, relay } = await getJson<Bus>(url, `/api/${service}/bus`);
  return relay?.waiting === 0 && (hears(service) ? lag?.events === 0 : lag === null);
};
