import { LRUCache } from 'lru-cache';
import type { HeardTrouble } from '../../domain/knowledge/heard-trouble.ts';
import { NO_ARTICLE, VAGUE } from '../../domain/text/saying.ts';
import { type Guess, type HeardMessage, hasWords } from './hear.ts';
import type { Hearing } from './hearing.ts';
import { NO_TROUBLE, type Whose } from './labels.ts';

const NO_ARTICLES: readonly string[] = [NO_TROUBLE, NO_ARTICLE, VAGUE];

/** The articles that were heard, the likeliest first, and how likely each is beside all others and beside no trouble at all. */
export function articlesHeard({ article }: HeardMessage): ReadonlyMap<string, number> {
  return new Map(
    article.filter(({ name }) => !NO_ARTICLES.includes(name)).map(({ name, probability }) => [name, probability]),
  );
}

const OURS: Whose = 'ours';

function shareOf(guesses: readonly Guess[], name: string): number {
  return guesses.find((one) => one.name === name)?.probability ?? 0;
}

function heardIn(hearing: Hearing, text: string): HeardTrouble {
  const heard = hearing.hear(text);
  return {
    articles: articlesHeard(heard),
    none: shareOf(heard.article, NO_TROUBLE) + shareOf(heard.article, NO_ARTICLE),
    others: 1 - shareOf(heard.whose, OURS),
    words: text.split(/\s+/).length,
  };
}

/** Two messages of one call: an article that either of them speaks for; nothing where neither tells anything. */
function together(one: HeardTrouble, other: HeardTrouble): HeardTrouble {
  const ids = new Set([...one.articles.keys(), ...other.articles.keys()]);
  const either = [...ids].map((id) => {
    const share = 1 - (1 - (one.articles.get(id) ?? 0)) * (1 - (other.articles.get(id) ?? 0));
    return [id, share] as const;
  });
  const none = one.none * other.none;
  const total = Math.max(
    1,
    either.reduce((sum, [, share]) => sum + share, none),
  );
  return {
    articles: new Map(either.map(([id, share]) => [id, share / total])),
    none: none / total,
    others: one.others * other.others,
    words: Math.max(one.words, other.words),
  };
}

/** Texts of which is kept what was heard: a case is judged several times a turn, each time by the same words. */
const KEPT_TEXTS = 200;

/**
 * Makes what hears the messages of one call, each by itself: what was learned are single messages. It answers `undefined` where none of them holds a
 * word, and is linear in their lengths.
 */
export function troubleHearing(hearing: Hearing): (messages: readonly string[]) => HeardTrouble | undefined {
  const kept = new LRUCache<string, HeardTrouble>({ max: KEPT_TEXTS });
  const heardOnce = (text: string): HeardTrouble => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const heard = heardIn(hearing, text);
    kept.set(text, heard);
    return heard;
  };
  return (messages) => {
    const [first, ...later] = messages.filter(hasWords).map(heardOnce);
    return first === undefined ? undefined : later.reduce(together, first);
  };
}
