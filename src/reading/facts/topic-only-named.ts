import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';

/** What fails is spoken of with a no ("no sound in Teams", "the printer doesn't print"); only these words say that it is not the topic. */
const NOT_ABOUT =
  /(?<![\p{L}])(?:not|isn't|nothing to do with|pas|rien a voir avec)(?: (?:a|an|the|about|with|in|un|une|de|du|la|le|avec))*\s*$/u;

/** Behind a topic: it is the name of people or of their place, "the scanner room", "the printing department". */
const THEIR_PLACE =
  /^(?:s|ing)?\s+(?:rooms?|departments?|dept|teams?|offices?|floors?|units?|labs?|shops?|division|group|crew|staff|people|guys|ladies|folks)(?![\p{L}])/u;
/** The same before it: "la salle des imprimantes". */
const THEIR_PLACE_BEFORE =
  /(?:salle|service|equipe|departement|local|bureau|atelier)s? (?:de la |de l'|des |du |de |d')$/u;

/** Whether a topic is only a name, or is said not to be meant. */
export function isOnlyNamed({ folded }: Words, { from, to }: Mention): boolean {
  const before = folded.slice(Math.max(0, from - 30), from);
  return NOT_ABOUT.test(before) || THEIR_PLACE_BEFORE.test(before) || THEIR_PLACE.test(folded.slice(to, to + 24));
}
