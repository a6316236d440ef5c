import { describe, expect, it } from 'vitest';
import type { DeskCase } from '../../src/domain/case/case.ts';
import { fixLines } from '../../src/wording/lines/fix-lines.ts';
import { reasonLines } from '../../src/wording/lines/reasons.ts';
import { microsoftText } from '../../src/wording/ticket/microsoft-text.ts';
import { ticketText } from '../../src/wording/ticket/ticket-text.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';
import { DESK_CASE, DIAGNOSIS, SEEN } from './desk-case.ts';

const { knowledge } = kit;
const DESK = { language: 'en', agent: 'Agent One', impact: 'everyone' } as const;

function ticket(change: Partial<DeskCase> = {}, note = '') {
  return ticketText({
    deskCase: { ...DESK_CASE, ...change },
    diagnosis: DIAGNOSIS,
    note,
    knowledge,
    now: NOW,
    ...DESK,
  });
}

describe('a ticket', () => {
  it('says what happens, to whom and where in a title of one bounded line', () => {
    expect(ticket().title).toBe('0x204, everyone, hp-prod-01');
    const { title } = ticket({ symptom: 'x'.repeat(5_000), findings: [] });
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title).not.toContain('\n');
  });

  it.each([
    ['minute', 'since: Today (2026-11-20 07:40 UTC)'],
    ['hour', 'since: Today (about 2026-11-20 07:40 UTC)'],
    ['day', 'since: Today (from 2026-11-20 07:40 UTC on)'],
  ] as const)('says when it began as closely as it was told, to the %s', (within, line) => {
    const moment = { at: '2026-11-20T07:40:00.000Z', within };
    const since = { key: 'since', value: 'today', holds: true, from: 'said', at: NOW, moment } as const;
    const findings = [...DESK_CASE.findings, since];
    expect(ticket({ findings }).body).toContain(line);
    expect(microsoftText({ ...DESK_CASE, findings }, NOW)).toContain(line.replace('Today', 'today'));
  });

  it('holds what the next person needs, most useful first', () => {
    const { body } = ticket({}, 'two sites');
    const order = [
      'opened 2026-11-20 08:40 UTC',
      'who is affected: Everyone',
      'likely: ',
      'everyone gets 0x204\nsince this morning',
      'two sites',
      'where: host pool hp-prod-01, region Canada East',
      'error code: 0x204',
      'not known: what happens, since, correlation id',
      'Partly: Canada East works',
      'Microsoft says: nothing listed, read 2026-11-20 09:00 UTC',
      'bad-0 (hp-prod-01): Unavailable',
      'I can’t see whether users connect',
      'before the call: ',
      'did not help, shown up to step 3',
      '## Steps of the documented fix',
      '## Sources',
      'https://portal.azure.com/#@/resource/subscriptions/',
      'WVDErrors | where TimeGenerated between (datetime(2026-11-20T06:40:00.000Z)',
      '2026-11-20 09:00 UTC agent: everyone gets 0x204 since this morning',
    ];
    for (const part of order) expect(body).toContain(part);
    const headings = [...body.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual([
      'How far it reaches',
      'Likely causes',
      'Symptom, in the agent’s words',
      'Added by the agent',
      'Known',
      'What the bot saw',
      'Tried',
      'Steps of the documented fix, with who may do them',
      'Sources',
      'In the Azure portal',
      'Queries for Log Analytics',
      'Conversation',
    ]);
  });

  it('leaves to the host team what the desk was not asked, in the words of the question', () => {
    const diagnosis = { ...DIAGNOSIS, forHostTeam: ['listener', 'boot-loader'] };
    const { body } = ticketText({
      deskCase: DESK_CASE,
      diagnosis,
      note: '',
      knowledge: kit.knowledge,
      now: NOW,
      ...DESK,
    });
    const [, list = ''] = body.split('## To be checked by the host team\n');
    expect(list).toMatch(
      /^- Run qwinsta on the host.*\n- Is the service RDAgentBootLoader running on the host\?\n\n## Tried/,
    );
  });

  it('shows what the bot saw then and now when that is not the same', () => {
    const { body } = ticket({ seenLast: { ...SEEN, state: 'healthy', notable: [] } });
    expect(body.indexOf('## What the bot saw last')).toBeGreaterThan(0);
    expect(body.indexOf('## What the bot saw at the call')).toBeGreaterThan(body.indexOf('## What the bot saw last'));
  });

  it('says once what was seen twice alike, with the time of the first look', () => {
    const { body } = ticket({ seenLast: { ...SEEN, hostsAt: '2026-11-20T09:05:00.000Z' } });
    expect(body).not.toContain('What the bot saw at the call');
    expect(body).toContain('The same was seen at the call, 2026-11-20 09:00 UTC.');
  });

  it('says that no look was taken, and never that all was fine', () => {
    const { body } = ticket({ seenFirst: null, seenLast: null });
    expect(body).toContain('no live check ran');
  });

  it('names the demo fleet', () => {
    expect(ticket({ seenLast: { ...SEEN, source: 'demo' } }).body).toContain('DEMO FLEET');
    expect(ticket().body).not.toContain('DEMO FLEET');
  });

  it('offers no steps of a fix that did not help', () => {
    expect(ticket().body).not.toContain('BrokerResourceIdURI');
    const open = { fixId: 'agent-invalid-form', at: NOW, step: 0, outcome: 'cannot-do' } as const;
    expect(ticket({ proposals: [open] }).body).toContain('BrokerResourceIdURI');
  });
});

