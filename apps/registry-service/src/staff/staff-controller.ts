import { Controller, Inject } from '@nestjs/common';
import type { Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { ArrayContains, MoreThan } from 'typeorm';
import { staffEntity, type StaffRow } from '../database/staff-entity.ts';
import { namesOf } from '../identity/people/person-names.ts';
import { pageOf } from '../page.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';
import { registerStaff } from './register-staff.ts';
import { listStaffOperation, registerStaffOperation } from './staff-operations.ts';

@Controller('api/registry')
export class StaffController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(registerStaffOperation)
  register(@Input() input: InputOf<typeof registerStaffOperation>): Promise<Result<StaffRow>> {
    return registerStaff(this.registry, input);
  }

  @Operation(listStaffOperation)
  async list(@Input() { query }: InputOf<typeof listStaffOperation>): Promise<AnswerOf<typeof listStaffOperation>> {
    const { siteId, after, limit } = query;
    const found = await this.registry.database.dataSource.getRepository(staffEntity).find({
      where: {
        ...(siteId === undefined ? {} : { siteIds: ArrayContains([siteId]) }),
        ...(after === undefined ? {} : { staffId: MoreThan(after) }),
      },
      order: { staffId: 'ASC' },
      take: limit + 1,
    });
    const { rows: staff, next } = pageOf(found, limit, (row) => row.staffId);
    const { database, ring } = this.registry;
    const name = await namesOf(
      database,
      ring,
      staff.map(({ staffId }) => staffId),
    );
    return { staff: staff.map((row) => ({ ...row, displayName: name(row.staffId) })), next };
  }
}
