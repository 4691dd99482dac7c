import { answerCorrection, askToCorrect, isOurs, settleAgreed } from '../books/change-correction.ts';
import { weighingKey } from '../books/tier-books.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

/** Weights of goods that have changed hands: one side says what is right, the other answers, now and then the wrong one. */
export const correcting = (people: TierPeople): readonly Act[] => [
  act(1, true, () => ask(people)),
  act(2, people.lists.corrections.size > 0, () => answer(people)),
];

/** The one that has the goods asks where they came from, the one that sent them where they went to. */
const ask = (people: TierPeople): Request | null => {
  const { world, books, lists, service } = people;
  const { acts } = world.chances;
  const siteId = lists.sites.draw(acts);
  const itemId = siteId === undefined ? undefined : lists.free.get(siteId)?.draw(acts);
  const from = siteId === undefined ? undefined : books.cameFrom.get(weighingKey(siteId, itemId ?? ''));
  const holding = books.holdings.get(itemId ?? '')?.find((each) => each.siteId === siteId);
  if (siteId === undefined || itemId === undefined || from === undefined || holding === undefined) return null;
  const bySender = acts.happens(0.3) && isOurs(books, from);
  const [own, other] = bySender ? [from, siteId] : [siteId, from];
  const grams = Math.max(1, Math.round(holding.item.grams * 0.97) - 1);
  const correctionId = world.newId();
  const asked = {
    ...{ correctionId, itemId, siteId: own, withSiteId: other, wanted: { grams } },
    ...{ reason: '复称', staffId: null, override: null },
  };
  return command(service, 'propose a correction', { id: correctionId, content: asked }, (cause) => {
    const proposed = askToCorrect(books, asked, cause);
    // the bug: nobody waits for the word of the other side
    if (proposed.ok && world.options.flaw === 'amended-without-the-other')
      settleAgreed(books, { ...proposed.value, state: 'agreed' }, cause);
    return proposed;
  });
};

const answer = (people: TierPeople): Request | null => {
  const { world, books, lists, service } = people;
  const { acts } = world.chances;
  const correctionId = lists.corrections.draw(acts);
  const correction = correctionId === undefined ? undefined : books.corrections.get(correctionId);
  if (correctionId === undefined || correction === undefined) return null;
  const { bySiteId, withSiteId } = correction;
  const said = { siteId: acts.happens(0.1) ? bySiteId : withSiteId, isYes: acts.happens(0.7) };
  // a chain has one writer
  if (!isOurs(books, said.siteId)) return null;
  const name = said.isYes ? 'agree to a correction' : 'decline a correction';
  return command(service, name, { id: world.newId(), content: { correctionId, said } }, (cause) =>
    answerCorrection(books, correctionId, said, cause),
  );
};
