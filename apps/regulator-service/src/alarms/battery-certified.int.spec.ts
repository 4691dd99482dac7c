import { expect, it } from '@jest/globals';
import { fact, siteSource } from '@huihuan/contracts-events';
import { newId } from '@huihuan/platform-service';
import type { AlarmYard } from './alarm-yard.support.spec.ts';
import { yardForEach } from './alarm-yards.support.spec.ts';

let yard: AlarmYard;
yardForEach((one) => (yard = one));

const kind = 'traceability-overdue';

it('the report of a battery is owed from the certificate of the vehicle that it came out of, where that was first', async () => {
  const { story } = yard;
  const { centre } = story.sites;
  const car = () =>
    story.collect(centre, story.item({ family: 'vehicle', classCode: 'vehicle.car', grams: 1_200_000 }));
  const battery = () => story.item({ family: 'traction-battery', classCode: 'traction-battery.pack', grams: 60_000 });
  const certify = (itemId: string, issuedOn: string, sequence: number): void => {
    const of = {
      siteId: centre,
      certificateId: newId(),
      kind: 'vehicle-recovery' as const,
      year: 2026,
      sequence,
      itemId,
    };
    const printed = { number: `V-${sequence}`, classCode: 'vehicle.car', identifiers: [], stated: {}, issuedOn };
    story.log.tell(
      siteSource(centre),
      fact('cn.huihuan.certificate.issued.v1', { ...of, ...printed, staffId: null, replaces: null }),
    );
  };
  const [early, later] = [car(), car()];
  // the story takes apart on 2 March
  certify(early.itemId, '2026-02-24', 1);
  certify(later.itemId, '2026-03-04', 2);
  const [ofEarly, ofLater] = [early, later].map((one) => story.dismantle(centre, [one], [battery()]));
  const subjects = async (day: number) => {
    await yard.arrive();
    // hours from the begin of 2 March in UTC to the midnight in China that ends the day of March
    await yard.sweep((day - 2) * 24 + 16, kind);
    return (await yard.alarms(kind)).map(({ subject }) => subject);
  };
  expect(await subjects(15)).toEqual([]);
  expect(await subjects(16)).toEqual([`produced ${ofEarly}`]);
  expect((await subjects(23)).toSorted()).toEqual([ofEarly, ofLater].map((jobId) => `produced ${jobId}`).toSorted());
});
