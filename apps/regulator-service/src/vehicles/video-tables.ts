import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records of where the video of a dismantling is, and by when one is to be recorded at each site and day. Read from the archive
 * by a head of its own: an older version beside this one moves only those that it knows, and writes none of these records.
 */
export class VehicleVideos1764000081000 implements MigrationInterface {
  readonly name = 'VehicleVideos1764000081000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table vehicle_video (
        step_id uuid primary key,
        item_id uuid not null,
        is_done boolean not null,
        -- the record that was wrong and that this one takes the place of
        corrects uuid
      );
      create index vehicle_video_of_item on vehicle_video (item_id);
      create index vehicle_video_corrected on vehicle_video (corrects) where corrects is not null;

      create table vehicle_video_clock (
        site_id uuid not null,
        -- of the dismantling
        day date not null,
        -- until the video is to be recorded
        days int not null,
        -- last day on which the video has to be there
        kept_until date not null,
        primary key (site_id, day)
      );

      create table video_head (
        only_one boolean primary key default true check (only_one),
        position bigint not null
      );
      insert into video_head (position) values (0);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
