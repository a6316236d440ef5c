import type { Disruption, Prior, Strength } from '../domain/knowledge/article.ts';
import type { Question } from '../domain/knowledge/question.ts';

/** Log odds (natural logarithm) that a finding of this strength adds to an article. */
export const STRENGTH_LOG_ODDS: Readonly<Record<Strength, number>> = {
  decisive: 6,
  strong: 3,
  supports: 1.5,
  weak: 0.6,
  against: -1.5,
  excludes: -6,
};

/** What was only said may be mistaken: an exclusion on somebody's word is a strong minus, not the end. */
export const SAID_EXCLUDES_LOG_ODDS = -3;

/** A finding denied takes back this share of what it would have added. */
export const DENIAL_SHARE = 0.5;

/** Log odds of an article before anything is known. */
export const PRIOR_LOG_ODDS: Readonly<Record<Prior, number>> = { common: -1.5, uncommon: -2.3, rare: -3 };

/** Log odds that no documented fix applies, before anything is known. */
export const NONE_LOG_ODDS = 0;

/** Added to `none-documented` when the words are about something that is not AVD (printing, price, plain RDP). */
export const OTHER_TOPIC_LOG_ODDS = 4;

/** Added to `none-documented` when neither the words nor anything known name a part of a virtual desktop. */
export const UNNAMED_LOG_ODDS = 2;

/** Log odds that the best possible text match adds; text never decides. */
export const TEXT_LOG_ODDS = 6;

/** What an agent's yes to "a trouble like this article" is worth as text similarity: clear words, no more. */
export const DESCRIBED_SIMILARITY = 0.7;

/** What closeness in words, and what was heard, counts towards the similarity of a short message. Together more than 1: either alone is doubtful. */
export const WORDS_SHARE = 0.6;
export const HEARD_SHARE = 0.85;

/** Raises what is heard, so that it counts where it is sure: at 0.9 for 0.84, at 0.5 for 0.33. */
export const HEARD_POWER = 1.6;

/** An article that is heard with a lesser share is not heard: there is always some that is not quite impossible. */
export const LEAST_SHARE = 0.05;

/** Words of a message up to which what is heard counts in full … */
export const SHORT_WORDS = 40;

/** … and the least that it counts in a long one. */
export const LEAST_HEARD = 0.3;

/** Added to `none-documented` when it is heard for sure that it is another team's matter, or nobody's. */
export const OTHERS_LOG_ODDS = 2;

/** Added to `none-documented` when it is heard for sure that no trouble is told. */
export const UNTOLD_LOG_ODDS = 1.5;

/** What findings that say what is wrong must add together before a fix is proposed on them. */
export const SPECIFIC_LOG_ODDS = 1.5;

/** Words that add this much or more are clearly an article's own. */
export const CLEAR_TEXT_LOG_ODDS = 2;

/** Words that add this much or more carry a proposal alone. */
export const OWN_WORDS_LOG_ODDS = TEXT_LOG_ODDS * DESCRIBED_SIMILARITY;

/**
 * A candidate at or above this share, and as probable by itself, is proposed without a further question; cards call it likely. The share alone would
 * make the only candidate likely, however little speaks for it.
 */
export const LIKELY = 0.6;

/** From this share on not even `scope` is asked before the fix. */
export const SURE = 0.9;

/** The least share at which a candidate is proposed once no question is worth asking … */
export const POSSIBLE = 0.5;

/** … and the least log odds of its own: as likely as not. Below that it is a lead, not a proposal. */
export const POSSIBLE_LOG_ODDS = 0;

/** A candidate is a lead worth naming from this share on. */
export const LEAD = 0.15;

/** Candidates below this share are not shown. */
export const FLOOR = 0.02;

/** What escalating costs, in minutes of waiting and handing over. */
export const ESCALATION_MINUTES = 45;

/** What a disruption costs the people who work on the host, in minutes. */
export const DISRUPTION_MINUTES: Readonly<Record<Disruption, number>> = {
  none: 0,
  'restarts-host': 15,
  'ends-sessions': 30,
  'rebuilds-host': 60,
};

/** What a question costs, in minutes, by who has to be asked. */
export const ASKING_MINUTES: Readonly<Record<Question['cost'], number>> = { 1: 0.5, 2: 1.5, 4: 6 };

/** How much likelier than its choices together is an answer that tells nothing, where a cause expects none of them. */
export const OFF_TOPIC_SILENCE = 1.5;

/** A question that is expected to save less than this, in minutes, is not worth the caller's patience. */
export const LEAST_GAIN_MINUTES = 1;

/** What a further look on a host costs, in minutes, once somebody is signed in to one. */
export const OPEN_HOST_MINUTES = 1.5;

/** Questions before the best lead is handed over with its ticket. */
export const MAX_QUESTIONS = 2;

/** Whoever is asked must know with this chance at least; below it a question only costs patience. */
export const LEAST_CHANCE = 0.3;

/** From this chance on the host team is left a question that the desk can't answer. */
export const HOST_TEAM_CHANCE = 0.5;

/** Questions that are left to the host team, at the most. */
export const MOST_FOR_HOST_TEAM = 3;

/** What our own looks show with this chance is never asked once hosts could be read. */
export const SEEN_LIVE_CHANCE = 0.8;

/** What an "I don't know" leaves of the chance that the same kind of knowledge is there for the next question. */
export const UNKNOWN_SHARE = 0.5;

/** `stage` and `scope` go first when they are worth at least this share of the best question. */
export const FIRST_THINGS_SHARE = 0.5;

/** Candidates that take part in weighing questions; the rest cannot change the next step. */
export const WEIGHED_CANDIDATES = 24;
