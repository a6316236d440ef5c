import { isGuess, type Mood, moodOf, type Stretch, sentencesOf } from './sentence-moods.ts';
import { clausesOf, fineStretches } from './working-clauses.ts';

/** What the clauses and sentences of a text say of the words in them. Positions are those of the folded text. */
export interface Context {
  /** How the sentence at a position is meant. */
  mood(at: number): Mood;
  /** Whether the clause around a stretch only guesses. */
  guessed(stretch: Stretch): boolean;
  /** Whether the clause at a position says that something is fine there. */
  fine(at: number): boolean;
  /** Whether the clause at a position says that something works which comes before what fails. */
  onlySeen(at: number): boolean;
  /** Whether the clause at a position tells of trouble. */
  failing(at: number): boolean;
  /** The clause at a position. */
  clause(at: number): string;
}

function holding<One extends Stretch>(stretches: readonly One[], at: number): One | undefined {
  return stretches.find(({ from, to }) => at >= from && at < to);
}

/** Reads clauses and sentences of a folded text once, the moods only of sentences that are asked for. */
export function contextOf(folded: string): Context {
  const sentences = sentencesOf(folded);
  const clauses = clausesOf(folded);
  const fine = fineStretches(folded, clauses);
  const moods = new Map<Stretch, Mood>();
  return {
    mood: (at) => {
      const sentence = holding(sentences, at);
      if (sentence === undefined) return 'told';
      const mood = moods.get(sentence) ?? moodOf(folded.slice(sentence.from, sentence.to));
      moods.set(sentence, mood);
      return mood;
    },
    guessed: ({ from, to }) => {
      const clause = holding(clauses, from);
      return clause !== undefined && isGuess(folded.slice(clause.from, from), folded.slice(to, to + 40));
    },
    fine: (at) => holding(fine, at) !== undefined,
    onlySeen: (at) => holding(clauses, at)?.onlySeen === true,
    failing: (at) => holding(clauses, at)?.fault === true,
    clause: (at) => {
      const clause = holding(clauses, at);
      return clause === undefined ? '' : folded.slice(clause.from, clause.to);
    },
  };
}
