import { isUnder, nameOf, type Checkpoint, type FactProof } from '@huihuan/evidence-domain';
import { openCheckpoint } from '@huihuan/evidence-signature';
import { z } from 'zod';
import { Trouble, type Terminal } from '../args/command.ts';
import { readAnswer } from '../http/read-answer.ts';
import { itemProofSchema } from './answers.ts';
import { readServerKeys } from './read-offered.ts';
import { untrusted } from './troubles.ts';
import { readExistingWitness } from './witness-file.ts';

/** One fact of the item, and whether its path leads from its bytes to the root that was signed. */
export interface ProvedFact {
  readonly index: number;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly time: string | null;
  readonly isUnder: boolean;
  /** Whether the event says anything of the item that was asked about. */
  readonly isAboutIt: boolean;
}

export interface ItemVerdict {
  readonly itemId: string;
  readonly checkpoint: Checkpoint;
  /** `held`: kept outside of the server by whoever asks. `server`: its own word, of which it could have several. */
  readonly trust: 'held' | 'server';
  readonly facts: readonly ProvedFact[];
  /** How many facts of the item arrived after the checkpoint. */
  readonly later: number;
  readonly holds: boolean;
}

/** Checks that every fact of an item is under a checkpoint: the last one of a file, or else of the server. */
export const proveItem = async (terminal: Terminal, itemId: string, file: string | undefined): Promise<ItemVerdict> => {
  const held = file === undefined ? null : ((await readExistingWitness(file)).checkpoints.at(-1)?.checkpoint ?? null);
  const path = `/api/regulator/items/${encodeURIComponent(itemId)}/proof`;
  const query = held === null ? '' : `?size=${held.size}`;
  const proof = await readAnswer(terminal, `${path}${query}`, itemProofSchema);
  const checkpoint = held ?? (await openedByServer(terminal, proof.checkpoint?.signed));
  const facts = proof.facts.map((fact) => proved(fact, checkpoint, itemId));
  const isWhole = facts.length > 0 && new Set(facts.map(({ index }) => index)).size === facts.length;
  const holds = isWhole && facts.every((fact) => fact.isUnder && fact.isAboutIt);
  return { itemId, checkpoint, trust: held === null ? 'server' : 'held', facts, later: proof.later.length, holds };
};

const proved = (fact: FactProof, checkpoint: Checkpoint, itemId: string): ProvedFact => {
  const event = envelopeOf(fact.record);
  return {
    index: fact.index,
    eventId: event?.id ?? null,
    type: event?.type ?? null,
    time: event?.time ?? null,
    isUnder: isUnder(checkpoint, fact),
    isAboutIt: fact.record.includes(`"${itemId}"`),
  };
};

/** What people see of a record; of types too that this version does not know. */
const envelopeSchema = z.object({ id: z.string(), type: z.string(), time: z.string() });

const envelopeOf = (record: string): z.infer<typeof envelopeSchema> | null => {
  try {
    return envelopeSchema.safeParse(JSON.parse(record)).data ?? null;
  } catch {
    return null;
  }
};

const openedByServer = async (terminal: Terminal, signed: string | undefined): Promise<Checkpoint> => {
  if (signed === undefined) throw new Trouble({ zh: '服务器没有检查点', en: 'the server has no checkpoint' });
  const opened = await openCheckpoint(signed, await readServerKeys(terminal));
  if (!opened.ok) throw untrusted(opened.problem);
  return opened.value.checkpoint;
};

/** The verdict for people. */
export function* itemVerdictLines(verdict: ItemVerdict, language: Terminal['language']): Generator<string> {
  const { checkpoint, facts, later, holds, trust, itemId } = verdict;
  for (const { index, type, time, eventId, isUnder: proven, isAboutIt } of facts) {
    const other = isAboutIt ? '' : { zh: ' 与该物品无关', en: ' says nothing of the item' }[language];
    yield `${proven && isAboutIt ? '✓' : '✗'} #${index}  ${time ?? '?'}  ${type ?? '?'}  ${eventId ?? '?'}${other}`;
  }
  if (later > 0) {
    yield { zh: `另有 ${later} 个事件晚于该检查点，未证明`, en: `${later} later facts are not under it` }[language];
  }
  yield {
    zh: `${holds ? '全部成立' : '证明不成立'}：物品 ${itemId}，检查点 ${nameOf(checkpoint)}`,
    en: `${holds ? 'proved' : 'NOT PROVED'}: item ${itemId} under the checkpoint ${nameOf(checkpoint)}`,
  }[language];
  if (trust === 'server') {
    yield {
      zh: '检查点和密钥均为服务器自述；请用 --checkpoints 指定自己保存的文件',
      en: 'checkpoint and key are the word of the server; name a file that you have kept by --checkpoints',
    }[language];
  }
}
