import { AdaptiveCard } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import { renderSay } from '../../src/cards/render-say.ts';
import type { Button, Say } from '../../src/domain/conversation/say.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, minutesAgo, NOW, observation } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';

const { knowledge } = kit;
const context = { voice: { language: 'en', demo: true }, now: NOW, knowledge } as const;
/** Teams takes cards of 28 KB. */
const CARD_LIMIT = 28 * 1024;

function statusOf(name: string, count: number) {
  const look = observation(
    [{ name, hosts: hosts(`${name}-`, count, { status: 'Unavailable', statusSince: minutesAgo(5) }) }],
    [{}],
  );
  return answerStatus(look, { kind: 'region', id: 'canadaeast' }, [], NOW);
}

const button: Button = { label: 'Hand over', payload: { desk: 1, act: 'escalate', case: 7 } };
const ticket = {
  id: '12',
  key: 'case-7',
  caseNumber: 7,
  title: 'AVD: 0x204',
  body: '## Symptom\n- all fail',
  severity: 2,
  state: 'new',
  openedAt: NOW,
  comments: [{ at: NOW, text: 'looking' }],
} as const;

function fix(fixId: string): Say {
  return {
    kind: 'fix',
    caseNumber: 7,
    fixId,
    likelihood: 'likely',
    reasons: [],
    status: statusOf('hp', 200),
    buttons: [button],
  };
}

const EVERY_KIND: readonly Say[] = [
  { kind: 'text', text: 'Did it help?', buttons: [button] },
  { kind: 'status', answer: statusOf('hp', 3), buttons: [button] },
  { kind: 'question', text: 'Who?', why: 'because', caseNumber: 7, key: 'scope', choices: [button], other: [button] },
  fix('service-incident'),
  { kind: 'step', caseNumber: 7, fixId: 'service-incident', step: 0, buttons: [button] },
  { kind: 'none-documented', codes: [], caseNumber: 7, leads: ['service-incident'], unlooked: [], buttons: [button] },
  { kind: 'ticket-form', caseNumber: 7, title: 'AVD', body: '## Known\n- a', severity: 2, buttons: [button] },
  { kind: 'ticket', ticket },
  { kind: 'welcome' },
  { kind: 'help' },
];

function parsed(say: Say): { card: object; json: string } {
  const { card } = renderSay(say, context);
  if (card === null) throw new Error(`${say.kind} has no card`);
  const json = JSON.stringify(card);
  return { card: JSON.parse(json), json };
}

describe('the cards', () => {
  it.each(EVERY_KIND.map((say) => [say.kind, say] as const))(
    '%s is a card a renderer reads whole and that names the demo fleet',
    (_kind, say) => {
      const { card, json } = parsed(say);
      const adaptive = new AdaptiveCard();
      adaptive.parse(card);
      expect(adaptive.validateProperties().validationEvents).toEqual([]);
      expect(adaptive.getItemCount()).toBeGreaterThan(0);
      expect(json).toContain('demo fleet');
    },
  );

  it.each(knowledge.articles.map((article) => article.id))(
    '%s fits Teams with 200 failing hosts beside it',
    (fixId) => {
      expect(parsed(fix(fixId)).json.length).toBeLessThan(CARD_LIMIT);
    },
  );

  it('shows every step of an article in its own words, its risk before it', () => {
    for (const article of knowledge.articles) {
      const { json } = parsed(fix(article.id));
      for (const step of article.steps) {
        const [firstWords = ''] = step.text.split('`');
        expect(json).toContain(JSON.stringify(firstWords.trim()).slice(1, -1));
        if (step.risks.includes('restart')) expect(json).toContain('restarts the host');
      }
    }
  });

  it('says before disruptive steps how many sessions run there, as read', () => {
    const status = answerStatus(
      observation([{ name: 'hp', hosts: hosts('vm-', 3, { sessions: 5 }) }]),
      { kind: 'hostpool', id: 'hp' },
      [],
      NOW,
    );
    const told = (fixId: string, say: Partial<Extract<Say, { kind: 'fix' }>> = {}) =>
      parsed({ ...(fix(fixId) as Extract<Say, { kind: 'fix' }>), status, ...say }).json;
    expect(told('agent-reinstall-reregister')).toContain('host pool hp: 15 sessions run there now (read just now');
    expect(told('client-cache-or-version')).not.toContain('sessions run there now');
    expect(told('agent-reinstall-reregister', { status: null })).not.toContain('sessions run there now');
  });

  it('gives a button’s payload back as it was, none of its fields called value', () => {
    const { json } = parsed({ kind: 'text', text: 'x', buttons: [button] });
    expect(json).toContain(JSON.stringify(button.payload));
    for (const say of EVERY_KIND) expect(JSON.stringify(parsed(say).card)).not.toMatch(/"data":\{[^}]*"value"/);
  });

  it('paints no fix green because the hosts look well', () => {
    const well = answerStatus(
      observation([{ name: 'hp', hosts: hosts('vm-', 3) }]),
      { kind: 'region', id: 'canadaeast' },
      [],
      NOW,
    );
    const { json } = parsed({ ...fix('agent-invalid-form'), status: well } as Say);
    expect(json).not.toContain('"style":"good"');
    expect(json).toContain('✔ No sign of it');
    expect(parsed(fix('service-incident')).json).toContain('"style":"attention"');
  });

  it('says the fix id and makes nothing up when an article is gone', () => {
    expect(renderSay(fix('gone-since'), context)).toEqual({ text: 'gone-since', card: null });
  });
});
