import type { DeskCase } from '../src/domain/case/case.ts';
import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { TicketDraft } from '../src/domain/ticket/ticket.ts';

type Severity = TicketDraft['severity'];

/** What makes a matter press, whoever it hits: who it is, or what hangs on it. */
const PRESSING =
  /(?<![\p{L}\p{N}])(?:vip|ceo|cfo|cio|coo|president|vice[- ]president|executive|board (?:meeting|member)|minister|judge|mayor|surgeon|surgery|operating room|emergency (?:room|department)|patients?|urgent(?:ly)?|asap|deadline|payroll|court|hearing|exams?|go[- ]?live|trading floor|month[- ]end|year[- ]end|quarter[- ]end|closing of the (?:month|quarter|year)|live (?:broadcast|show)|pdg|dg|ministre|juge|maire|chirurgi\p{L}+|bloc op[ée]ratoire|urgence|urgente?|[ée]ch[ée]ance|paie|audience|tribunal|examens?|fin de (?:mois|trimestre|ann[ée]e)|en ondes)(?![\p{L}\p{N}])/iu;
/** The words are there to say that it is none. */
const NOT_PRESSING =
  /(?<![\p{L}])(?:not|no|isn't|aren't|pas|aucune?|sans)\s+(?:that |very |so |really |si |tr[eè]s )?$/iu;

/** How many are stopped, from who is affected and what we saw: 1 everyone and an outage, 2 many, 3 some, 4 one user. */
export function impact({ findings, seenLast }: DeskCase): Severity {
  const scopes = heldValues(findings, 'scope');
  const incident = heldValues(findings, 'incident').some((value) => value === 'listed' || value === 'suspected');
  const state = seenLast?.state;
  if (scopes.includes('everyone') && (incident || state === 'down')) return 1;
  if (scopes.includes('everyone') || scopes.includes('site') || state === 'down') return 2;
  // A listed incident stops many, which does not say that it is what one user alone meets.
  if (scopes.includes('one-user')) return 4;
  return incident ? 2 : 3;
}

function presses({ transcript }: DeskCase): boolean {
  return transcript.some(({ from, text }) => {
    const found = from === 'agent' ? PRESSING.exec(text) : null;
    return found !== null && !NOT_PRESSING.test(text.slice(0, found.index));
  });
}

/** Proposes a severity: how many are stopped, one step higher where it presses; one user alone never comes before a site. The agent may change it. */
export function proposedSeverity(deskCase: DeskCase): Severity {
  const stopped = impact(deskCase);
  if (!presses(deskCase)) return stopped;
  if (stopped === 4) return 3;
  return stopped === 3 ? 2 : 1;
}
