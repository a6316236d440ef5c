import type { SAID_OUTCOMES } from '../case/case.ts';
import type { Language } from '../core/language.ts';
import type { TimeZone } from '../core/time-zone.ts';
import type { Reason } from '../knowledge/diagnosis.ts';
import type { StatusAnswer, Unlooked } from '../status/status.ts';
import type { Act } from '../text/act.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { DeskRole } from './desk-role.ts';

/** A button as plain values; `cards` draws it. The payload comes back unchanged when it is pressed. */
export interface Button {
  readonly label: string;
  readonly payload: ButtonPayload;
}

/** What a button of a case's card sends back: `case` with the finding, fix or step tells an old card from the current one. */
export type CasePayload =
  | {
      readonly desk: 1;
      readonly act: 'answer';
      readonly case: number;
      readonly finding: string;
      readonly choice: string;
    }
  | {
      readonly desk: 1;
      readonly act: 'outcome';
      readonly case: number;
      readonly fixId: string;
      readonly outcome: (typeof SAID_OUTCOMES)[number];
      /** All of the fix is meant, not the step that was tried last. */
      readonly whole?: true;
    }
  | {
      readonly desk: 1;
      /** `leave-step`: into the ticket instead of doing it now. */
      readonly act: 'step' | 'leave-step';
      readonly case: number;
      readonly fixId: string;
      readonly step: number;
    }
  /** `note`: what goes into the ticket with it. */
  | { readonly desk: 1; readonly act: 'escalate'; readonly case: number; readonly note?: string }
  /** Adds what the case holds to a ticket that is open already, instead of opening another. */
  | { readonly desk: 1; readonly act: 'join-ticket'; readonly case: number; readonly ticket: string }
  /** Leaves the form: no ticket now. */
  | { readonly desk: 1; readonly act: 'leave-ticket'; readonly case: number }
  | {
      readonly desk: 1;
      readonly act: 'confirm-ticket';
      readonly case: number;
      /** As edited in the form. */
      readonly title?: string;
      readonly note?: string;
      readonly severity?: string;
    }
  /** Which of the claims that are offered the agent says yes to, by their place in the case; none: no to all of them. */
  | { readonly desk: 1; readonly act: 'claims'; readonly case: number; readonly yes: readonly number[] }
  | { readonly desk: 1; readonly act: 'why'; readonly case: number; readonly finding: string };

/** An act that a button names in full: pressing it needs no reading. */
export type ButtonAct = Act<
  | 'ask.status'
  | 'ask.sessions'
  | 'ask.ticket'
  | 'check.again'
  | 'help'
  | 'ticket.close'
  | 'ticket.comment'
  | 'ticket.edit'
  | 'ticket.reopen'
  | 'watch.stop'
>;

/** What is to be done with words that somebody told: the facts in them are read when the button is pressed. */
export type TextAct = Act<'case.new' | 'case.switch' | 'tell' | 'ticket.open'>;

/** What a pressed button hands to the flows. */
export type PressedPayload = CasePayload | ({ readonly desk: 1 } & ButtonAct);

/** What a card button sends back. No field is called `value`: the local chat page drops a button whose data has one. */
export type ButtonPayload =
  | PressedPayload
  | ({ readonly desk: 1; readonly text: string } & TextAct)
  /** Its text alone is the message, as if it were typed. `as`: kept by cards of an older version that opened a case whatever was read in it. */
  | { readonly desk: 1; readonly act: 'ask'; readonly text: string; readonly as?: 'troubleshoot' };

/** One thing the bot says, as plain values that can be stored: articles by fix id. `cards` turns each kind into an Adaptive Card. */
export type Say =
  | { readonly kind: 'text'; readonly text: string; readonly buttons?: readonly Button[] }
  /** A short answer: its headline, and the lines under it, worded already. */
  | {
      readonly kind: 'sheet';
      readonly headline: string;
      readonly lines: readonly string[];
      /** The lines that a summary may be worded from: none of them holds anybody else's words. Absent where a summary makes no sense. */
      readonly gist?: readonly string[];
      /** Worded by the language model from the gist; absent where there is none. */
      readonly summary?: string;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'status';
      readonly answer: StatusAnswer;
      /** Worded by the language model from the answer's lines; absent where there is none. */
      readonly summary?: string;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly why: string;
      readonly caseNumber: number;
      readonly key: string;
      readonly choices: readonly Button[];
      readonly other: readonly Button[];
    }
  | {
      readonly kind: 'fix';
      readonly caseNumber: number;
      readonly fixId: string;
      readonly likelihood: 'likely' | 'possible';
      readonly reasons: readonly Reason[];
      /** What the live look showed when it was proposed; `null` when nothing was looked at. */
      readonly status: StatusAnswer | null;
      /** Whose steps are shown first. Absent in messages kept by an older version: an agent's. */
      readonly role?: DeskRole;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'step';
      readonly caseNumber: number;
      readonly fixId: string;
      readonly step: number;
      /** What a look just before a step that meets people showed; absent for other steps. */
      readonly status?: StatusAnswer;
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'none-documented';
      readonly caseNumber: number;
      readonly leads: readonly string[];
      /** What the codes of the case mean, worded; or that nothing is documented of them. */
      readonly codes: readonly string[];
      readonly unlooked: readonly Unlooked[];
      readonly buttons: readonly Button[];
    }
  | {
      readonly kind: 'ticket-form';
      readonly caseNumber: number;
      readonly title: string;
      readonly body: string;
      readonly severity: 1 | 2 | 3 | 4;
      readonly buttons: readonly Button[];
    }
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
  /** Two fields for what stands in a picture: the code and the extended code. */
  | { readonly kind: 'code-form'; readonly text: string }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'help' };

/** What a turn says, with the language to say it in and whether the live checks read the demo fleet. */
export interface Voice {
  readonly language: Language;
  readonly demo: boolean;
  /** The clock of the one who reads, where others do not read along. */
  readonly timeZone?: TimeZone;
}
