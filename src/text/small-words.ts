import { wordsIn } from './word-list.ts';

/** English words that hold a sentence together and say nothing by themselves, folded. */
export const ENGLISH_SMALL_WORDS = wordsIn(
  `a an the i we he she they you it my our his her their your me us him them this that and or but not no if when because so to of in on at from with
   for is are was were be been has have had do does did can cannot could get gets got just only still after`,
);

/** The French ones, folded; what stands before an apostrophe is a word of its own. */
export const FRENCH_SMALL_WORDS = wordsIn(
  `le la les un une des du de je j tu il elle on nous vous ils elles mon ma mes ses son sa leur leurs notre nos ce ca se et ou mais pas plus ne n que qui
   quand si dans sur au aux pour avec est sont a ont`,
);
