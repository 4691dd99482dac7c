import {
  findingBy,
  type ActKnown,
  type FamilyGate,
  type FamilyIntake,
  type GateFinding,
  type GateRules,
  type GoodsReceiver,
} from '../../findings.ts';
import type { Gate, KnownItem, StepDone } from '../../step.ts';
import { wipedBeforeReuse as wiped, wipeIsAsked } from './keeps-data.ts';

const stays = 'device.unwiped-stays';

const last = ({ steps }: KnownItem, name: string): StepDone | undefined =>
  steps
    .filter(({ step }) => step === name)
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1))
    .at(-1);

const isWiped = (item: KnownItem): boolean => last(item, 'wipe-data')?.result === 'done';

const isDestroyed = (item: KnownItem): boolean => last(item, 'destroy-data-carrier')?.result === 'done';

const holdsData = ({ details }: Pick<KnownItem, 'details'>): boolean => details['dataWay'] !== 'none';

const missing = (item: KnownItem, gate: Gate, step: string, words: { readonly zh: string; readonly en: string }) => ({
  ...{ code: 'step.missing', ...words },
  details: { itemId: item.itemId, classCode: item.classCode, gate, step },
});

/** Sold unwiped: what was not erased, or cannot be. A device whose data carrier was destroyed is not reused either without one. */
const beforeReuse = (item: KnownItem, rules: GateRules): readonly GateFinding[] => {
  if (!holdsData(item) || isDestroyed(item)) return [];
  if (!isWiped(item)) return findingBy(wiped, rules, withRule(wiped, notWiped(item)));
  const consents = last(item, 'wipe-data')?.details['ownerConsents'] === true || item.details['dataWay'] === 'wipe';
  if (consents) return [];
  return findingBy(wiped, rules, {
    ...{ code: 'device.no-consent', details: { itemId: item.itemId, step: 'wipe-data', ruleId: wiped } },
    zh: '没有交投人同意清除后再使用的记录；请补录同意，或改为销毁',
    en: 'nobody recorded that its owner agreed to erasure and reuse; record it, or have the device destroyed',
  });
};

const withRule = (ruleId: string, problem: ReturnType<typeof missing>) => ({
  ...problem,
  details: { ...problem.details, ruleId },
});

const notWiped = (item: KnownItem) => {
  const failed = last(item, 'wipe-data')?.result === 'failed';
  return failed
    ? missing(item, 'close-reuse', 'destroy-data-carrier', {
        zh: '数据清除未成功，不得再使用；请销毁存储介质并记录',
        en: 'its data could not be erased: it is not reused; destroy what keeps the data and record it',
      })
    : missing(item, 'close-reuse', 'wipe-data', {
        zh: '再使用前须清除数据并验证（恢复出厂设置不算）；请先做，并在该物品上记录',
        en: 'before any reuse its data are erased and that is verified, a factory reset is not enough; do it and record it on the item',
      });
};

/**
 * Unwiped goods go only to where they are destroyed; on the way there through a site of the network, which is asked again when it
 * gives them on, it is told.
 */
const beforeLeaving = (
  item: KnownItem,
  rules: GateRules,
  { receiver, endsHere = false }: ActKnown = {},
): readonly GateFinding[] => {
  if (!holdsData(item) || isWiped(item) || isDestroyed(item) || isForDestroyer(item, receiver)) return [];
  const problem = missing(item, 'dispatch', 'wipe-data', endsHere ? unwipedEnd : unwipedDispatch);
  const found = findingBy(stays, rules, withRule(stays, problem));
  return receiver?.passesOn === true ? told(found) : found;
};

const unwipedDispatch = {
  zh: '数据未清除，除送往有处理资格的单位销毁外不得离开；请先清除并记录，或改发给有处理资格的单位',
  en: 'its data are not erased: it leaves only for a licensed dismantler who destroys them; erase them and record it, or send it there',
};

const unwipedEnd = {
  zh: '数据未清除，不得在本场所办结；请先清除数据或销毁存储介质，并在该物品上记录',
  en: 'its data are not erased: it does not end here before; erase them or destroy what keeps them, and record it on the item',
};

/** As long as nobody says whom it goes to, what its owner wants destroyed is on its way to that. */
const isForDestroyer = (item: KnownItem, receiver: GoodsReceiver | undefined): boolean =>
  receiver === undefined || receiver.passesOn ? item.details['dataWay'] === 'destroy' : receiver.destroysData;

/** What could not be erased is destroyed before the job on it is closed. */
const beforeClosing = (item: KnownItem, rules: GateRules): readonly GateFinding[] => {
  if (last(item, 'wipe-data')?.result !== 'failed' || isDestroyed(item)) return [];
  const problem = missing(item, 'close-job', 'destroy-data-carrier', {
    zh: '数据清除未成功，须销毁存储介质；请销毁并附照片记录',
    en: 'its data could not be erased: what keeps them is destroyed; do it and record it with a photo',
  });
  return findingBy(wiped, rules, withRule(wiped, problem));
};

/** What is asked of devices, and of other goods that keep data by the rule of the day. */
export const checksOfData: FamilyGate = (item, gate, rules, act) => {
  if (!wipeIsAsked(item, rules)) return [];
  switch (gate) {
    case 'close-reuse':
      return beforeReuse(item, rules);
    case 'dispatch':
      return beforeLeaving(item, rules, act);
    case 'close-job':
      return beforeClosing(item, rules);
    case 'start-job':
    case 'certificate':
      return [];
    default:
      return gate satisfies never;
  }
};

/** An account that is still logged in: nobody but its owner can open it later. */
export const checksOfDeviceIntake: FamilyIntake = ({ details }, rules) =>
  details['lock'] !== 'account' || details['dataWay'] !== 'wipe'
    ? []
    : told(
        findingBy(stays, rules, {
          ...{ code: 'device.account-locked', path: '/lock' },
          zh: '账户锁未退出，日后可能无法清除；请交投人当场退出账户',
          en: 'it is locked to an account and may not be erasable later; its owner should log out now',
        }),
      );

const told = (findings: readonly GateFinding[]): readonly GateFinding[] =>
  findings.map(({ problem }) => ({ effect: 'warn', problem }));
