import { Controller, Inject, Req } from '@nestjs/common';
import { mayDo, permissionDenied } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, ProblemException, valueOrThrow, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { siteInactive, siteUnknown } from '@huihuan/registry-domain';
import { rowsOf } from '@huihuan/platform-persistence';
import type { FastifyRequest } from 'fastify';
import { pageOf } from '../../page.ts';
import { addressOf, callerOf } from '../caller.ts';
import { identityToken, type Identity } from '../identity.ts';
import { renew, revoke } from './administer-device.ts';
import {
  enrolOperation,
  listDevicesOperation,
  makeCodeOperation,
  renewOperation,
  revokeOperation,
} from './device-operations.ts';
import { devicesOfSite } from './device-rows.ts';
import { deviceView, listedDeviceView } from './device-view.ts';
import { enrolDevice } from './enrol-device.ts';
import { makeCode } from './enrolment-codes.ts';

type DeviceAnswer = AnswerOf<typeof enrolOperation>;

/** 终端: the tablets of a site, as its administrator sees them. */
@Controller('api/registry')
export class DeviceController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(makeCodeOperation)
  async makeCode(
    @Input() { params: { siteId } }: InputOf<typeof makeCodeOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof makeCodeOperation>>> {
    const personId = await this.administratorAt(siteId, request);
    const sql = 'select active from site where site_id = $1';
    const [site] = await rowsOf<{ active: boolean }>(this.identity.database, sql, [siteId]);
    if (site === undefined) return refuse(siteUnknown(siteId, ''));
    if (!site.active) return refuse(siteInactive(siteId, ''));
    const { code, expiresAt } = await makeCode(this.identity, siteId, personId);
    return accept({ code, expiresAt: expiresAt.toISOString() });
  }

  @Operation(enrolOperation)
  async enrol(
    @Input() { body, correlationId }: InputOf<typeof enrolOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<DeviceAnswer>> {
    const { id: deviceId, ...given } = body;
    const address = addressOf(request, this.identity.settings.HUIHUAN_PROXIES);
    const enrolled = await enrolDevice(this.identity, { ...given, deviceId, address, correlationId });
    return enrolled.ok ? accept(deviceView(enrolled.value, this.identity.now())) : enrolled;
  }

  @Operation(listDevicesOperation)
  async list(
    @Input() { params: { siteId }, query }: InputOf<typeof listDevicesOperation>,
    @Req() request: FastifyRequest,
  ): Promise<AnswerOf<typeof listDevicesOperation>> {
    await this.administratorAt(siteId, request);
    const { after, limit } = query;
    const found = await devicesOfSite(this.identity.database, { siteId, after: after ?? null, limit });
    const { rows, next } = pageOf(found, limit, ({ deviceId }) => deviceId);
    const now = this.identity.now();
    return { devices: rows.map((device) => listedDeviceView(device, now)), next };
  }

  @Operation(renewOperation)
  async renew(
    @Input() { params, body, correlationId }: InputOf<typeof renewOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<DeviceAnswer>> {
    const by = await this.administratorAt(params.siteId, request);
    return renew(this.identity, { ...params, ...body, by, correlationId });
  }

  @Operation(revokeOperation)
  async revoke(
    @Input() { params, body, correlationId }: InputOf<typeof revokeOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<DeviceAnswer>> {
    const by = await this.administratorAt(params.siteId, request);
    return revoke(this.identity, { ...params, ...body, by, correlationId });
  }

  /** Asked of the tables: who is no administrator any more is none from this moment. @throws ProblemException */
  private async administratorAt(siteId: string, request: FastifyRequest): Promise<string> {
    const caller = valueOrThrow(await callerOf(this.identity, request));
    const place = { kind: 'site', siteId, areaCode: '' } as const;
    if (!mayDo(caller, 'device.administer', place, this.identity.now()))
      throw new ProblemException(permissionDenied('device.administer', { site: siteId }));
    return caller.personId;
  }
}
