/** What makes a matter press, whoever it hits: who it is, or what hangs on it. */
const PRESSING =
  /(?<![\p{L}\p{N}])(?:vip|ceo|cfo|cio|coo|president|vice[- ]president|executive|board (?:meeting|member)|minister|judge|mayor|surgeon|surgery|operating room|emergency (?:room|department)|patients?|urgent(?:ly)?|asap|deadline|payroll|court|hearing|exams?|go[- ]?live|trading floor|month[- ]end|year[- ]end|quarter[- ]end|closing of the (?:month|quarter|year)|live (?:broadcast|show)|pdg|dg|ministre|juge|maire|chirurgi\p{L}+|bloc op[ée]ratoire|urgence|urgente?|[ée]ch[ée]ance|paie|audience|tribunal|examens?|fin de (?:mois|trimestre|ann[ée]e)|en ondes)(?![\p{L}\p{N}])/iu;
/** The words are there to say that it is none. */
const NOT_PRESSING =
  /(?<![\p{L}])(?:not|no|isn't|aren't|pas|aucune?|sans)\s+(?:that |very |so |really |si |tr[eè]s )?$/iu;

/** Whether a text says who is hit, or what hangs on it, so that the matter presses. */
export function presses(text: string): boolean {
  const found = PRESSING.exec(text);
  return found !== null && !NOT_PRESSING.test(text.slice(0, found.index));
}
