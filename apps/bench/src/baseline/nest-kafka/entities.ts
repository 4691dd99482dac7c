import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which messages had their effect. */
@Entity()
export class InboxEntry {
  @PrimaryColumn('uuid')
  eventId!: string;
}

@Entity()
export class Item {
  @PrimaryColumn('uuid')
  itemId!: string;

  @Column('int')
  custodySeq!: number;

  @Column('int')
  grams!: number;

  @Column('text')
  family!: string;

  @Column('text')
  classCode!: string;

  @Column('text')
  placeKind!: string;

  @Column('uuid')
  placeId!: string;
}

@Entity()
export class Stock {
  @PrimaryColumn('uuid')
  siteId!: string;

  @PrimaryColumn('text')
  classCode!: string;

  @Column('int')
  items!: number;

  @Column('bigint')
  grams!: number;
}

@Entity()
export class Flow {
  @PrimaryColumn('timestamptz')
  hour!: Date;

  @PrimaryColumn('uuid')
  siteId!: string;

  @PrimaryColumn('text')
  classCode!: string;

  @PrimaryColumn('text')
  kind!: string;

  @Column('int')
  items!: number;

  @Column('bigint')
  grams!: number;
}
