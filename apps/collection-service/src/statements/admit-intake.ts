import type { Admit } from '@huihuan/custody-service';
import { accept } from '@huihuan/kernel-domain';
import { registerIntakes, type IntakeOptions } from '../register-intake/register-intake.ts';
import { requestOf } from './put-aside-rows.ts';

/** A hand-in that was put aside is registered as it came, because somebody answers for its device. */
export const admitIntake =
  (options: IntakeOptions): Admit =>
  async (held, command) => {
    const { siteId, correlationId } = command;
    const rows = [requestOf(held, options.putAsideKey)];
    const [done] = await registerIntakes(options, { siteId, rows, correlationId, admission: command });
    return done ?? accept(undefined);
  };
