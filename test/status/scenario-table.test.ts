import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openRooms } from '../../src/compose/rooms.ts';
import type { StatusAnswer, StatusSubject } from '../../src/domain/status.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { statusLines } from '../../src/wording/status-lines.ts';
import { NOW, observeEstate, type ShortEstate } from './scenario-estate.ts';

const FOLDER = new URL('scenarios/', import.meta.url);
const { knowledge } = openRooms();

const expected = z.strictObject({
  name: z.string(),
  /** `region canadaeast`, `pool p1`, `host p1-0`, `overview`, `incidents`. */
  ask: z.string(),
  estate: z.record(z.string(), z.unknown()).default({}),
  state: z.string(),
  microsoft: z.enum(['listed', 'not-listed', 'unreadable']).optional(),
  impact: z.enum(['seen', 'none-seen', 'unknown']).optional(),
  signs: z.array(z.string()).optional(),
  cause: z.string().optional(),
  notable: z.record(z.string(), z.string()).optional(),
  unlooked: z.array(z.string()).optional(),
  also: z.array(z.string()).optional(),
  says: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
});
type Expected = z.infer<typeof expected>;

const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) =>
    z
      .array(expected)
      .parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')))
      .map((one) => ({ ...one, file: file.replace('.yaml', '') })),
  );

function subjectOf(ask: string): StatusSubject {
  const [kind = '', id = ''] = ask.split(' ');
  if (kind === 'region') return { kind, id };
  if (kind === 'pool') return { kind: 'hostpool', id };
  if (kind === 'host') return { kind, id };
  return { kind: kind === 'incidents' ? 'incidents' : 'overview', id: null };
}

function seenIn(answer: StatusAnswer, one: Expected): Partial<Expected> {
  const seen: Partial<Expected> = { state: answer.state };
  if (one.microsoft !== undefined) seen.microsoft = answer.microsoft.says;
  if (one.impact !== undefined) seen.impact = answer.impact;
  if (one.signs !== undefined) seen.signs = answer.signs.map((sign) => sign.code);
  if (one.cause !== undefined) seen.cause = answer.ownCause?.code ?? 'none';
  if (one.unlooked !== undefined) seen.unlooked = answer.unlooked.map((what) => `${what.what} ${what.why}`);
  if (one.also !== undefined) seen.also = answer.alsoListed.map((event) => event.trackingId);
  if (one.notable !== undefined) {
    const wanted = Object.keys(one.notable);
    const hosts = answer.notable.filter((host) => wanted.includes(host.name));
    seen.notable = Object.fromEntries(hosts.map((host) => [host.name, host.condition]));
  }
  return seen;
}

function wanted(one: Expected): Partial<Expected> {
  const { state, microsoft, impact, signs, cause, notable, unlooked, also } = one;
  const all = { state, microsoft, impact, signs, cause, notable, unlooked, also };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

describe('the table of status scenarios', () => {
  it('holds enough of them, each name once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  });

  describe.each([...new Set(cases.map((one) => one.file))])('%s', (file) => {
    it.each(cases.filter((one) => one.file === file).map((one) => [one.name, one] as const))(
      '%s',
      async (name, one) => {
        // The names of the fields are checked by the scenario's own schema when it is read.
        const observation = await observeEstate(one.estate as ShortEstate, name);
        const answer = answerStatus(observation, subjectOf(one.ask), knowledge.incidents, NOW);
        expect(seenIn(answer, one)).toEqual(wanted(one));
        const { headline, lines } = statusLines(answer, NOW, 'en');
        const text = [headline, ...lines].join('\n');
        for (const piece of one.says) expect(text).toContain(piece);
        for (const piece of one.never) expect(text.toLowerCase()).not.toContain(piece.toLowerCase());
      },
    );
  });
});
