import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import { CHAT_PLACES } from '../../src/domain/conversation/chat-place.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { LANGUAGES } from '../../src/domain/core/language.ts';
import { shifted } from '../../src/domain/core/time.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { statusLines } from '../../src/wording/status/status-lines.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const words = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const turn = z.union([
  z.strictObject({ says: z.string(), after: z.string().optional(), comes: words, never: words }),
  /** An act, where the words are not the point. */
  z.strictObject({
    does: z.looseObject({ act: z.string() }),
    after: z.string().optional(),
    comes: words,
    never: words,
  }),
  z.strictObject({ press: z.string(), after: z.string().optional(), comes: words, never: words }),
]);
const conversation = z.strictObject({
  name: z.string(),
  scenario: z.string().default('quiet'),
  places: z.array(z.enum(CHAT_PLACES)).default([...CHAT_PLACES]),
  role: z.enum(['agent', 'lead', 'engineer']).default('agent'),
  language: z.enum(LANGUAGES).default('en'),
  turns: z.array(turn).min(1),
  /** What is open at the end, and how the case ended. */
  open: z.array(z.string()).optional(),
  case: z.string().optional(),
  tickets: z.number().default(0),
  /** What was asked to change on which ticket: `1 close`, `1 comment`. */
  changes: z.array(z.string()).default([]),
});
type Table = z.infer<typeof conversation>;

const folder = new URL('turns/', import.meta.url);
const tables: Table[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => z.array(conversation).parse(parse(readFileSync(new URL(name, folder), 'utf8'))));

const seen = new Map(
  await Promise.all(
    [...new Set(tables.map(({ scenario }) => scenario))].map(async (scenario) => {
      const port = createDemoAzure({ scenario: loadScenario(scenario), clock: () => NOW });
      return [scenario, await observeFleet(port, () => NOW, { deadlineMs: 5_000, poolConcurrency: 4 })] as const;
    }),
  ),
);

/** Everything a turn said as lines: what kind of thing it was, its words, and the labels of its buttons. */
function shown(said: readonly Say[], language: Table['language']): string {
  return said
    .flatMap((say): string[] => {
      const buttons = buttonsOf(say).map(({ label }) => `[${label}]`);
      switch (say.kind) {
        case 'text':
          return [say.text, ...buttons];
        case 'question':
          return [`question ${say.key}`, say.text, ...buttons];
        case 'status':
          return ['status', ...Object.values(statusLines(say.answer, NOW, language)).flat(), ...buttons];
        case 'fix':
          return [
            `fix ${say.fixId}`,
            ...(say.status?.microsoft.events ?? []).map(({ trackingId }) => trackingId),
            ...buttons,
          ];
        case 'step':
          return [`step ${say.step + 1} of ${say.fixId}`, ...buttons];
        case 'sheet':
          return [say.headline, ...say.lines, ...buttons];
        case 'none-documented':
          return ['none-documented', ...say.leads, ...say.codes, ...buttons];
        case 'ticket-form':
          return ['ticket-form', say.title, say.body, ...buttons];
        case 'ticket':
          return [`ticket ${say.ticket.id}`, say.ticket.title];
        default:
          return [say.kind];
      }
    })
    .join('\n');
}

const UNITS = { s: 1_000, min: 60_000, h: 3_600_000 } as const;

/** `90 s`, `20 min`, `2 h` in milliseconds. */
function waited(text: string): number {
  const [count, unit] = text.split(' ');
  const ms = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
  if (ms === undefined) throw new Error(`no such time: ${text}`);
  return Number(count) * ms;
}

function answered(chat: PlayedConversation, one: z.infer<typeof turn>): Say[] {
  if ('says' in one) return chat.type(one.says);
  if ('press' in one) return chat.pressLabel(one.press);
  return chat.does('so', one.does as unknown as Act);
}

function played(table: Table, place: Table['places'][number]): void {
  const observation = seen.get(table.scenario);
  if (observation === undefined) throw new Error(`no scenario ${table.scenario}`);
  const chat = new PlayedConversation(rooms, () => observation, NOW);
  Object.assign(chat, { place, role: table.role, language: table.language });
  for (const one of table.turns) {
    if (one.after !== undefined) chat.now = shifted(chat.now, waited(one.after));
    const said = answered(chat, one);
    const text = shown(said, chat.language);
    const what = JSON.stringify(one);
    for (const wanted of one.comes) expect(text, `${what}\n→ ${text}`).toContain(wanted);
    for (const unwanted of one.never) expect(text, `${what}\n→ ${text}`).not.toContain(unwanted);
  }
  if (table.open !== undefined) expect(chat.open).toEqual(table.open);
  if (table.case !== undefined) expect(chat.case?.state).toBe(table.case);
  expect(chat.drafts).toHaveLength(table.tickets);
  expect(chat.changes.map(({ id, change }) => `${id} ${change.kind}`)).toEqual(table.changes);
}

describe('conversations', () => {
  it('are a table of at least a hundred turns in three places and two languages', () => {
    expect(tables.reduce((sum, { turns }) => sum + turns.length, 0)).toBeGreaterThanOrEqual(100);
    expect(new Set(tables.flatMap(({ places }) => places)).size).toBe(CHAT_PLACES.length);
    expect(tables.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(8);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  for (const table of tables)
    describe(table.name, () => {
      it.each(table.places)('in a %s chat', (place) => played(table, place));
    });
});
