import { otherDeskOf } from '../../domain/knowledge/other-desks.ts';
import { announcesCaller, saysItDid } from '../../domain/knowledge/wish-slots.ts';
import type { Act, ActBook } from '../../domain/text/act.ts';
import { isStatusIntent } from '../../domain/text/intent.ts';
import type { Said } from '../../domain/text/report.ts';
import { placeTold, startsOver, whichCase } from './case-moves.ts';
import { newCaseIn } from './case-slots.ts';
import { languageAsked } from './language-asked.ts';
import { lookAgainIn } from './look-again.ts';
import { type Verdict, verdictIn } from './outcome-words.ts';
import { asksForCode, asksWhatToSay, connectionAsked, termAsked, userAsked } from './questions.ts';
import { type AnswerTable, answersIn, answerTable, yesOrNo } from './replies.ts';
import { asksForMicrosoftText, boardWish, reportWish } from './report-wishes.ts';
import { subjectsNamed } from './subjects.ts';
import { realCause, ticketChange, ticketsAsked } from './ticket-wishes.ts';
import { watchWish } from './watch-wishes.ts';

/** What acts are read with: the book, and what its questions take as answers. */
interface ActReading extends ActBook {
  readonly answers: AnswerTable;
}

type Read = (said: Said, desk: ActReading) => readonly Act[];

function one(act: Act | null): readonly Act[] {
  return act === null ? [] : [act];
}

const ACT_OF_VERDICT: Readonly<Record<Verdict, Act>> = {
  solved: { act: 'outcome.worked' },
  partly: { act: 'outcome.partly' },
  'did-not-help': { act: 'outcome.failed' },
  'cannot-do': { act: 'outcome.cannot' },
  'next-step': { act: 'step.next' },
  'dont-know': { act: 'answer', says: 'unknown' },
  why: { act: 'ask.why' },
};

const verdict: Read = ({ text }, { wishes }) => {
  const said = verdictIn(text);
  if (said === 'solved' && saysItDid(text, wishes)) return [{ act: 'outcome.worked', byFix: true }];
  return said === null ? [] : [ACT_OF_VERDICT[said]];
};

const question: Read = (said, { terms }) => {
  const term = termAsked(said.text, terms);
  const id = connectionAsked(said);
  const user = userAsked(said);
  return [
    ...(asksForCode(said) ? [{ act: 'ask.meaning', of: 'codes' } as const] : []),
    ...(term === undefined ? [] : [{ act: 'ask.meaning', of: 'term', term: term.id } as const]),
    ...(id === undefined ? [] : [{ act: 'ask.connection', id } as const]),
    ...(user === null ? [] : [{ act: 'ask.sessions', user } as const]),
  ];
};

const WANTS_FRESH = /\b(refresh|look again|again|now|rafra[iî]chi|encore|de nouveau)\b/i;

/** A trouble, or words that are none: another team's where they name it, a case of its own where they say so. */
function trouble(said: Said, book: ActBook): readonly Act[] {
  const desk = said.separateTroubles.length === 0 ? otherDeskOf(book, said) : undefined;
  return [
    ...(desk === undefined ? [] : [{ act: 'other-team', desk: desk.id } as const]),
    said.intent === 'troubleshoot' ? { act: 'tell' } : { act: 'off-topic' },
  ];
}

const wish: Read = (said, book) => {
  const { intent, entities, text } = said;
  if (isStatusIntent(intent))
    return [{ act: 'ask.status', subjects: subjectsNamed(said), fresh: WANTS_FRESH.test(text) }];
  switch (intent) {
    case 'cancel':
      return [{ act: 'case.cancel' }];
    case 'help':
      return [{ act: 'help' }];
    case 'smalltalk':
      return [{ act: 'social' }];
    case 'ticket.status':
      return [{ act: 'ask.ticket', which: 'one', ticket: entities.ticket }];
    case 'escalate':
      return [{ act: 'ticket.open' }];
    default:
      return trouble(said, book);
  }
};

const reply: Read = (said, { answers }) => {
  const values = answersIn(said, answers, verdictIn(said.text) === 'dont-know');
  const says = yesOrNo(said.text);
  return [
    ...(Object.keys(values).length === 0 ? [] : [{ act: 'answer', says: 'value', values } as const]),
    ...(says === null ? [] : [{ act: 'answer', says } as const]),
    ...(asksWhatToSay(said.text) ? [{ act: 'ask.say' } as const] : []),
  ];
};

/** Wishes in so many words: who writes like this means it, whatever stands open. */
const IN_SO_MANY_WORDS: readonly Read[] = [
  ({ text }) => {
    const language = languageAsked(text);
    return language === null ? [] : [{ act: 'language', language }];
  },
  ({ text }) => one(lookAgainIn(text)),
  ({ text }) => (startsOver(text) ? [{ act: 'case.start-over' }] : []),
  ({ text, entities }) => one(watchWish(text, entities)),
  ({ text }) => one(reportWish(text)),
  ({ text }) => one(boardWish(text)),
  ({ text }, { articles }) => one(realCause(text, articles)),
  ({ text }) => (asksForMicrosoftText(text) ? [{ act: 'microsoft-text' }] : []),
  ({ text }) => one(ticketChange(text)),
  ({ text }) => one(ticketsAsked(text)),
  question,
  ({ text }) => one(whichCase(text)),
];

/** What single words of a message look like: what a case that is open may be told, wishes, then what the whole message is. */
const BY_SIGNS: readonly Read[] = [
  (said, { wishes }) => (announcesCaller(said.text, wishes) ? [newCaseIn(said, 1, wishes)] : []),
  ({ text, entities }) => one(placeTold(text, entities)),
  verdict,
  wish,
  reply,
];

/** What words say that a message does, each in the order in which it should be answered. */
export interface ActsInWords {
  readonly wished: readonly Act[];
  readonly signs: readonly Act[];
}

/** What words say that a message does. */
export type ActReader = (said: Said) => ActsInWords;

/** Makes a reader of acts; its tables are made once, here. */
export function actReader(book: ActBook): ActReader {
  const desk = { ...book, answers: answerTable(book.questions) };
  const all = (reads: readonly Read[], said: Said) => reads.flatMap((read) => read(said, desk));
  return (said) => ({ wished: all(IN_SO_MANY_WORDS, said), signs: all(BY_SIGNS, said) });
}
