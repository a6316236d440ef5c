import type { Language } from '../core/language.ts';
import type { Subject } from '../core/subject.ts';
import type { CorrelationId } from '../fleet/connection-log.ts';
import type { HostAction } from '../knowledge/host-action.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';

/** An act that names nothing. */
type Bare = Readonly<Record<never, never>>;

type Watched = Extract<Subject, { id: string }>;

/** What an act is about; empty where the words name nothing. */
interface About {
  readonly subjects: readonly Exclude<Subject, { kind: 'event' }>[];
}

/** Something that is to be done to what it is about; without `action` where the words do not say what. */
interface Plan extends About {
  readonly action?: HostAction;
}

/** Every act a message may hold, with what it names. The list is closed: what is not here nobody can answer. */
export interface ActSlots {
  /** Tells of a trouble; the facts are the findings of the report. */
  tell: Bare;
  /**
   * What a message says to something that was asked. `value`: what it gives to each finding (by its key) that may be asked for. `place`: names where the caller is,
   * with nothing else (`alone`) or among other words that ask nothing.
   */
  answer:
    | { readonly says: 'value'; readonly values: Readonly<Record<string, string>> }
    | { readonly says: 'place'; readonly alone: boolean }
    | { readonly says: 'unknown' | 'yes' | 'no' };
  /** Names another place than was told or read before. */
  correct: Bare;
  'outcome.worked': Bare;
  'outcome.failed': Bare;
  'outcome.partly': Bare;
  'outcome.cannot': Bare;
  tried: Bare;
  /** `fresh`: past what was looked at just now. */
  'ask.status': About & { readonly fresh: boolean };
  'ask.eta': About;
  'ask.impact': About;
  /** Where a user is signed in, or who is on a host or in a pool. */
  'ask.sessions': { readonly user: string } | About;
  'ask.connection': { readonly id: CorrelationId };
  'ask.changes': About;
  'ask.why': Bare;
  /** `term`: the id of a term of the knowledge base. `codes`: those among the findings of the report. */
  'ask.meaning': { readonly of: 'term'; readonly term: string } | { readonly of: 'codes' };
  'ask.say': Bare;
  'ask.may': Plan;
  'ask.next': Bare;
  'ask.cases': Bare;
  /** One ticket (`null`: that of the open case), all of them, or those with some words in their case. */
  'ask.ticket':
    | { readonly which: 'one'; readonly ticket: string | null }
    | { readonly which: 'all' }
    | { readonly which: 'search'; readonly words: string };
  /**
   * A case of its own, in the writer's words. `now`: another caller, the case before is over. `later`: it waits for the open one. `unclear`: the words do
   * not say what becomes of the open one.
   */
  'case.new': { readonly when: 'now' | 'later' | 'unclear'; readonly text: string };
  'case.switch': { readonly case: number };
  'case.park': Bare;
  'case.close': Bare;
  'case.reopen': Bare;
  'case.cancel': Bare;
  'case.start-over': Bare;
  'ticket.open': Bare;
  /** `to` `null`: whoever writes. */
  'ticket.edit': { readonly ticket: string; readonly field: 'assignee'; readonly to: string | null };
  'ticket.comment': { readonly ticket: string; readonly comment: string };
  'ticket.close': { readonly ticket: string };
  'ticket.reopen': { readonly ticket: string };
  /** `fixId`: the article that the words name, `null` where they name none. */
  'ticket.real-cause': { readonly ticket: string; readonly cause: string; readonly fixId: string | null };
  'step.next': Bare;
  'step.back': Bare;
  'step.done': Bare;
  'step.skip': Bare;
  'step.hand-over': Bare;
  'host.act': Plan;
  /** `subject` absent: not said which. */
  'watch.start': { readonly subject?: Watched };
  /** `subject` absent: all of them. */
  'watch.stop': { readonly subject?: Watched };
  'watch.list': Bare;
  /** `minutes`: how long from now; absent: at once. */
  'check.again': { readonly minutes?: number };
  /** `desk`: the id of a route of the knowledge base. */
  'other-team': { readonly desk: string };
  'report.health': Bare;
  'report.versions': Bare;
  /** `days`: how far back; absent: as far as the report usually looks. */
  'report.outcomes': { readonly days?: number };
  'board.start': Bare;
  'board.stop': Bare;
  'microsoft-text': Bare;
  help: Bare;
  social: Bare;
  language: { readonly language: Language };
  'off-topic': Bare;
}

/** The part of the knowledge base that acts name something of. */
export type ActBook = Pick<KnowledgeBase, 'articles' | 'codes' | 'questions' | 'routes' | 'terms' | 'wishes'>;

export type ActName = keyof ActSlots;

type AnyAct = { [One in ActName]: { readonly act: One } & ActSlots[One] }[ActName];

/** One thing that a message does, or a button that was pressed. Plain JSON. */
export type Act<Name extends ActName = ActName> = Extract<AnyAct, { readonly act: Name }>;

/** The first act of one of these names; `undefined` where there is none. */
export function actNamed<Name extends ActName>(acts: readonly Act[], ...names: readonly Name[]): Act<Name> | undefined {
  const wanted: readonly ActName[] = names;
  return acts.find((one): one is Act<Name> => wanted.includes(one.act));
}
