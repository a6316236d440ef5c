import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';

const WITH_CONTEXT =
  /\b(?:event(?:\s?log)?(?:\s*viewer)?s?|evenements?)(?:\s*-?\s*ids?)?(?:\s+(?:number|numero|no|shows?|is|said|says|with|avec|of|logged))?(?:\s+(?:event|id|ids))?\s*[:=#]?\s*(\d{1,5}(?:\s?(?:,|and|et|&|\/|or|ou)\s?\d{1,5}){0,5})(?![\p{L}\p{N}-])/gu;
const ID_ONLY = /(?<![\p{L}\p{N}])ids?\s*[:=]?\s*(\d{2,5})(?![\p{L}\p{N}-])/gu;
const BEFORE_EVENT = /(?<![\p{L}\p{N}#.-])(\d{2,5})\s+events?\b/gu;
const ERROR_NUMBER = /\b(?:error|erreur|errors)\s*(?:code|no\.?|number)?\s*[:=#]?\s*(\d{4})(?![\p{L}\p{N}])/gu;
const NUMBER = /(?<![\p{L}\p{N}#.:/-])(\d{4})(?![\p{L}\p{N}-])/gu;
const LOG_EVENT_ID = /\beventid["']?\s*[:=>]\s*["']?(\d{1,5})/gu;

// Ids the documents name (docs/azure-facts.md#events-of-the-agent). 3389 is also the RDP port, so it counts only where an event is spoken of.
const SURE_IDS = new Set(['3277', '3703', '3019', '3701']);
const NAMED_AS_ERRORS = new Set([...SURE_IDS, '3389']);
const NOT_AN_EVENT = /(?:ticket|port|case|inc|billet|build|version|kb|room|ext|phone)\s*[:#]?\s*$/;

/** Event 3,277 is one number, events 3277, 3019 are two. */
const THOUSANDS = /(?<!\d)([1-9]),(\d{3})(?!\d)/g;

function numbers(text: string): string[] {
  return text.replace(THOUSANDS, '$1$2').match(/\d{1,5}/g) ?? [];
}

/** Windows event ids: a number beside "event" or "id", or one of the agent's own ids by itself. */
export function eventIdsIn({ folded }: Words): Mention[] {
  const mentions: Mention[] = [];
  const add = (match: RegExpExecArray, values: readonly string[]) => {
    for (const value of values)
      mentions.push({
        key: 'event-id',
        value: String(Number(value)),
        from: match.index,
        to: match.index + match[0].trimEnd().length,
      });
  };
  for (const pattern of [WITH_CONTEXT, ID_ONLY, BEFORE_EVENT, LOG_EVENT_ID]) {
    for (const match of matchesIn(folded, pattern)) {
      const before = folded.slice(Math.max(0, match.index - 24), match.index);
      const otherId =
        pattern === ID_ONLY &&
        /(?:ticket|incident|activity|correlation|user|app|session|tracking|case|tenant)\s*$/.test(before);
      if (!otherId) add(match, numbers(match[1] ?? ''));
    }
  }
  for (const match of matchesIn(folded, ERROR_NUMBER))
    if (NAMED_AS_ERRORS.has(match[1] ?? '')) add(match, [match[1] ?? '']);
  for (const match of matchesIn(folded, NUMBER)) {
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    if (SURE_IDS.has(match[1] ?? '') && !NOT_AN_EVENT.test(before)) add(match, [match[1] ?? '']);
  }
  return mentions;
}
