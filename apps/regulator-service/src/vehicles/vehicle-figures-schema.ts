import { truckOperations } from '@huihuan/families-domain';
import { z } from 'zod';
import { amountSchema, instantSchema } from '../answers/fields.ts';

export const vehicleFiguresSchema = z
  .object({
    ...{ asOf: instantSchema, fromMonth: z.string(), toMonth: z.string() },
    rows: z.array(
      z.object({
        month: z.string(),
        areaCode: z.string().nullable(),
        areaName: z.string().nullable(),
        kind: z.string().describe('Type and use of a vehicle; its class where no form says it, as of farm machines'),
        nameZh: z.string().nullable().describe('Null where nobody has told what the class is called'),
        nameEn: z.string().nullable(),
        dieselStage: z
          .string()
          .nullable()
          .describe('Of diesel trucks their stage, `china-1` to `china-6` or `unknown`; null of all others'),
        truckStage: z
          .string()
          .nullable()
          .describe('The same of trucks of any fuel, `none` where it burns nothing; null of what is no truck'),
        operation: z
          .enum(truckOperations)
          .nullable()
          .describe(
            'Of trucks whether they were in operation (营运); not-asked where no form asked it, which is no `no`',
          ),
        isOfficial: z.boolean().describe('公务用车'),
        takenIn: amountSchema,
        certified: amountSchema.describe(
          'With a certificate that holds, in the month of its first one: a new one for a voided one counts no vehicle twice',
        ),
        dismantled: amountSchema,
      }),
    ),
  })
  .meta({
    id: 'VehicleFigures',
    description:
      'Vehicles and farm machines by kind, area and month; each is in one row of each month at most per column',
  });
export type VehicleFigures = z.output<typeof vehicleFiguresSchema>;
