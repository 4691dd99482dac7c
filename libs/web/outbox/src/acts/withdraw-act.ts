import { accept, ownProblem, refuse, type Outcome } from '../parts/problem.ts';
import type { Act } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';

const onItsWay = ownProblem(
  'act.sent',
  '该记录已发送，不能在本机撤销；请按更正流程处理。',
  'This was sent already and cannot be taken back here; correct it instead.',
);
const unknown = ownProblem('act.unknown', '没有该记录。', 'There is no such record.');

/**
 * Takes an act back that no server has seen, or gives one up that was refused. What hangs on it has to be given up first:
 * `act.needed`. The row stays, so that whoever looks sees what was done.
 */
export const withdrawAct = (store: Store, id: string, now: number): Promise<Outcome<Act>> =>
  store.transaction('rw', store.acts, store.photos, async () => {
    const act = await store.acts.get(id);
    if (act === undefined) return refuse(unknown);
    const isMine = act.state === 'refused' || (act.state === 'waiting' && act.attempts === 0);
    if (!isMine) return refuse(onItsWay);
    const needing = await store.acts
      .where('state')
      .anyOf('waiting', 'sent')
      .filter(({ after }) => after.includes(id))
      .toArray();
    if (needing.length > 0) return refuse(neededBy(needing));
    const withdrawn: Act = { ...act, state: 'withdrawn', settledAt: new Date(now).toISOString() };
    await store.acts.put(withdrawn);
    await store.photos
      .where('photoId')
      .anyOf([...act.photoIds])
      .and(({ state, offset }) => state === 'waiting' && offset === 0)
      .modify({ state: 'loose' });
    return accept(withdrawn);
  });

const neededBy = (acts: readonly Act[]) =>
  ownProblem(
    'act.needed',
    `另有 ${acts.length} 条记录依赖它，请先撤销那些记录。`,
    `${acts.length} other records depend on this one: take those back first.`,
  );
