import type { Act } from '../../domain/text/act.ts';

const HEALTH =
  /^\s*(?:(?:bot\s+)?(?:health|self[- ]?test|readiness)|santé|autotest|auto-test)(?:\s+(?:check|report|status|du bot))?\s*[?!.]*\s*$/i;
const VERSIONS =
  /^\s*(?:(?:the\s+)?versions?(?:\s+report)?|(?:agent|stack|which|what)(?:\s+(?:and|agent|stack|or))*\s+versions?\b.*|(?:rapport\s+(?:de|des)\s+)?versions?|quelles?\s+versions?\b.*)\s*[?!.]*\s*$/i;

const OUTCOMES =
  /^\s*(?:(?:show |give me |the )*(?:fix(?:es)?\s+)?outcomes?(?:\s+(?:of|by|per)\s+(?:the\s+)?(?:fix(?:es)?|articles?))?|(?:which|what)\s+fix(?:es)?\s+(?:work|worked|help|helped|fail|failed)|(?:les\s+)?résultats?\s+(?:des|par)\s+(?:correctifs?|articles?)|quels?\s+correctifs?\s+(?:marchent|fonctionnent|aident))\s*[?!.]*\s*$/i;

const WEEK =
  /^\s*(?:(?:show |give |send )?(?:me )?(?:the |our |this |a )?week(?:ly|['’]s)?\s+(?:report|summary|review|outcomes)|(?:the )?(?:report|summary|outcomes?)\s+(?:of|for)\s+(?:the|this|last)\s+week|(?:what happened|how did we do|how was it)\s+(?:this|last) week|(?:le |notre )?(?:rapport|bilan|résumé)\s+(?:hebdo(?:madaire)?|de (?:la|cette) semaine)|(?:les )?résultats de (?:la|cette) semaine)\s*[?!.]*\s*$/i;

const A_WEEK = /\bweek(?:ly)?\b|\bsemaine\b|\bhebdo/i;
const DAYS_OF_A_WEEK = 7;

/** The report a message asks for in so many words, or `null`. */
export function reportWish(text: string): Act<'report.health' | 'report.versions' | 'report.outcomes'> | null {
  if (HEALTH.test(text)) return { act: 'report.health' };
  if (OUTCOMES.test(text) || WEEK.test(text))
    return { act: 'report.outcomes', ...(A_WEEK.test(text) ? { days: DAYS_OF_A_WEEK } : {}) };
  return VERSIONS.test(text) ? { act: 'report.versions' } : null;
}

const BOARD_HERE =
  /^\s*(?:please\s+)?(?:post|show|publish|put|publie[rz]?|affiche[rz]?|mets)\s+(?:all\s+|the\s+|every\s+|new\s+|les\s+|tous les\s+)*(?:tickets?|escalations?|billets?|escalades?)\s+(?:here|in this (?:channel|chat|team)|ici|dans ce canal)\s*[.!]*\s*$/i;
const NO_BOARD =
  /^\s*(?:please\s+)?(?:stop|no more|arr[eê]te[rz]?(?: de)?|cesse[rz]?(?: de)?)\s+(?:posting|showing|publishing|publier|afficher)\s+(?:the\s+|les\s+|des\s+)?(?:tickets?|escalations?|billets?|escalades?)(?:\s+(?:here|ici))?\s*[.!]*\s*$/i;

/** Whether a message makes its conversation a board of tickets, or ends that; `null` for anything else. */
export function boardWish(text: string): Act<'board.start' | 'board.stop'> | null {
  if (BOARD_HERE.test(text)) return { act: 'board.start' };
  return NO_BOARD.test(text) ? { act: 'board.stop' } : null;
}

const MICROSOFT_TEXT =
  /^\s*(?:(?:give|show|write|prepare|make|donne[rz]?|montre[rz]?|[ée]cri[srtvez]+|pr[ée]pare[rz]?)(?:[- ](?:me|us|moi|nous))?\s+)?(?:(?:the|a|le|un)\s+)?(?:text|summary|case|texte|r[ée]sum[ée]|dossier)\s+(?:for|to|pour)\s+(?:microsoft|ms)(?:['’]?s?)?(?:\s+support)?(?:\s+(?:please|svp))?\s*[.!?]*\s*$/i;

/** Whether a message asks for the text for Microsoft's support. */
export function asksForMicrosoftText(text: string): boolean {
  return MICROSOFT_TEXT.test(text);
}
