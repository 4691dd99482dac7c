import { Controller } from '@nestjs/common';
import { areaCodeField } from '@huihuan/contracts-events';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { Target, targets } from '@huihuan/seeds';
import { z } from 'zod';

const targetsOperation = operation({
  method: 'GET',
  path: 'targets',
  access: 'public',
  summary: 'The figures that governments answer for, each with its clause',
  summaryZh: '规划目标及其条款',
  tags: ['registry'],
  query: z.object({ areaCode: areaCodeField.optional() }),
  answer: z.object({ targets: z.array(Target) }),
});

@Controller('api/registry')
export class TargetController {
  @Operation(targetsOperation)
  list(@Input() { query: { areaCode } }: InputOf<typeof targetsOperation>): { targets: Target[] } {
    return { targets: targets().filter((target) => areaCode === undefined || target.areaCode === areaCode) };
  }
}
