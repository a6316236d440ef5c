import type { Source, Trust } from '../../domain/knowledge/article.ts';
import type { CodeSpace } from '../../domain/knowledge/code-entry.ts';

const SPACE: Readonly<Record<CodeSpace, string>> = {
  main: 'main code',
  extended: 'extended code',
  gateway: 'gateway code',
  pair: 'main and extended code together',
  symbolic: 'symbolic code',
  event: 'event of the host',
  message: 'message',
  'host-status': 'status of a host',
  'health-check': 'health check of a host',
  'sign-in': 'sign-in code',
  windows: 'Windows code',
};

const TRUST: Readonly<Record<Trust, string>> = {
  official: 'official, Microsoft',
  staff: 'Microsoft staff',
  mvp: 'a Microsoft MVP',
  community: 'community, not confirmed',
  unverified: 'UNVERIFIED community page',
};

const ONE_OF = new Intl.ListFormat('en', { type: 'disjunction' });

export const codeSentences = {
  /** What kind of code it is, as it stands after the code. */
  space: (space: CodeSpace) => SPACE[space],
  known: (code: string, space: string, meaning: string) => `${code}, ${space}: ${meaning}.`,
  notWhy: 'It says where it broke off, not why.',
  alsoNamed: (names: readonly string[]) => `Log Analytics calls the same number ${names.join(', ')}.`,
  source: ({ section, trust, date }: Source) =>
    `${section} (${TRUST[trust]}${date === undefined ? ', no date' : `, ${date}`})`,
  sources: (sources: readonly string[]) => `Source: ${sources.join('; ')}.`,
  collect: (what: string) => `Ask for: ${what}.`,
  whichPlace: (code: string, spaces: readonly string[]) =>
    `${code} means different things in different places. Which one is it: ${ONE_OF.format(spaces)}?`,
  whichName: (code: string, count: number) =>
    `${count} names share the number ${code}, so it says nothing alone. Which name stands beside it (CodeSymbolic)?`,
  names: (names: readonly string[]) => `They are: ${names.join(', ')}.`,
  reading: (space: string, meaning: string) => `As ${space}: ${meaning}.`,
  readingOf: (space: string, code: string, meaning: string) => `As ${space} (${code}): ${meaning}.`,
  noMeaning: 'no public source gives a meaning',
  lookedForInVain: (code: string, day: string) =>
    `No public source gives a meaning for ${code} (last looked for on ${day}), so I name no fix for it.`,
  unlisted: (code: string) => `No source that I have gives a meaning for ${code}, so I name no fix for it.`,
  toCollect:
    'Write down the time in UTC, the client and its version, the main and the extended code, and the correlation id.',
  tellTheCaller:
    'Tell the caller: “The number alone does not say what is wrong. Please leave everything as it is; we pass it on with its details.”',
};

/** How codes are explained. */
export type CodeSentences = typeof codeSentences;
