import { Controller, Inject } from '@nestjs/common';
import { hexOf } from '@huihuan/evidence-domain';
import type { PublicKey } from '@huihuan/evidence-signature';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { regulatorPath } from '../regulator.ts';
import { beginLog } from './begin-log.ts';
import { checkpointDeskToken, type CheckpointDesk } from './checkpoint-desk.ts';
import {
  beginLogOperation,
  checkpointsOperation,
  consistencyOperation,
  itemProofOperation,
  keysOperation,
  latestOperation,
  signOperation,
} from './checkpoint-operations.ts';
import type { CheckpointView, ItemProof } from './checkpoint-schema.ts';
import { checkpointByHash, checkpointsAfter, latestCheckpoint, readKeys, viewOf } from './checkpoint-store.ts';
import { readItemProof } from './item-proof.ts';
import { beyondArchive, unknownCheckpoint } from './refusals.ts';
import { signOnDemand } from './sign-checkpoint.ts';
import { treeOver } from './tree-tiles.ts';

/** What was signed, and the proofs under it. */
@Controller(regulatorPath)
export class CheckpointController {
  private readonly desk: CheckpointDesk;

  constructor(@Inject(checkpointDeskToken) desk: CheckpointDesk) {
    this.desk = desk;
  }

  @Operation(checkpointsOperation)
  async checkpoints(
    @Input() { query }: InputOf<typeof checkpointsOperation>,
  ): Promise<Result<AnswerOf<typeof checkpointsOperation>>> {
    const { database } = this.desk;
    const after = query.after === undefined ? null : await checkpointByHash(database, query.after);
    if (query.after !== undefined && after === null) return refuse(unknownCheckpoint(query.after));
    const found = await checkpointsAfter(database, after?.number ?? 0, query.limit);
    return accept({ checkpoints: found.map(viewOf) });
  }

  @Operation(latestOperation)
  async latest(): Promise<Result<CheckpointView>> {
    const latest = await latestCheckpoint(this.desk.database);
    return latest === null ? refuse(unknownCheckpoint('latest')) : accept(viewOf(latest));
  }

  @Operation(keysOperation)
  async keys(): Promise<{ keys: PublicKey[] }> {
    const used = await readKeys(this.desk.database);
    const own = this.desk.key?.publicKey;
    return { keys: own === undefined || used.some(({ kid }) => kid === own.kid) ? used : [...used, own] };
  }

  @Operation(consistencyOperation)
  async consistency(
    @Input() { params: { size }, query: { from } }: InputOf<typeof consistencyOperation>,
  ): Promise<Result<AnswerOf<typeof consistencyOperation>>> {
    if (from > size) return refuse(wrongSizes(from, size));
    const path = await treeOver(this.desk.database).consistency(from, size);
    return path === null ? refuse(beyondArchive(size)) : accept({ from, size, path: path.map(hexOf) });
  }

  @Operation(itemProofOperation)
  itemProof(@Input() { params, query }: InputOf<typeof itemProofOperation>): Promise<Result<ItemProof>> {
    return readItemProof(this.desk.database, params.itemId, query.size);
  }

  @Operation(signOperation)
  sign(@Input() { body }: InputOf<typeof signOperation>): Promise<Result<CheckpointView>> {
    return signOnDemand(this.desk, body.id);
  }

  @Operation(beginLogOperation)
  begin(@Input() { body }: InputOf<typeof beginLogOperation>): Promise<Result<CheckpointView>> {
    return beginLog(this.desk, body);
  }
}

const wrongSizes = (from: number, size: number) => ({
  code: 'checkpoint.sizes',
  kind: 'invalid' as const,
  zh: `from（${from}）不能大于 size（${size}）`,
  en: `from (${from}) must not be larger than the size (${size})`,
  path: '/from',
});
