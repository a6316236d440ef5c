import type { Language, Localized } from '../core/language.ts';

/** How much a finding speaks for (or against) an article. The numbers behind the words live in `diagnosis/strengths.ts`. */
export const STRENGTHS = ['decisive', 'strong', 'supports', 'weak', 'against', 'excludes'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const COMPONENTS = [
  'agent',
  'stack',
  'host',
  'join',
  'service',
  'client',
  'identity',
  'profile',
  'network',
] as const;
export type Component = (typeof COMPONENTS)[number];

export const PRIORS = ['common', 'uncommon', 'rare'] as const;
export type Prior = (typeof PRIORS)[number];

export const DISRUPTIONS = ['none', 'restarts-host', 'ends-sessions', 'rebuilds-host'] as const;
export type Disruption = (typeof DISRUPTIONS)[number];

export const TRUSTS = ['official', 'staff', 'mvp', 'community', 'unverified'] as const;
export type Trust = (typeof TRUSTS)[number];

/** Who may do a step. `agent` is the person at the desk; `caller` the user on the line, guided by the agent. */
export const ACTORS = ['agent', 'caller', 'host-admin', 'network', 'identity', 'microsoft'] as const;
export type Actor = (typeof ACTORS)[number];

/** What a step can do to others; shown before the step. */
export const RISKS = ['restart', 'ends sessions', 'registry'] as const;
export type Risk = (typeof RISKS)[number];

export interface FixStep {
  readonly actor: Actor;
  readonly risks: readonly Risk[];
  /** Markdown without the marks in square brackets; code spans and blocks carry commands exactly. */
  readonly text: string;
}

export interface Source {
  /** Key of the document, e.g. `agent-issues`. */
  readonly document: string;
  readonly section: string;
  readonly url: string | undefined;
  /** Date printed in the copy that was read, `YYYY-MM-DD` or `YYYY-MM`; `undefined` where the source prints none. */
  readonly date: string | undefined;
  readonly trust: Trust;
}

/** A signal value that stands for "any value of this key that the article does not name". */
export const OTHERWISE = 'otherwise';

/** Per finding key, per value: what it says about this article. */
export type Signals = Readonly<Record<string, Readonly<Record<string, Strength>>>>;

/** The parts of an article that people read, in one language. Markdown, in our own words. */
export interface ArticleText {
  readonly tellTheCaller: string;
  readonly cause: string;
  readonly steps: readonly FixStep[];
  readonly verify: string;
  readonly ifItDoesNotHelp: string;
  readonly conflicts: readonly string[];
}

/** The French text, or why there is none to show; `hash` is what a translation of today's English text has to name. */
export type FrenchText =
  | { readonly kind: 'translated'; readonly text: ArticleText }
  | { readonly kind: 'missing' | 'outdated'; readonly hash: string };

/** One documented fix, loaded from `knowledge/<id>.md` and, in French, from `knowledge/fr/<id>.md`. Its own texts are English. */
export interface Article extends ArticleText {
  readonly id: string;
  readonly title: Localized;
  readonly component: Component;
  readonly prior: Prior;
  /** Minutes a practised person needs. */
  readonly effort: number;
  readonly disruption: Disruption;
  readonly signals: Signals;
  readonly phrases: { readonly en: readonly string[]; readonly fr: readonly string[] };
  /** Fix ids that `## If it does not help` links to, in order. */
  readonly next: readonly string[];
  readonly sources: readonly [Source, ...Source[]];
  readonly reviewed: string;
  readonly french: FrenchText;
}

/** What an article says in a language; English where there is no French text to show. */
export function articleText(article: Article, language: Language): ArticleText {
  return language === 'fr' && article.french.kind === 'translated' ? article.french.text : article;
}
