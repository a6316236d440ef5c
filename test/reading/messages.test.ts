import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createReader } from '../../src/reading/read.ts';
import { kit } from '../knowledge/kit.ts';
import { NO_FLEET, NOW, read } from './small-reader.ts';

const message = z.object({
  text: z.string(),
  intent: z.string(),
  region: z.string().nullable(),
  name: z.string().nullable(),
});
type Message = z.infer<typeof message>;

const OWN = new URL('messages.jsonl', import.meta.url);
const FURTHER = new URL('unseen-messages.jsonl', import.meta.url);
const SHARED = new URL('../../../shared/cases/messages-dev.jsonl', import.meta.url);

function messages(file: URL): Message[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => message.parse(JSON.parse(line)));
}

/** What was read otherwise than labelled, as one line per message: empty is right. */
function misses(labelled: readonly Message[], reading: typeof read): string[] {
  return labelled.flatMap(({ text, intent, region, name }) => {
    const { entities, intent: got } = reading(text);
    const gotName = entities.hostPool ?? entities.sessionHost;
    return got === intent && entities.region === region && gotName === name
      ? []
      : [`${text}: ${got}, ${entities.region}, ${gotName}`];
  });
}

describe('chat messages', () => {
  const own = messages(OWN);

  it('are a wide set in both languages', () => {
    expect(own.length).toBeGreaterThan(800);
    expect(own.filter(({ text }) => read(text).language === 'fr').length).toBeGreaterThan(150);
  });

  it('are read with the right intent, region and name', () => {
    expect(misses(own, read)).toEqual([]);
  });

  it('are read alike in capitals, apart from how a name is spelt', () => {
    const wrong = own.filter(({ text, intent, region }) => {
      const shouted = read(text.toUpperCase());
      return !text.includes('<') && (shouted.intent !== intent || shouted.entities.region !== region);
    });
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it.skipIf(!existsSync(SHARED))('of the shared set are read right (skipped where the shared folder is absent)', () => {
    expect(misses(messages(SHARED), read)).toEqual([]);
  });

  it('are read alike with the phrases of the knowledge base', () => {
    const reader = createReader({ words: kit.knowledge.words, names: () => NO_FLEET });
    expect(
      misses([...own, ...messages(FURTHER), ...messages(SHARED)], (text) => reader.read(text, { now: NOW })),
    ).toEqual([]);
  });
});
