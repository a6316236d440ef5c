import { describe, expect, it } from 'vitest';
import { summariesWanted, withSummary } from '../../dialogs/summaries.ts';
import type { DeskCase, Outcome } from '../../src/domain/case/case.ts';
import { hosts, NOW, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { PlayedConversation } from './played-conversation.ts';

const TROUBLED = observation(
  [{ name: 'hp-made-up', hosts: [...hosts('vm-', 3), ...hosts('bad-', 3, { status: 'Unavailable' })] }],
  [{ trackingId: 'AB12-CD3' }],
);

function played(look = TROUBLED): PlayedConversation {
  return new PlayedConversation(rooms, () => look, NOW);
}

function wanted(conversation: PlayedConversation) {
  return summariesWanted(conversation.effects, conversation.case, conversation.context(null)).flatMap(
    (one) => one ?? [],
  );
}

function caseWith(number: number, fixId: string, outcome: Outcome): DeskCase {
  const talk = played();
  talk.type('users of hp-made-up get a black screen and 0x204');
  if (talk.case === null) throw new Error('no case was opened');
  const proposals = [{ fixId, at: NOW, step: 0, outcome, endedAt: NOW }];
  return { ...talk.case, number, state: 'solved', proposals };
}

describe('a summary is wanted', () => {
  it('of a long status answer, without its headline, with full dates, in the language of the talk', () => {
    const talk = played();
    talk.type('how is hp-made-up');
    const [summary] = wanted(talk);
    expect(summary).toMatchObject({ purpose: 'status', language: 'en' });
    expect(summary?.lines.join('\n')).toContain('2026-11-20 09:00 UTC');
    expect(summary?.lines.join('\n')).not.toContain('Yes, Microsoft reports');
    talk.type('comment va hp-made-up');
    expect(wanted(talk)).toMatchObject([
      { language: 'fr', lines: expect.arrayContaining([expect.stringContaining('Nous voyons')]) },
    ]);
  });

  it('of nothing that is short', () => {
    const talk = played(observation([]));
    for (const line of ['is west europe down', 'help', 'thanks', 'what does 0x204 mean']) {
      talk.type(line);
      expect(wanted(talk)).toEqual([]);
    }
  });

  it('of the form of a ticket, in the desk’s language, from facts and no step', () => {
    const talk = played();
    talk.type('les usagers de hp-made-up ont le code 0x204');
    talk.type('transmettre');
    const [summary] = wanted(talk);
    expect(summary).toMatchObject({ purpose: 'ticket', language: 'en' });
    const steps = rooms.knowledge.articles.flatMap((article) => article.steps.map((step) => step.text));
    expect(steps.filter((step) => summary?.lines.includes(step))).toEqual([]);
  });

  it('of a lead’s weekly report, from its counts, without the causes somebody typed', () => {
    const talk = played();
    talk.role = 'lead';
    const fixes = ['black-screen', 'stuck-session', 'fslogix-profile', 'dns'];
    const cases = fixes.map((fixId, index) => caseWith(index + 1, fixId, index % 2 === 0 ? 'solved' : 'did-not-help'));
    const told = 'a rat ate the cable and everything is fine';
    talk.deskCases = cases.map((one) => ({ ...one, realCause: { text: told, fixId: null, at: NOW } }));
    talk.type('weekly report');
    const [summary] = wanted(talk);
    expect(summary?.purpose).toBe('report');
    expect(summary?.lines.join('\n')).toContain('Cases solved: 4');
    expect(summary?.lines.join('\n')).not.toContain('rat');
    expect(JSON.stringify(talk.said)).toContain('rat');
  });

  it('of no other list: tickets hold what people typed', () => {
    const talk = played();
    for (let number = 0; number < 8; number += 1) {
      talk.type('users of hp-made-up get 0x204');
      talk.type('escalate');
      talk.type('yes');
    }
    talk.type('health');
    expect(wanted(talk)).toEqual([]);
    talk.type('tickets');
    expect(wanted(talk)).toEqual([]);
  });
});

describe('a summary', () => {
  it('changes nothing but its own place', () => {
    const talk = played();
    for (const line of ['how is hp-made-up', 'users of hp-made-up get 0x204', 'escalate', 'yes']) {
      talk.type(line);
      for (const effect of talk.effects) {
        const summed = JSON.stringify(withSummary(effect, 'SHORT.'));
        const bare = summed
          .replace(',"summary":"SHORT."', '')
          .replace('## In short (worded by a language model from the lines below)\\nSHORT.\\n\\n', '');
        expect(bare).toBe(JSON.stringify(effect));
      }
    }
  });
});