describe('the text for Microsoft’s support', () => {
  it('asks for the correlation id and the time in UTC, and says what is not known', () => {
    const text = microsoftText(DESK_CASE, NOW);
    expect(text).toContain('Correlation id and time (UTC) of one failed connection: not known yet');
    expect(text).toContain('Error codes: 0x204');
    expect(text).toContain('read 2026-11-20 09:00 UTC');
    expect(text).toContain('Tracking ids listed: none');
    expect(microsoftText({ ...DESK_CASE, seenLast: null }, NOW)).toContain('Tracking ids listed: not known yet');
  });

  it('lets a symptom make no link', () => {
    const symptom = '[x](https://bad.example) <https://bad.example>';
    const text = microsoftText({ ...DESK_CASE, symptom }, NOW);
    expect(text).not.toContain('](');
    expect(text).not.toContain('<http');
  });
});

describe('the reasons of a candidate', () => {
  const [candidate] = DIAGNOSIS.candidates;

  it('come strongest first, with where each is from, what speaks against it last, and no prior', () => {
    expect(reasonLines(candidate?.reasons ?? [], 'en', knowledge)).toEqual([
      'who is affected: Everyone (you answered)',
      'error code: 0x204 (you said)',
      'your words are close to this article',
      expect.stringMatching(/^against it: network: not .* \(you said\)$/),
    ]);
  });
});

describe('a fix in a terminal', () => {
  it.each(knowledge.articles.map((article) => article.id))(
    '%s shows every step with who may do it and its risks',
    (id) => {
      const article = knowledge.articles.find((one) => one.id === id);
      const said = fixLines({ fixId: id, likelihood: 'possible', reasons: [] }, knowledge, NOW, 'en');
      const lines = said?.lines.join('\n') ?? '';
      expect(said?.headline).toContain('Possible: ');
      for (const step of article?.steps ?? []) {
        expect(lines).toContain(step.text);
        if (step.risks.includes('registry')) expect(lines).toContain('⚠ changes the registry');
      }
      for (const source of article?.sources ?? []) expect(lines).toContain(source.section);
    },
  );

  it('makes nothing up for an article that does not exist', () => {
    expect(fixLines({ fixId: 'gone', likelihood: 'likely', reasons: [] }, knowledge, NOW, 'en')).toBeNull();
  });

  it('says how far a source can be trusted and how old it is', () => {
    const said = fixLines({ fixId: 'agent-invalid-form', likelihood: 'likely', reasons: [] }, knowledge, NOW, 'en');
    expect(said?.lines.join('\n')).toContain('Official Microsoft documentation, 2022-05-26 (4 years old).');
    const shaky = fixLines(
      { fixId: 'client-0x904-handshake', likelihood: 'possible', reasons: [] },
      knowledge,
      NOW,
      'en',
    );
    expect(shaky?.lines.join('\n')).toContain('UNVERIFIED');
  });
});
