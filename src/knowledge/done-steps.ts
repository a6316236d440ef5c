import { type Article, articleText, type FixStep } from '../domain/knowledge/article.ts';
import { ENGLISH_SMALL_WORDS, FRENCH_SMALL_WORDS } from '../text/small-words.ts';
import { type Token, wordsOf } from '../text/tokens.ts';
import { parsedMarkdown } from './blocks.ts';

const OR = new Set(['or', 'ou']);
const PARTICLES = new Set(['out', 'off', 'in', 'on', 'up', 'down', 'back']);
const NOT_DONE = new Set([
  ...['not', 'never', 'no', 'without', 'didnt', 'hasnt', 'havent', 'hadnt', 'wasnt', 'before', 'until'],
  ...['should', 'shall', 'could', 'must', 'would', 'will', 'if', 'whether', 'when', 'need'],
  ...['pas', 'jamais', 'sans', 'avant', 'faut', 'doit', 'dois', 'si', 'quand'],
]);
const TRYING = new Set(['tried', 'after', 'essaye']);
/** What may follow a verb that names nothing it is done to. */
const NAMES_NOTHING = new Set([
  ...['and', 'but', 'then', 'it', 'them', 'that', 'this', 'everything', 'already', 'once', 'twice', 'again', 'too'],
  ...['et', 'mais', 'puis', 'deja', 'aussi', 'encore', 'still', 'same', 'no', 'nothing', 'pareil', 'toujours'],
]);
/** How far before a verb something may stand that makes it no deed, and after it what it is done to (words). */
const BEFORE = 6;
const AFTER = 4;

/** One way to do a step: its verb, with the word that belongs to it, and what it is done to. */
interface Deed {
  readonly verb: string;
  readonly particle: string | undefined;
  readonly to: ReadonlySet<string>;
}

/** The ways to do a step of one sentence, any of which is enough; a step of several has more to it than a word can tell. */
function deedsOf({ text }: FixStep): Deed[] {
  const { tokens } = wordsOf(parsedMarkdown(text).plain.trim());
  if (tokens.some(({ opens }, index) => index > 0 && opens)) return [];
  const starts = tokens.flatMap((token, index) => (index === 0 ? [0] : OR.has(token.text) ? [index + 1] : []));
  return starts.flatMap((from, nth): Deed[] => {
    const words = tokens.slice(from, starts[nth + 1]).map((token) => token.text);
    const [verb, next] = words;
    if (verb === undefined || verb.length < 4) return [];
    const to = words
      .slice(1)
      .filter((word) => word.length > 2 && !ENGLISH_SMALL_WORDS.includes(word) && !FRENCH_SMALL_WORDS.includes(word));
    return [{ verb, particle: next !== undefined && PARTICLES.has(next) ? next : undefined, to: new Set(to) }];
  });
}

/** The forms of an imperative that tell that it was done, in English and French. */
function pastForms(verb: string): readonly string[] {
  const french = /^(.{3,}?)(?:iss)?ez$/.exec(verb)?.[1];
  if (french !== undefined) return [`${french}e`, `${french}ee`, `${french}es`, `${french}i`, `${french}u`];
  const last = verb.at(-1) ?? '';
  return [`${verb}ed`, `${verb}d`, `${verb}${last}ed`, `${verb.slice(0, -1)}ied`];
}

function isDone({ verb, particle, to }: Deed, told: readonly Token[]): boolean {
  const past = pastForms(verb);
  return told.some((token, index) => {
    const before = told.slice(Math.max(0, index - BEFORE), index).filter(({ clause }) => clause === token.clause);
    const trying = token.text === `${verb}ing` && before.some(({ text }) => TRYING.has(text));
    if (!past.includes(token.text) && !trying) return false;
    if (before.some(({ text }) => NOT_DONE.has(text))) return false;
    const after = told.slice(index + 1, index + 2 + AFTER).map(({ text }) => text);
    if (particle !== undefined && after.shift() !== particle) return false;
    const [next] = after;
    const another = told[index + 1]?.clause !== token.clause;
    return next === undefined || another || NAMES_NOTHING.has(next) || after.some((word) => to.has(word));
  });
}

/** Where somebody else, or a step with a risk, changes something: what was done before that has to be done again after it. */
function changesAt({ steps }: Article): number {
  const at = steps.findIndex(({ actor, risks }) => risks.length > 0 || (actor !== 'agent' && actor !== 'caller'));
  return at === -1 ? steps.length : at;
}

/** The steps of an article (by their place) that a text says were done: refreshed, signed out. Questions, plans and "not yet" do not count. */
export function doneSteps(article: Article, text: string): readonly number[] {
  const { tokens } = wordsOf(text);
  const steps = [articleText(article, 'en').steps, articleText(article, 'fr').steps];
  return article.steps.slice(0, changesAt(article)).flatMap((_step, index) => {
    const deeds = steps.flatMap((ofLanguage) => ofLanguage[index] ?? []).flatMap(deedsOf);
    return deeds.some((deed) => isDone(deed, tokens)) ? [index] : [];
  });
}
