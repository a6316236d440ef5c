/**
 * Why a sentence of the model is not shown. `markup`: it holds a link or the syntax of Markdown, HTML or code. `strange-character`: a character our
 * own sentences never use. `too-long`: longer than all that may be kept. `question`: it asks or exclaims. `instruction`: it tells somebody to do
 * something, or speaks to the reader. `unknown-atom`: a number, code or name that no line holds. `unknown-word`: any other word that no line holds.
 * `loaded-word`: a negation, hedge, condition, quantifier, cause or comparison is added or left out. `no-one-source`: its words stand in several
 * lines, and no single line carries them. `left-out`: one line holds its words, but not in this order, not so divided, or with something left out
 * that may not be. `out-of-context`: true only right after the sentence it follows in the evidence. `repeated`: said before. `no-room`: enough is
 * kept already.
 */
export type DropReason =
  | 'markup'
  | 'strange-character'
  | 'too-long'
  | 'question'
  | 'instruction'
  | 'unknown-atom'
  | 'unknown-word'
  | 'loaded-word'
  | 'no-one-source'
  | 'left-out'
  | 'out-of-context'
  | 'repeated'
  | 'no-room';
