import { z } from 'zod';
import { REGIONS } from '../../domain/core/region.ts';
import type { ReadFinding, ReadRequest, SecondReading } from '../../domain/model/language-model.ts';
import { INTENTS } from '../../domain/text/intent.ts';
import { comparable } from '../../text/fold.ts';
import type { Vocabulary } from './vocabulary.ts';

const answer = z.object({
  intent: z.enum(INTENTS),
  findings: z.array(z.object({ finding: z.string(), holds: z.boolean(), words: z.string() })),
  tried: z.array(z.object({ fix: z.string(), words: z.string() })),
  region: z.string().nullable(),
  host_pool: z.string().nullable(),
  session_host: z.string().nullable(),
  alike: z.array(z.string()).default([]),
});

const MOST_CLAIMS = 12;
const MOST_ALIKE = 3;
const LONGEST_QUOTE = 160;
const LONGEST_NAME = 80;
/** Fewer letters than this say nothing by themselves. */
const SHORTEST_QUOTE = 3;

/** A faithful copy is found whatever its typography: ligatures, wide letters and spaces are made plain as well. */
function plain(text: string): string {
  return comparable(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
}

/** Whether the text has these words, whole and in this order. */
function standsIn(text: string, words: string): boolean {
  const quote = plain(words);
  const letters = quote.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (letters < SHORTEST_QUOTE || quote.length > LONGEST_QUOTE) return false;
  const found = ` ${plain(text)} `.split(quote);
  const whole = (before: string, after: string) => !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  return found.slice(1).some((after, index) => whole(found[index] ?? '', after));
}

function nameIn(text: string, name: string | null): string | null {
  const bare = name?.trim() ?? '';
  return bare !== '' && bare.length <= LONGEST_NAME && !/\s{2,}|\n/.test(bare) && standsIn(text, bare) ? bare : null;
}

function withoutRepeats<One>(all: readonly One[], idOf: (one: One) => string): One[] {
  return [...new Map(all.map((one) => [idOf(one), one])).values()];
}

/**
 * What of a model's answer may be believed to have been read: values of the vocabulary whose words stand in the text, names that stand
 * in it, look-alikes that were given. `undefined` for an answer of another shape.
 */
export function secondReading(
  given: unknown,
  { text, lookAlikes }: ReadRequest,
  { findings, fixes }: Vocabulary,
  putBack: (text: string) => string,
): SecondReading | undefined {
  const read = answer.safeParse(given);
  if (!read.success) return undefined;
  const { data } = read;
  const quoted = (words: string) => {
    const quote = putBack(words).replace(/\s+/g, ' ').trim();
    return standsIn(text, quote) ? quote : undefined;
  };
  const claims = data.findings.slice(0, MOST_CLAIMS).flatMap(({ finding, holds, words }): ReadFinding[] => {
    const known = findings.get(finding);
    const quote = quoted(words);
    return known === undefined || quote === undefined
      ? []
      : [{ key: known.key, value: known.value, holds, words: quote }];
  });
  const tried = data.tried.slice(0, MOST_CLAIMS).flatMap(({ fix, words }) => {
    const quote = quoted(words);
    return fixes.has(fix) && quote !== undefined ? [{ fixId: fix, words: quote }] : [];
  });
  const region = REGIONS.find((one) => one.name === data.region)?.name ?? null;
  const known = new Set(lookAlikes.map((one) => one.id));
  return {
    intent: data.intent,
    findings: withoutRepeats(claims, ({ key, value }) => `${key}=${value}`),
    tried: withoutRepeats(tried, ({ fixId }) => fixId),
    region,
    hostPool: nameIn(text, data.host_pool === null ? null : putBack(data.host_pool)),
    sessionHost: nameIn(text, data.session_host === null ? null : putBack(data.session_host)),
    alike: [...new Set(data.alike)].filter((id) => known.has(id)).slice(0, MOST_ALIKE),
  };
}
