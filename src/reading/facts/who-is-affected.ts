import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Stated } from '../text/assertion.ts';
import type { Context } from '../text/clause-context.ts';
import type { Mention } from '../text/mention.ts';
import { mentionPolarity } from '../text/polarity-of-mention.ts';
import { EVERYONE, ONE, ONLY_ONE, OTHERS, SAME_TROUBLE, SEVERAL, UNNUMBERED } from './people.ts';
import { OTHER_SITES, SITE } from './sites.ts';

type GroupKind = 'only-one' | 'site' | 'everyone' | 'some-users' | 'unnumbered' | 'one-user';

function finder(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

// The narrower reading of a stretch stands first: "only her" before "her", "every user" before "user".
const READERS: readonly (readonly [GroupKind, RegExp])[] = [
  ['only-one', finder(ONLY_ONE)],
  ['everyone', finder(EVERYONE)],
  ['some-users', finder(SEVERAL)],
  ['unnumbered', finder(UNNUMBERED)],
  ['one-user', finder(ONE)],
];
const SITES = finder(SITE);
const ELSEWHERE = finder([OTHER_SITES]);
/** How big a pool is, not who is hit: "we have 200 users", "a pool for 30 people". */
const SIZE_BEFORE =
  /(?:we have|we're|we are|i have|environment (?:with|of|for)|pool (?:with|of|for)|hosts? (?:for|with)|used by|supports?|company of|total of|nous avons|on a|environ|capacity (?:for|of))\s+(?:a |about |around |roughly |approximately |some |environ )*$/u;
const WHO_FAILS =
  /^\s*(?:who|that|which|can|cannot|can't|unable|getting|with|get|are|in|at|from|reporting|complaining|qui|ne|n')/u;
const ELSE = /^\s*(?:else|d'autre|others?|autres?)(?![\p{L}])/u;
const WHOEVER =
  /(?:whoever|those|people|users|ones|ceux|celles|les gens) (?:who |that |qui )?(?:(?:are|is|were|was|had|have|sont|etaient|ont) )?(?:already|still|connected|logged|signed|inside|in before|deja|encore)|who (?:connected|signed|logged)|les ceux qui/u;

/** "Is it only us or everyone" asks whom it hits, and tells of nobody. */
const ASKED_WHOM =
  /(?:is it|are we|est-ce|c'est) [^.!?]{0,12}?\b(?:only|just|juste) [^.!?]{1,30} (?:or|ou) [^.!?]{1,30}/gu;

interface Group extends Mention {
  readonly kind: GroupKind;
}

function groupsIn(words: Words, quantities: readonly Mention[]): Group[] {
  const groups: Group[] = [];
  const add = (kind: GroupKind, from: number, to: number) => {
    if (!groups.some((other) => from < other.to && other.from < to))
      groups.push({ kind, key: 'scope', value: kind, from, to });
  };
  const [onlyOne, ...others] = READERS;
  for (const [kind, pattern] of onlyOne === undefined ? [] : [onlyOne])
    for (const match of matchesIn(words.folded, pattern)) add(kind, match.index, match.index + match[0].length);
  for (const { value, from, to } of quantities) {
    const size = SIZE_BEFORE.test(words.folded.slice(Math.max(0, from - 40), from));
    if (!size || WHO_FAILS.test(words.folded.slice(to, to + 20))) add(value as GroupKind, from, to);
  }
  for (const [kind, pattern] of others)
    for (const match of matchesIn(words.folded, pattern)) {
      const size =
        (kind === 'some-users' || kind === 'unnumbered') &&
        SIZE_BEFORE.test(words.folded.slice(Math.max(0, match.index - 40), match.index));
      const inTrouble = WHO_FAILS.test(
        words.folded.slice(match.index + match[0].length, match.index + match[0].length + 20),
      );
      if (!size || inTrouble) add(kind, match.index, match.index + match[0].length);
    }
  return groups;
}

type Standing = 'hit' | 'denied' | 'fine' | 'nothing';

function standingOf(words: Words, context: Context, group: Group): Standing {
  const mood = context.mood(group.from);
  if (mood === 'imagined' || mood === 'over') return 'nothing';
  const single = group.kind === 'one-user';
  if (ELSE.test(words.folded.slice(group.to, group.to + 10))) return group.kind === 'everyone' ? 'fine' : 'nothing';
  const polarity = mentionPolarity(words, group);
  if (polarity === 'unsure') return 'nothing';
  if (polarity === 'denied' && group.kind !== 'everyone') return single ? 'nothing' : 'denied';
  if (polarity === 'denied' && !/^(?:nobody|no|none|not|plus|personne|aucun)/u.test(words.folded.slice(group.from)))
    return 'denied';
  if (group.kind === 'only-one') return 'hit';
  const clause = context.clause(group.from);
  if (WHOEVER.test(clause)) return 'fine';
  const beside = OTHERS.test(clause) && !SAME_TROUBLE.test(clause);
  const fine = polarity === 'works' || context.fine(group.from);
  if (fine) return single && !beside ? 'nothing' : 'fine';
  return beside && !context.failing(group.from) ? 'fine' : 'hit';
}

/**
 * Who is affected. Groups that are fine do not count; a place is narrower than everyone in it; who speaks of "her" and "our users" means the users; the
 * writer alone counts only where nobody else is spoken of.
 */
export function scopeIn(words: Words, context: Context, quantities: readonly Mention[]): Stated[] {
  const { folded } = words;
  const asked = [...folded.matchAll(ASKED_WHOM)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }));
  const isAsked = ({ from }: Group) => asked.some((span) => from >= span.from && from < span.to);
  const groups = groupsIn(words, quantities)
    .filter((group) => !isAsked(group))
    .map((group) => ({ ...group, standing: standingOf(words, context, group) }));
  const hit = (kind: GroupKind) => groups.some((group) => group.kind === kind && group.standing === 'hit');
  const places = matchesIn(folded, SITES).filter(({ index }) => !context.fine(index) && context.mood(index) === 'told');
  const elsewhere = matchesIn(folded, ELSEWHERE).some(
    ({ index, 0: text }) => !SAME_TROUBLE.test(folded.slice(index, index + text.length + 30)),
  );
  const many = hit('everyone') || hit('some-users') || hit('unnumbered');
  const one = hit('one-user');
  const denied = groups
    .filter(({ standing, kind }) => (standing === 'denied' || standing === 'fine') && kind !== 'one-user')
    .map(({ kind }) => kind as string);
  const othersFine = groups.some(({ standing }) => standing === 'fine');
  const held =
    hit('only-one') && !hit('everyone')
      ? 'one-user'
      : hit('site') || ((many || !one) && (places.length > 0 || elsewhere) && !(one && !many))
        ? 'site'
        : hit('everyone')
          ? 'everyone'
          : hit('some-users')
            ? 'some-users'
            : !hit('unnumbered') && (one || othersFine)
              ? 'one-user'
              : undefined;
  const no = [...new Set(denied)].filter(
    (value) => value !== held && ['site', 'everyone', 'some-users'].includes(value),
  );
  return [
    ...(held === undefined ? [] : [{ key: 'scope', value: held, holds: true } as const]),
    ...(held === undefined && hit('unnumbered') ? [{ key: 'scope', value: 'one-user', holds: false } as const] : []),
    ...no.map((value) => ({ key: 'scope' as const, value, holds: false })),
  ];
}
