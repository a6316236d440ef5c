import type { FindingKey } from './finding.ts';

/**
 * Who can know a finding: the agent unasked or from the caller's words, the screen before the caller, somebody who looks after hosts and rights, the
 * bot's own looks.
 */
export const KNOWERS = ['agent', 'screen', 'host-admin', 'bot'] as const;
export type Knower = (typeof KNOWERS)[number];

/** What kind of knowledge a finding is, from `knowledge/findings.yaml`. */
export interface FindingNature {
  /** How likely each of them can tell it when asked, 0 to 1; who is left out can't. */
  readonly knownBy: Readonly<Partial<Record<Knower, number>>>;
  /** What a question for it asks about; questions about the same matter are one question in other words. */
  readonly matter: string;
  /** Values that say nothing of what is wrong: they may rank fixes and never propose one. `all` for a key that never does. */
  readonly context: 'all' | readonly string[];
}

/** The natures by key. */
export type FindingNatures = Readonly<Record<string, FindingNature>>;

/** The matter of a message or code that somebody can read from the screen. */
export const WORDS_ON_SCREEN = 'words-on-screen';

/** The nature of a key; where none is declared, the agent knows it and it says what is wrong. */
export function natureOf(natures: FindingNatures, key: FindingKey): FindingNature {
  return natures[key] ?? { knownBy: { agent: 1 }, matter: key, context: [] };
}

/** Whether a value of a key only says where and for whom, and not what is wrong. */
export function isContext(natures: FindingNatures, key: FindingKey, value: string): boolean {
  const { context } = natureOf(natures, key);
  return context === 'all' || context.includes(value);
}
