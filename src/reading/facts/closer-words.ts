import type { Stated } from '../text/assertion.ts';
import type { Mention } from '../text/mention.ts';

/** Stages that tell more than that one cannot connect. */
const CLOSER_STAGES = new Set(['sign-in-refused', 'no-feed', 'black-after-sign-in']);

/** "An image update" is an image, not an update of Windows; a machine that does not start is no failed connection. */
export function withoutVaguer(mentions: readonly Mention[]): readonly Mention[] {
  const said = (key: string, value: string) => mentions.filter((one) => one.key === key && one.value === value);
  const [images, starts] = [said('changed', 'image'), said('vm-start', 'fails')];
  const within = (mention: Mention, others: readonly Mention[]) =>
    others.some((other) => mention.from < other.to && other.from < mention.to);
  return mentions.filter((mention) => {
    if (mention.key === 'changed' && mention.value === 'update') return !within(mention, images);
    return mention.value !== 'connecting-fails' || !within(mention, starts);
  });
}

/** "Can't get in" beside a password loop is the sign-in: without a message of the connection it says no more. */
export function withoutLooser(facts: readonly Stated[]): readonly Stated[] {
  const closer = facts.some(({ key, value, holds }) => holds && key === 'stage' && CLOSER_STAGES.has(value));
  const evident = facts.some(({ key, holds }) => holds && (key === 'error-code' || key === 'connect-message'));
  if (!closer || evident) return facts;
  return facts.filter(({ key, value, holds }) => !(holds && key === 'stage' && value === 'connecting-fails'));
}
