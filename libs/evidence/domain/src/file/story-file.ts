import { z } from 'zod';
import { checkpointInFile, recordsInFile } from './evidence-file.ts';

export const storyFormat = 'huihuan-story/1';

/** Everything that shows the story of one item: its facts byte for byte, and what they are checked by. */
export const storyFileSchema = z
  .object({
    format: z.literal(storyFormat),
    itemId: z.string(),
    checkpoint: checkpointInFile,
    records: recordsInFile.describe(
      'Facts of the item, the one before each in its chain, and those that published the keys; by arrival',
    ),
  })
  .meta({
    id: 'StoryFile',
    description: 'Everything that shows the story of an item, to be checked by whoever reads it',
  });
export type StoryFile = z.output<typeof storyFileSchema>;
