import type { Article } from '../../src/domain/knowledge/article.ts';
import type { FindingNature } from '../../src/domain/knowledge/finding-nature.ts';
import type { KnowledgeBase } from '../../src/domain/knowledge/knowledge-base.ts';
import type { Question } from '../../src/domain/knowledge/question.ts';
import { NO_WISHES } from '../../src/domain/knowledge/wish-words.ts';

/** An article with nothing in it but what a test says. */
export function article(id: string, sketch: Partial<Article> = {}): Article {
  return {
    id,
    title: { en: id },
    component: 'agent',
    prior: 'uncommon',
    effort: 15,
    disruption: 'none',
    signals: {},
    phrases: { en: [], fr: [] },
    tellTheCaller: '',
    cause: '',
    steps: [{ actor: 'host-admin', risks: [], text: 'Do it.' }],
    verify: '',
    ifItDoesNotHelp: '',
    next: [],
    sources: [{ document: 'test', section: '', url: undefined, date: undefined, trust: 'official' }],
    conflicts: [],
    reviewed: '2026-11-20',
    french: { kind: 'missing', hash: '000000000000' },
    ...sketch,
  };
}

export function question(key: string, values: readonly string[], cost: Question['cost'] = 1): Question {
  return {
    key,
    text: { en: `${key}?` },
    why: { en: `because ${key}` },
    choices: values.map((value) => ({ value, label: { en: value }, words: [value] })),
    cost,
  };
}

export function nature(
  matter: string,
  knownBy: FindingNature['knownBy'],
  context: FindingNature['context'] = [],
): FindingNature {
  return { knownBy, matter, context };
}

/** Four articles and the questions between them: an incident, two agent faults that share an event id, and a reinstall. */
export const SMALL_KNOWLEDGE: KnowledgeBase = {
  codes: { entries: [], reviewed: '2026-11-20' },
  routes: { routes: [], ours: [], notOursPhrases: [] },
  terms: [],
  wishes: NO_WISHES,
  articles: [
    article('service-incident', {
      component: 'service',
      prior: 'common',
      signals: {
        incident: { listed: 'decisive', suspected: 'strong' },
        scope: { everyone: 'supports', 'one-user': 'against' },
        'error-code': { '0x204': 'supports' },
      },
    }),
    article('token', {
      signals: { 'event-id': { '3277': 'weak' }, 'event-text': { TOKEN: 'decisive', otherwise: 'against' } },
    }),
    article('broker', {
      signals: {
        'event-id': { '3277': 'weak' },
        'event-text': { FORM: 'decisive', otherwise: 'against' },
        scope: { 'one-user': 'against' },
      },
    }),
    article('reinstall', {
      disruption: 'rebuilds-host',
      effort: 60,
      signals: { 'error-code': { '0x204': 'supports' }, 'host-status': { Unavailable: 'strong' } },
    }),
    article('client', {
      component: 'client',
      signals: {
        'error-code': { '0x204': 'supports' },
        scope: { 'one-user': 'strong', everyone: 'against' },
        incident: { listed: 'excludes' },
      },
    }),
  ],
  incidents: [],
  questions: [
    question('stage', ['connecting-fails', 'slow']),
    question('scope', ['one-user', 'some-users', 'everyone']),
    question('event-text', ['TOKEN', 'FORM'], 4),
    question('listener', ['up', 'down'], 4),
  ],
  words: [],
  keys: [],
  natures: {
    ...Object.fromEntries(
      ['scope', 'network', 'since', 'onset'].map((key) => [key, nature(key, { agent: 0.9 }, 'all')]),
    ),
    'event-id': nature('event-id', { 'host-admin': 0.8 }),
    'event-text': nature('event-text', { 'host-admin': 0.8 }),
    listener: nature('listener', { 'host-admin': 0.8 }),
  },
  groups: { 'event-id': 'event', 'event-text': 'event' },
};
