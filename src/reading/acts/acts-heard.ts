import { type KnowsRoutes, routeFor } from '../../domain/knowledge/other-desks.ts';
import type { Act, ActName } from '../../domain/text/act.ts';
import type { Said } from '../../domain/text/report.ts';
import { SAYING_ACTS, type SayingAct } from '../../domain/text/saying.ts';
import type { ActsInWords } from './acts-in.ts';
import { subjectsNamed, watchedIn } from './subjects.ts';

/** Words of a list are believed while what was learned does not think them all but impossible: of those below it four in five were wrong. */
const AT_LEAST = 0.1;
/** From here on an act counts that no list of words found: nine in ten of them are right. */
const ENOUGH_ALONE = 0.5;

const LEARNED: readonly string[] = SAYING_ACTS;
/** Replies that are read beside an open question, whatever else a message does; the question decides what they mean. */
const READ_BESIDE: readonly ActName[] = ['answer', 'correct'];

function wasLearned(name: ActName): name is SayingAct {
  return LEARNED.includes(name);
}

/** An act with what it names, as far as the message says; `null` where it does not name what the act needs. */
function withItsNames(act: SayingAct, said: Said, book: KnowsRoutes): Act | null {
  const { entities, findings, text } = said;
  switch (act) {
    case 'ask.status':
      return { act, subjects: subjectsNamed(said), fresh: false };
    case 'ask.ticket':
      return entities.ticket === null ? { act, which: 'all' } : { act, which: 'one', ticket: entities.ticket };
    case 'ask.sessions': {
      const user = findings.find(({ key, holds }) => holds && key === 'user')?.value;
      return user === undefined ? null : { act, user };
    }
    case 'watch.start':
    case 'watch.stop':
      return { act, ...watchedIn(entities) };
    case 'other-team': {
      const topics = findings.flatMap(({ key, value, holds }) => (holds && key === 'topic' ? [value] : []));
      const desk = topics.flatMap((topic) => routeFor(book, topic) ?? [])[0];
      return desk === undefined ? null : { act, desk: desk.id };
    }
    case 'case.new':
      return { act, when: 'unclear', text };
    // What these name is read by their own words, or they are told by them alone.
    case 'answer':
    case 'correct':
    case 'ask.meaning':
    case 'case.switch':
    case 'ticket.edit':
    case 'ticket.comment':
    case 'ticket.close':
    case 'language':
      return null;
    default:
      return { act } as Act;
  }
}

/**
 * What words say a message does, together with what was heard: what is wished in so many words comes first; what was heard to be done first comes before
 * the rest; a sign stays where it was not heard to be another, and an act that was surely heard comes in without one.
 */
export function actsTogether({ wished, signs }: ActsInWords, said: Said, book: KnowsRoutes): readonly Act[] {
  // Beside a picture words say little: what was read in it tells the trouble.
  if (said.heard === undefined || said.seen !== undefined) return [...wished, ...signs];
  const { does, likely } = said.heard;
  const kept = signs.filter(
    ({ act }) => !wasLearned(act) || READ_BESIDE.includes(act) || (likely[act] ?? 0) >= AT_LEAST,
  );
  const surely = does.filter(({ confidence }) => confidence >= ENOUGH_ALONE);
  const inOrder = surely.flatMap(({ act }): readonly Act[] => {
    if (wished.some((one) => one.act === act)) return [];
    const byWords = kept.filter((one) => one.act === act);
    if (byWords.length > 0) return byWords;
    const added = withItsNames(act, said, book);
    return added === null ? [] : [added];
  });
  const names = new Set<ActName>(inOrder.map(({ act }) => act));
  return [...wished, ...inOrder, ...kept.filter(({ act }) => !names.has(act))];
}
