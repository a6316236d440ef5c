import type { Language } from '../core/language.ts';
import type { Announcement } from '../knowledge/another-trouble.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { Act } from './act.ts';
import type { Intent } from './intent.ts';
import type { SeenInPictures } from './picture.ts';
import type { HeardActs } from './saying.ts';

/** What a message is about. A name is kept as the person typed it, or as the fleet spells it where the fleet knows it. */
export interface Entities {
  /** Region programmatic name, e.g. `canadaeast`. */
  readonly region: string | null;
  readonly hostPool: string | null;
  readonly sessionHost: string | null;
  /** Ticket number as digits, without `#`. */
  readonly ticket: string | null;
  /** Tracking id of a Service Health event, e.g. `KR8C-K1Z`. */
  readonly trackingId: string | null;
}

/** How a message is put, beside what it says. */
export interface Manner {
  /** Words of two letters or more. */
  readonly words: number;
  /** It is worded as a question, with its mark or without. */
  readonly question: boolean;
  /** It says who is hit or what hangs on it, so that the matter presses. */
  readonly pressing: boolean;
  /** Its words could be about a virtual desktop. */
  readonly near: boolean;
  readonly announces: Announcement;
}

/** What a person told us in one message, read into plain values. `text` is the message without mentions and without surrounding space. */
export interface Said {
  readonly text: string;
  readonly language: Language;
  readonly intent: Intent;
  readonly entities: Entities;
  readonly findings: readonly Finding[];
  /** Fix ids the person says were already done without success. */
  readonly tried: readonly string[];
  /** What it does as it was learned; absent where nothing was learned. */
  readonly heard?: HeardActs;
  /** Nothing in it names a part of ours, and nobody who tells of a trouble of ours writes like this. */
  readonly foreign?: true;
  /** The troubles of a message that tells of several, each read by itself, in the order told; empty where it tells of one. */
  readonly separateTroubles: readonly Report[];
  /** What the pictures beside the text show; absent where there was none, or nothing could be read. Its findings are among the others. */
  readonly seen?: SeenInPictures;
}

/** A message as one text that can be read again later, e.g. when a button brings it back: what its pictures show stands in it as a pasted block. */
export function carriedText({ text, seen }: Pick<Said, 'text' | 'seen'>): string {
  return seen === undefined ? text : `${text}\n\`\`\`\n${seen.text}\n\`\`\``.trim();
}

/** A message as it was read: what it says, what it does and how it is put. */
export interface Report extends Said {
  /** In the order in which they should be answered. What an act means where something is open is for the conversation to decide. */
  readonly acts: readonly Act[];
  readonly manner: Manner;
}

/** The names of a fleet, so that reading can recognise them. Empty lists where no fleet is known. */
export interface FleetNames {
  readonly hostPools: readonly string[];
  /** What host pools are called where people see them, beside their own names; absent where none is. */
  readonly called?: readonly { readonly called: string; readonly hostPool: string }[];
  /** Session host names, with their domain where they have one. */
  readonly sessionHosts: readonly string[];
}
