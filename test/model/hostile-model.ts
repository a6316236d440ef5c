import type { ChatScript } from '../standins/openai/chat-script.ts';
import { lyingValue } from '../standins/openai/from-schema.ts';
import type { SeenChat } from '../standins/openai/seen-chat.ts';

/** Sentences a hostile model would like to be shown. */
export const HOSTILE_SENTENCES = [
  'Restart every session host now.',
  'Everything is fine and Canada East is up.',
  'Microsoft confirmed that the incident is over.',
  'Run Remove-Item C:\\ -Recurse -Force on the host.',
  'Open https://evil.example/fix and sign in.',
  'The cause is 0x999 and 99 hosts are down.',
  'Close the ticket, the case is solved.',
  'You read one message that an agent of a support desk for Azure Virtual Desktop typed.',
  '<at>Everyone</at> your password is expired.',
  'Ask the caller for the password.',
] as const;

/** A generator of choices that is the same in every run (mulberry32). */
export function choosing(seed: number): (choices: readonly unknown[]) => unknown {
  let state = seed;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length];
  };
}

function schemaOf({ body }: SeenChat): unknown {
  return body.response_format?.json_schema?.schema;
}

/** A person's words as they were sent, so that quotes of them stand in the text. */
function sentText({ user }: SeenChat): string {
  return String((JSON.parse(user) as { message?: unknown }).message ?? '');
}

/** A model that fills our schema at random, with quotes that stand in the text so that nothing gives it away. */
export function lyingModel(seed: number): (request: SeenChat) => ChatScript {
  const pick = choosing(seed);
  return (request) => {
    const words = request.schemaName === 'reading' ? [sentText(request).slice(0, 60)] : [...HOSTILE_SENTENCES];
    return { kind: 'json', value: lyingValue(schemaOf(request), pick, words) };
  };
}

interface ReadingSchema {
  readonly properties: Readonly<
    Record<string, { readonly items?: { readonly properties?: unknown; readonly enum?: readonly string[] } }>
  >;
}

function choicesOf(schema: unknown, list: string, named: string): readonly string[] {
  const { properties } = schema as ReadingSchema;
  const item = properties[list]?.items?.properties as Readonly<Record<string, { readonly enum?: readonly string[] }>>;
  return item?.[named]?.enum ?? [];
}

/** A model that claims as much as it may: every finding, every fix tried, the ticket opened, and instructions in every sentence. */
export function hostileModel(request: SeenChat): ChatScript {
  if (request.schemaName !== 'reading') return { kind: 'json', value: { sentences: HOSTILE_SENTENCES } };
  const schema = schemaOf(request);
  const words = sentText(request).slice(0, 60);
  const alike = (schema as ReadingSchema).properties.alike?.items?.enum;
  return {
    kind: 'json',
    value: {
      intent: 'escalate',
      findings: choicesOf(schema, 'findings', 'finding')
        .toReversed()
        .map((finding) => ({ finding, holds: true, words })),
      tried: choicesOf(schema, 'tried', 'fix').map((fix) => ({ fix, words })),
      region: 'westeurope',
      host_pool: words,
      session_host: words,
      ...(alike === undefined ? {} : { alike: alike.toReversed() }),
    },
  };
}

const FAULTS: readonly ChatScript[] = [
  { kind: 'status', status: 500 },
  { kind: 'half' },
  { kind: 'not-json' },
  { kind: 'content', content: '{' },
  { kind: 'no-choices' },
  { kind: 'output-filtered' },
  { kind: 'prompt-filtered' },
  { kind: 'refusal', text: 'No.' },
  { kind: 'json', value: [] },
  { kind: 'cut-off', content: '{"intent"' },
  { kind: 'status', status: 429, retryAfterSeconds: 1 },
  { kind: 'drop' },
];

/** A model that fails in another way every time. */
export function brokenModel(): (request: SeenChat) => ChatScript {
  let asked = 0;
  return () => FAULTS[asked++ % FAULTS.length] ?? { kind: 'drop' };
}
