import type { Type } from '@nestjs/common';
import { z } from 'zod';

/** How one thing that a service needs is doing. */
export interface CheckResult {
  readonly ok: boolean;
  /** Figures for the person who looks: milliseconds, events behind. Nothing secret. */
  readonly details: Readonly<Record<string, unknown>>;
}

export interface HealthCheck {
  /** `database`, `log`, `lag`. */
  readonly name: string;
  check(): Promise<CheckResult>;
}

/** A check, or the class of one that is a provider somewhere in the application. */
export type HealthCheckSource = HealthCheck | Type<HealthCheck>;

export const healthSchema = z
  .object({
    status: z.enum(['ready', 'not-ready']),
    checks: z.record(z.string(), z.looseObject({ ok: z.boolean() })),
  })
  .meta({ id: 'Health', description: 'Whether work can be done, and the state of each thing that it needs' });

export type Health = z.infer<typeof healthSchema>;
