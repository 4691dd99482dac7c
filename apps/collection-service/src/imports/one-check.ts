import { refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type ServiceDatabase } from '@huihuan/platform-persistence';
import type { ImportKind } from './import-kind.ts';
import { checkIsRunning, secondsOfSilence, type RunningCheck } from './import-problems.ts';

export interface CheckAtSite {
  readonly checkId: string;
  readonly siteId: string;
  readonly kind: ImportKind;
  readonly personId: string;
}

const signOfLifeMilliseconds = (secondsOfSilence * 1000) / 3;
const aliveUntil = `now() + interval '${secondsOfSilence} seconds'`;

const beginSql = `
  insert into import_check (site_id, check_id, kind, person_id, started_at, alive_until)
  values ($1, $2, $3, $4, now(), ${aliveUntil})
  on conflict (site_id) do update
    set check_id = excluded.check_id, kind = excluded.kind, person_id = excluded.person_id,
        started_at = excluded.started_at, alive_until = excluded.alive_until
    where import_check.alive_until < now()
  returning check_id`;

const runningSql = `
  select kind, person_id as "personId", to_char(started_at at time zone 'Asia/Shanghai', 'HH24:MI') as "timeOfDay",
         to_json(started_at at time zone 'UTC') #>> '{}' || 'Z' as "startedAt"
    from import_check where site_id = $1 and alive_until >= now()`;

const aliveSql = `update import_check set alive_until = ${aliveUntil} where site_id = $1 and check_id = $2`;
const endSql = 'delete from import_check where site_id = $1 and check_id = $2';

/**
 * Does the work of a check, one at a site at a time, also where several processes serve it. A process that dies says no
 * more that its check is alive, and some seconds later the next may begin: nobody has to clean up after it. The books do
 * not rest on this, it keeps a site from being read many times at once.
 */
export const oneCheckAtSite = async <Value>(
  database: ServiceDatabase,
  asked: CheckAtSite,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const running = await beginOrSeeWhatRuns(database, asked);
  if (running !== null) return refuse(checkIsRunning(running, running.personId === asked.personId));
  const { siteId, checkId } = asked;
  // a sign of life that fails is followed by the next
  const say = (): void => void database.query(aliveSql, [siteId, checkId]).catch(() => undefined);
  const signs = setInterval(say, signOfLifeMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(signs);
    // what cannot be deleted now ends by itself
    await database.query(endSql, [siteId, checkId]).catch(() => undefined);
  }
};

/** @returns `null` where the check has begun */
const beginOrSeeWhatRuns = async (database: ServiceDatabase, asked: CheckAtSite): Promise<RunningCheck | null> => {
  const { siteId, checkId, kind, personId } = asked;
  for (;;) {
    const begun = await rowsOf<object>(database, beginSql, [siteId, checkId, kind, personId]);
    if (begun.length > 0) return null;
    const [running] = await rowsOf<RunningCheck>(database, runningSql, [siteId]);
    // otherwise it ended between the two statements
    if (running !== undefined) return running;
  }
};
