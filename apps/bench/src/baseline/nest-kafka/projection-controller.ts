import { Controller, Inject } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { ReadEvent } from '@huihuan/contracts-events';
import { ProjectionService } from './projection-service.ts';
import { topicNames } from './topic-names.ts';

/** Every topic goes to the same handler; the parser of Nest has read the JSON of the message. */
@Controller()
export class ProjectionController {
  constructor(@Inject(ProjectionService) private readonly projection: ProjectionService) {}

  @EventPattern(topicNames)
  async receive(@Payload() event: ReadEvent): Promise<void> {
    await this.projection.project(event);
  }
}
