import type { FindingOrigin } from '../../domain/knowledge/finding.ts';

const ORIGIN: Readonly<Record<FindingOrigin, string>> = {
  said: 'you said',
  asked: 'you answered',
  picture: 'read from the picture',
  checked: 'checked',
};

const NAMES: Readonly<Record<string, string>> = {
  stage: 'what happens',
  scope: 'who is affected',
  'event-id': 'event',
  'health-check': 'failed health check',
  resources: 'resources in the client',
  registered: 'agent registered',
  'script-log': 'agent script log',
  'stack-installed': 'stack installed',
  'os-edition': 'edition of Windows',
  drain: 'drain mode',
  disk: 'disk of the host',
  'listed-in-pool': 'host listed in its pool',
  'broker-health': 'broker health page',
  topic: 'about',
  changed: 'changed lately',
};

export const findingSentences = {
  /** A key as a person says it; a key without a name of its own is its words. */
  key: (key: string) => NAMES[key] ?? key.replaceAll('-', ' '),
  fact: (key: string, value: string, holds: boolean, from: FindingOrigin) =>
    `${key}: ${holds ? '' : 'not '}${value} (${ORIGIN[from]})`,
  /** A fact as news: where it comes from is said only where the person did not say it. */
  news: (key: string, value: string, holds: boolean, from: FindingOrigin) =>
    `${holds ? '' : 'not '}${value} (${key}${from === 'checked' ? `, ${ORIGIN[from]}` : ''})`,
  against: (fact: string) => `against it: ${fact}`,
  closeWords: 'your words are close to this article',
};

/** How findings and reasons are said. */
export type FindingSentences = typeof findingSentences;
