import { comparable } from '../../text/fold.ts';
import type { Kind } from './placeholders.ts';
import type { Redactions } from './redactions.ts';

/** What was hidden once in an exchange is known again where nothing but the word itself tells it: "jdoe again". */
export interface KnownAgain {
  /** Keeps what these redactions hide of a text. */
  learn(text: string, redactions: Redactions): void;
  /** Hides what was learnt wherever it stands. */
  hide(text: string, redactions: Redactions): void;
}

const RUN = /[\p{L}\p{M}\p{N}]+/gu;
/** The parts of a person's name; of a mail address those before the @, and nothing of a name with dashes of a machine. */
function partsOf(value: string, kind: Kind): readonly string[] {
  const parts = comparable(value.replace(/@.*$/s, '')).match(RUN) ?? [];
  return kind === 'USER' || kind === 'MAIL' || parts.length === 1 ? parts : [];
}

/** A memory of names for one exchange; ordinary words are never learnt. */
export function createKnownAgain(ordinary: ReadonlySet<string>): KnownAgain {
  const known = new Map<string, Kind>();
  return {
    learn(text, redactions) {
      for (const { from, to, kind } of redactions.hidden()) {
        // "Password: kowalski changed it": what stands behind the colon may be anybody, and a key is never put back.
        if (kind === 'KEY') continue;
        for (const part of partsOf(text.slice(from, to), kind)) {
          if (part.length < 3 || !/\p{L}{2}/u.test(part) || ordinary.has(part) || known.has(part)) continue;
          known.set(part, kind === 'MAIL' ? 'USER' : kind);
        }
      }
    },
    hide(text, redactions) {
      for (const { 0: word, index } of text.matchAll(RUN)) {
        const kind = known.get(comparable(word));
        if (kind !== undefined && redactions.isFree(index, index + word.length))
          redactions.hide(index, index + word.length, kind);
      }
    },
  };
}
