import type { Language } from '../core/language.ts';
import type { Intent } from '../text/intent.ts';

/**
 * Why the language model helped with nothing. `late`: not inside its deadline. `throttled`: Azure asks us to wait (429). `unreachable`: no answer, or
 * a server fault. `refused`: we may not (401, 403). `no-deployment`: no such deployment (404). `wrong-request`: the service takes no such request.
 * `filtered`: stopped by the content filter. `cut-off`: it ran out of tokens in the middle. `declined`: it refused to answer. `garbled`: no choices, no
 * JSON or another shape than asked for. `unfit`: an answer, and nothing in it that may be shown. `hour-spent`, `conversation-spent`: the budget is
 * used up. `resting`: not asked, because it failed several times just now.
 */
export const MODEL_TROUBLES = [
  'late',
  'throttled',
  'unreachable',
  'refused',
  'no-deployment',
  'wrong-request',
  'filtered',
  'cut-off',
  'declined',
  'garbled',
  'unfit',
  'hour-spent',
  'conversation-spent',
  'resting',
] as const;
export type ModelTrouble = (typeof MODEL_TROUBLES)[number];

/** What the model gave, checked already, or why it gave nothing. It never throws. */
export type ModelAnswer<Value> =
  | { readonly kind: 'given'; readonly value: Value }
  | { readonly kind: 'none'; readonly why: ModelTrouble };

/** A finding the model read: of the vocabulary in `knowledge/findings.yaml`. `words` stand in the text as they are. */
export interface ReadFinding {
  readonly key: string;
  readonly value: string;
  readonly holds: boolean;
  readonly words: string;
}

/** What the model read in one message. A claim, never a finding of a case until the agent confirms it. */
export interface SecondReading {
  readonly intent: Intent;
  readonly findings: readonly ReadFinding[];
  /** Fix ids it takes for done without success, each with the words of the text that say so. */
  readonly tried: readonly { readonly fixId: string; readonly words: string }[];
  /** Region programmatic name, or a name that stands in the text; `null` where it read none. */
  readonly region: string | null;
  readonly hostPool: string | null;
  readonly sessionHost: string | null;
  /** Of the look-alikes it was given, those that fit the text, best first. */
  readonly alike: readonly string[];
}

/** What is read: the message, the turns before it (oldest first), and the articles that the text could mean. */
export interface ReadRequest {
  /** Whose budget it is. */
  readonly conversation: string;
  readonly text: string;
  readonly before: readonly string[];
  readonly language: Language;
  /** Article ids with their titles; empty where the built-in search is sure. */
  readonly lookAlikes: readonly { readonly id: string; readonly title: string }[];
}

/** What is summed up. `status`: on top of a long answer. `ticket`: its first paragraph. `report`: the lead's text. */
export const WORDING_PURPOSES = ['status', 'ticket', 'report'] as const;
export type WordingPurpose = (typeof WORDING_PURPOSES)[number];

/** The sentences to sum up, complete and worded by us, most important first: nothing else may be said. */
export interface WordRequest {
  readonly conversation: string;
  readonly purpose: WordingPurpose;
  readonly language: Language;
  readonly lines: readonly string[];
  /** What is left of the turn (ms); the model's own deadline where it is shorter. */
  readonly limitMs?: number;
}

/** How the model does, for `/readyz`: counts since the start, and what stands in its way now. */
export interface ModelStanding {
  readonly state: 'ok' | 'failing';
  /** What stands in its way; absent while it works. */
  readonly trouble?: ModelTrouble;
  /** What to do about it, for those who run the bot; empty while it works. */
  readonly missing: readonly string[];
  /** Requests sent, tokens used, and answers by how they ended (`given` or a trouble). */
  readonly counts: Readonly<Record<string, number>>;
}

/** A language model that helps to read and to word. */
export interface LanguageModel {
  read(request: ReadRequest): Promise<ModelAnswer<SecondReading>>;
  /** A few sentences that say nothing the lines do not say. */
  word(request: WordRequest): Promise<ModelAnswer<string>>;
  /** Asks one tiny question, so that `standing` knows before the first message whether it works. */
  check(): Promise<void>;
  standing(): ModelStanding;
}
