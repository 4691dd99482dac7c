import { openSigningKey, type SigningKey } from '@huihuan/evidence-signature';
import { StartProblem, type ServiceHost } from '@huihuan/platform-service';
import { privateKeyIn } from '@huihuan/platform-signing';
import type { CheckpointDesk } from './checkpoint-desk.ts';
import { scheduleCheckpoints, type Schedule } from './schedule.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

const minute = 60_000;

export interface CheckpointSettings {
  readonly HUIHUAN_CHECKPOINT_KEY?: string | undefined;
  readonly HUIHUAN_CHECKPOINT_MINUTES: number;
}

/** The desk of a regulator, and what sits at it every hour; `null` where nothing is to be signed by itself. */
export const openCheckpointDesk = async (
  { database, now, newId, log, env }: ServiceHost,
  settings: CheckpointSettings,
): Promise<{ readonly desk: CheckpointDesk; readonly schedule: Schedule | null }> => {
  const key = await keyIn(settings.HUIHUAN_CHECKPOINT_KEY, env['NODE_ENV'] === 'production');
  const desk: CheckpointDesk = { database, key, now, newId };
  const everyMilliseconds = settings.HUIHUAN_CHECKPOINT_MINUTES * minute;
  if (key === null) log.lines.warn('HUIHUAN_CHECKPOINT_KEY is not set: no checkpoints are signed');
  if (key === null || everyMilliseconds === 0) return { desk, schedule: null };
  const schedule = scheduleCheckpoints({
    database,
    sign: () => signCheckpoint(desk),
    now,
    everyMilliseconds,
    lookMilliseconds: minute,
    log: log.lines,
  });
  return { desk, schedule };
};

const keyIn = async (text: string | undefined, isProduction: boolean): Promise<SigningKey | null> => {
  if (text === undefined) {
    if (isProduction) throw noKeyInProduction();
    return null;
  }
  const key = privateKeyIn(text);
  const opened = key === null ? null : await openSigningKey(key).catch(() => null);
  if (opened === null) throw unusableKey();
  return opened;
};

const noKeyInProduction = (): StartProblem =>
  new StartProblem(
    'HUIHUAN_CHECKPOINT_KEY：请设置检查点签名私钥（P-256 的 JWK）并妥善保管，没有它就不能证明存档未被改写\n' +
      'HUIHUAN_CHECKPOINT_KEY: set it to the private key of the checkpoints (a P-256 JWK) and keep it safe: without it ' +
      'nothing proves that the archive was not rewritten',
  );

const unusableKey = (): StartProblem =>
  new StartProblem(
    'HUIHUAN_CHECKPOINT_KEY：不是可用的 P-256 私钥（JWK）\n' +
      'HUIHUAN_CHECKPOINT_KEY: this is no usable private key (a JWK of P-256 with the members kty, crv, x, y and d)',
  );
