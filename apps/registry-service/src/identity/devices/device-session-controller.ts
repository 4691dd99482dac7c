import { Controller, Inject, Req } from '@nestjs/common';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { addressOf, callerOf } from '../caller.ts';
import { identityToken, type Identity } from '../identity.ts';
import type { Opened } from '../sessions/sign-in.ts';
import { newChallenge } from './challenges.ts';
import { setPin } from './change-pin.ts';
import {
  challengeOperation,
  clearPinOperation,
  deviceRefreshOperation,
  passwordSignInOperation,
  pinSignInOperation,
  setPinOperation,
} from './device-session-operations.ts';
import { clearPin } from './pins.ts';
import { signInByPin } from './sign-in-by-pin.ts';
import { refreshOnDevice, signInOnDevice } from './sign-in-on-device.ts';

type Access = AnswerOf<typeof pinSignInOperation>;

const shown = (opened: Result<Opened>): Result<Access> =>
  opened.ok ? accept({ ...opened.value.access, refreshToken: opened.value.refreshToken }) : opened;

/** Sign-in on a tablet: it proves its key each time, so what it is given is of no use elsewhere. */
@Controller('api/registry')
export class DeviceSessionController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(challengeOperation)
  challenge(): AnswerOf<typeof challengeOperation> {
    const { challenge, expiresAt } = newChallenge(this.identity);
    return { challenge, expiresAt: expiresAt.toISOString() };
  }

  @Operation(pinSignInOperation)
  async byPin(@Input() { params, body }: InputOf<typeof pinSignInOperation>): Promise<Result<Access>> {
    return shown(await signInByPin(this.identity, { ...params, ...body }));
  }

  @Operation(passwordSignInOperation)
  async byPassword(
    @Input() { params, body }: InputOf<typeof passwordSignInOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<Access>> {
    const address = addressOf(request, this.identity.settings.HUIHUAN_PROXIES);
    return shown(await signInOnDevice(this.identity, { ...params, ...body, address }));
  }

  @Operation(deviceRefreshOperation)
  async refresh(
    @Input() { params, body, correlationId }: InputOf<typeof deviceRefreshOperation>,
  ): Promise<Result<Access>> {
    return shown(await refreshOnDevice(this.identity, { ...params, ...body }, correlationId));
  }

  @Operation(setPinOperation)
  async setPin(
    @Input() { params, body }: InputOf<typeof setPinOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof setPinOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? setPin(this.identity, caller.value, { ...params, ...body }) : caller;
  }

  @Operation(clearPinOperation)
  async clearPin(
    @Input() { params: { deviceId } }: InputOf<typeof clearPinOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof clearPinOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const { personId } = caller.value;
    return accept({ cleared: await clearPin(this.identity.database, { deviceId, personId }) });
  }
}
