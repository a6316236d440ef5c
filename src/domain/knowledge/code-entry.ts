import type { Language } from '../core/language.ts';
import type { Source } from './article.ts';

/**
 * Where a code stands. `main`: the client's own code (IMsTscAxEvents::OnDisconnected). `extended`: the one beside it
 * (ExtendedDisconnectReasonCode). `gateway`: 0x30000xx, shown in the place of the main code. `pair`: a main and an extended code together.
 * `symbolic`: CodeSymbolic of Log Analytics, with the number of its column Code. `event`: event ids and texts of the agent on a host.
 * `message`: words of a message or a name in it, of whatever program.
 */
export const CODE_SPACES = [
  'main',
  'extended',
  'gateway',
  'pair',
  'symbolic',
  'event',
  'message',
  'host-status',
  'health-check',
  'sign-in',
  'windows',
] as const;
export type CodeSpace = (typeof CODE_SPACES)[number];

/** Numbers from `first` to `last`, both included; one number where they are equal. Signed, 32 bits. */
export interface CodeNumbers {
  readonly first: number;
  readonly last: number;
}

interface ListedCode {
  readonly space: CodeSpace;
  /** In its usual spelling: `0x204`, `0x904/0x7`, `INVALID_FORM`, `3277`. */
  readonly code: string;
  /** The numbers it has; empty where only a name is known. */
  readonly numbers: readonly CodeNumbers[];
}

/** A code with a meaning that was read somewhere. A meaning is no cause. */
export interface DocumentedCode extends ListedCode {
  readonly kind: 'documented';
  /** Begins in lower case and ends without a full stop, so that a sentence can be built around it. */
  readonly meaning: Readonly<Record<Language, string>>;
  /** `place`: it says where the connection broke off and nothing of why. */
  readonly tells: 'place' | 'reason';
  readonly sources: readonly [Source, ...Source[]];
  /** Articles that deal with it; every id is a file in `knowledge/`. */
  readonly articles: readonly string[];
  /** What to ask for beside the usual; `undefined` where the usual is enough. */
  readonly collect: Readonly<Record<Language, string>> | undefined;
}

/** A code that was looked for and found in no public source. */
export interface UndocumentedCode extends ListedCode {
  readonly kind: 'undocumented';
}

export type CodeEntry = DocumentedCode | UndocumentedCode;

/** Everything `knowledge/codes.yaml` says. */
export interface CodeBook {
  readonly entries: readonly CodeEntry[];
  /** Day on which codes without a meaning were last looked for, `YYYY-MM-DD`. */
  readonly reviewed: string;
}
