import { BaseRpcContext } from '@nestjs/microservices';
import type { KafkaBatch } from '../batch.ts';

/** What `@Ctx()` gives in a handler, a guard or an interceptor. */
export class KafkaBatchContext extends BaseRpcContext<[KafkaBatch, string]> {
  getBatch(): KafkaBatch {
    return this.args[0];
  }

  getGroupId(): string {
    return this.args[1];
  }
}
