import { among, type Random } from '../../goods/random.ts';
import { getJson, keptConnections } from '../../place/http.ts';

export interface Questions {
  readonly url: string;
  readonly count: number;
  /** Called now and then between two questions. */
  readonly weigh: () => Promise<void>;
}

const warming = 20;
const weighEvery = 100;

/** Asks one after the other. @returns milliseconds of each answer, whole body read */
const askAll = async (
  { url, count, weigh }: Questions,
  pathOf: (index: number) => string,
  check: (answer: Record<string, unknown>, path: string) => void,
): Promise<readonly number[]> => {
  const agent = keptConnections(1);
  const times: number[] = [];
  for (let index = -warming; index < count; index += 1) {
    const path = pathOf(index + warming);
    const began = performance.now();
    const answer = await getJson<Record<string, unknown>>(url, path, agent);
    if (index >= 0) times.push(performance.now() - began);
    check(answer, path);
    if (index > 0 && index % weighEvery === 0) await weigh();
  }
  agent.destroy();
  return times;
};

/** Traces of items by the numbers that stand on them. */
export const askTraces = (
  questions: Questions & { readonly identifiers: readonly string[]; readonly random: Random },
): Promise<readonly number[]> =>
  askAll(
    questions,
    () => `/api/regulator/trace?q=${encodeURIComponent(among(questions.random, questions.identifiers))}`,
    (answer, path) => {
      if (!('item' in answer) && !('matches' in answer)) throw new Error(`${path} found nothing`);
    },
  );

const maps = ['/api/regulator/map/sites.geojson', '/api/regulator/map/shipments.geojson'];

/** The two queries of the map in turn. */
export const askMap = (questions: Questions): Promise<readonly number[]> =>
  askAll(
    questions,
    (index) => maps[index % maps.length] ?? '',
    (answer, path) => {
      if (!Array.isArray(answer['features']) || answer['features'].length === 0) throw new Error(`${path} is empty`);
    },
  );
