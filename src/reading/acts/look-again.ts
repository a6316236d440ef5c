import type { Act } from '../../domain/text/act.ts';

const ASKED =
  /^\s*(?:(?:please|ok|and|now|svp|bon)[\s,]+)*(?:(?:can you |could you )?(?:check|look|test|verify|try) (?:it |that |them |the host |the pool )?again|re-?check(?: it| now)?|(?:is|are) (?:it|they|that|the host|the pool) (?:back|better|ok|okay|fixed|up|working|recovered)(?: (?:again|now|yet))*|(?:has|have|did) (?:it|they) recover(?:ed)?|any (?:better|change|improvement)(?: (?:now|yet))?|(?:peux-tu |pouvez-vous )?(?:v[ée]rifie[rz]?|regarde[rz]?) (?:encore|de nouveau|à nouveau)|(?:est-ce que )?c['’]est (?:revenu|rétabli|réparé|mieux|correct)(?: maintenant)?|(?:est-ce que )?ça va mieux)(?:\s+(?:in|after|dans|d['’]ici)\s+(\d{1,3})\s*(m(?:in(?:ute)?s?)?|h(?:ours?|eures?)?))?\s*[?!.]*\s*$/i;

/** Whether a message asks to look once more, at once or after some minutes. */
export function lookAgainIn(text: string): Act<'check.again'> | null {
  const asked = ASKED.exec(text);
  if (asked === null) return null;
  const [, count, unit = ''] = asked;
  if (count === undefined) return { act: 'check.again' };
  return { act: 'check.again', minutes: Math.max(Number(count), 1) * (/^h/i.test(unit) ? 60 : 1) };
}
