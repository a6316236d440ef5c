import type { Language } from '../core/language.ts';
import type { ActName } from './act.ts';

/** The acts that a saying may be labelled with. */
export const SAYING_ACTS = [
  'tell',
  'answer',
  'correct',
  'outcome.worked',
  'outcome.failed',
  'outcome.partly',
  'outcome.cannot',
  'tried',
  'ask.status',
  'ask.eta',
  'ask.impact',
  'ask.sessions',
  'ask.changes',
  'ask.why',
  'ask.meaning',
  'ask.say',
  'ask.may',
  'ask.next',
  'ask.cases',
  'ask.ticket',
  'case.new',
  'case.switch',
  'case.park',
  'case.close',
  'case.reopen',
  'case.cancel',
  'ticket.open',
  'ticket.edit',
  'ticket.comment',
  'ticket.close',
  'step.next',
  'step.back',
  'step.done',
  'step.skip',
  'step.hand-over',
  'host.act',
  'watch.start',
  'watch.stop',
  'check.again',
  'other-team',
  'help',
  'social',
  'language',
  'off-topic',
] as const satisfies readonly ActName[];

export type SayingAct = (typeof SAYING_ACTS)[number];

/** An act that was heard in a message, and how sure it is, 0 to 1. */
export interface HeardAct {
  readonly act: SayingAct;
  readonly confidence: number;
}

/** What a message does, as it was learned. */
export interface HeardActs {
  /** The act that it most likely begins with, then what else it surely does. */
  readonly does: readonly HeardAct[];
  /** How likely each act is in it, first or beside others, 0 to 1; what is missing here is next to impossible. */
  readonly likely: Readonly<Partial<Record<SayingAct, number>>>;
  /** What another team's matter is about, a value of the finding `topic`; absent where none was heard. */
  readonly topic?: string;
}

/** What can stand open in a chat when a message comes. */
export const OPEN_KINDS = ['question', 'proposal', 'walk', 'ticket-form', 'after-ticket', 'after-case'] as const;

/** What stands open when a message comes. `finding`: the key that was asked for; `fix`: the article that is proposed or walked through. */
export interface OpenThing {
  readonly kind: (typeof OPEN_KINDS)[number];
  readonly finding?: string | undefined;
  readonly fix?: string | undefined;
}

/** A fact that the writer of a saying states; `holds: false` where it is stated not to be so. */
export interface SaidFact {
  readonly key: string;
  readonly value: string;
  readonly holds: boolean;
}

/** A trouble with Azure Virtual Desktop that no article is about, and one too vague to tell, in place of an article's id. */
export const NO_ARTICLE = 'none';
export const VAGUE = 'vague';

/** A message that somebody could type, with what it means. */
export interface Saying {
  /** Who wrote it; sayings of one writer are alike. */
  readonly by: string;
  readonly text: string;
  readonly lang: Language;
  /** In the order in which they should be answered. */
  readonly acts: readonly SayingAct[];
  readonly facts: readonly SaidFact[];
  /** The id of an article, `none` or `vague`; absent where no trouble is told. */
  readonly article?: string | undefined;
  /** For another team: the value of the finding `topic`. */
  readonly topic?: string | undefined;
  /** Ids of articles whose remedy was done already. */
  readonly tried: readonly string[];
  /** Absent: nothing. */
  readonly open?: OpenThing | undefined;
  /** A reader of keywords would go wrong here. */
  readonly hard: boolean;
}
