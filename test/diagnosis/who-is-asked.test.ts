import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, type Facts } from '../../src/diagnosis/diagnose.ts';
import { HOST_TEAM_CHANCE, LEAST_CHANCE, MAX_QUESTIONS, SEEN_LIVE_CHANCE } from '../../src/diagnosis/strengths.ts';
import type { Finding, FindingKey } from '../../src/domain/knowledge/finding.ts';
import { natureOf, WORDS_ON_SCREEN } from '../../src/domain/knowledge/finding-nature.ts';
import { kit } from '../knowledge/kit.ts';
import { article, nature, question, SMALL_KNOWLEDGE } from './small-knowledge.ts';

const AT = '2026-11-20T09:00:00.000Z';
const { knowledge } = kit;
const { natures } = knowledge;

const found = (key: string, value: string): Finding => ({ key, value, holds: true, from: 'said', at: AT });
const atTheDesk = (key: FindingKey) => {
  const { agent = 0, screen = 0 } = natureOf(natures, key).knownBy;
  return Math.max(agent, screen);
};
const onlyHostTeam = (key: FindingKey) => atTheDesk(key) < LEAST_CHANCE;
const pairs = knowledge.articles.flatMap((one) =>
  Object.entries(one.signals).flatMap(([key, values]) =>
    Object.keys(values)
      .filter((value) => value !== 'otherwise')
      .map((value) => [key, value] as const),
  ),
);
const ofTheDesk = pairs.filter(([key]) => !onlyHostTeam(key) && key !== 'task');
const asFindings = (from: typeof pairs) =>
  fc.array(
    fc.constantFrom(...from).map(([key, value]) => found(key, value)),
    { maxLength: 6 },
  );
const anyText = fc.array(
  fc.record({
    id: fc.constantFrom(...knowledge.articles.map(({ id }) => id)),
    similarity: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 6 },
);
const asked = fc.uniqueArray(fc.constantFrom(...knowledge.questions.map(({ key }) => key)), {
  maxLength: MAX_QUESTIONS,
});

function judged(facts: Partial<Facts>) {
  return diagnose(knowledge, { findings: [], text: [], asked: [], tried: [], didNotHelp: [], ...facts });
}

/** Every key that a case may be asked for next, whatever the value of each question is. */
function mayBeAsked(facts: Partial<Facts>): readonly FindingKey[] {
  const { questions, next } = judged(facts);
  return [...questions.map(({ key }) => key), ...(next.kind === 'ask' ? [next.key] : [])];
}

describe('an agent is asked', () => {
  it('nothing that only somebody with rights on the hosts can tell, whatever is known otherwise', () => {
    fc.assert(
      fc.property(asFindings(ofTheDesk), anyText, (findings, text) => {
        expect(mayBeAsked({ findings, text }).filter(onlyHostTeam)).toEqual([]);
      }),
    );
  });

  it('about hosts once the agent told what only such a person reads, and an engineer at once', () => {
    const event = found('event-id', '3277');
    expect(judged({ findings: [event] }).next).toMatchObject({ kind: 'ask', key: 'event-text' });
    expect(mayBeAsked({ findings: [found('stage', 'connecting-fails')] })).not.toContain('listener');
    expect(mayBeAsked({ findings: [found('stage', 'connecting-fails')], role: 'engineer' })).toContain('listener');
  });

  it('nothing more about hosts after one "I don’t know" to such a question', () => {
    const hostQuestions = knowledge.questions.map(({ key }) => key).filter(onlyHostTeam);
    fc.assert(
      fc.property(asFindings(pairs), fc.constantFrom(...hostQuestions), (findings, key) => {
        const known = { findings: findings.filter((one) => one.key !== key), role: 'engineer' } as const;
        expect(mayBeAsked({ ...known, asked: [key], notKnown: [key] }).filter(onlyHostTeam)).toEqual([]);
      }),
    );
  });

  it('about no matter twice, in whatever words, whether the first was answered or not', () => {
    const matter = (key: FindingKey) => natureOf(natures, key).matter;
    fc.assert(
      fc.property(asFindings(pairs), asked, fc.boolean(), (findings, keys, unknown) => {
        const next = mayBeAsked({ findings, asked: keys, notKnown: unknown ? keys : [], questionsLeft: 1 });
        expect(next.map(matter).filter((one) => keys.map(matter).includes(one))).toEqual([]);
      }),
    );
  });

  it('nothing that was told, and nothing that a look at the hosts shows', () => {
    fc.assert(
      fc.property(asFindings(pairs), anyText, (findings, text) => {
        const next = mayBeAsked({ findings, text, looked: true, role: 'engineer' });
        expect(next.filter((key) => findings.some((one) => one.key === key))).toEqual([]);
        expect(next.filter((key) => (natureOf(natures, key).knownBy.bot ?? 0) >= SEEN_LIVE_CHANCE)).toEqual([]);
      }),
    );
  });

  it('no third question', () => {
    fc.assert(
      fc.property(asFindings(pairs), anyText, asked, (findings, text, keys) => {
        if (keys.length < MAX_QUESTIONS) return;
        expect(judged({ findings, text, asked: keys }).next.kind).not.toBe('ask');
      }),
    );
  });
});

describe('what the desk can’t tell', () => {
  it('is left to the host team: a few questions, none of them one that may be asked here', () => {
    fc.assert(
      fc.property(asFindings(pairs), anyText, (findings, text) => {
        const { forHostTeam } = judged({ findings, text });
        expect(forHostTeam.length).toBeLessThanOrEqual(3);
        expect(forHostTeam.filter((key) => !onlyHostTeam(key))).toEqual([]);
        for (const key of forHostTeam)
          expect(natureOf(natures, key).knownBy['host-admin']).toBeGreaterThanOrEqual(HOST_TEAM_CHANCE);
      }),
    );
  });

  it('is left to them although no question may be asked any more', () => {
    const findings = [found('stage', 'connecting-fails'), found('error-code', '0x204')];
    expect(judged({ findings, questionsLeft: 0 }).forHostTeam.length).toBeGreaterThan(0);
  });
});

describe('the chance that somebody knows', () => {
  const locked = article('locked', {
    signals: { account: { yes: 'decisive', no: 'excludes' }, pool: { yes: 'decisive', no: 'excludes' } },
  });
  const other = article('other', { signals: { stage: { slow: 'supports' } }, effort: 40 });
  const small = (agent: number) => ({
    ...SMALL_KNOWLEDGE,
    articles: [locked, other],
    questions: [question('account', ['yes', 'no'])],
    natures: { account: nature('account', { agent }) },
  });
  const gain = (agent: number) => {
    const text = [
      { id: 'locked', similarity: 0.3 },
      { id: 'other', similarity: 0.3 },
    ];
    const { questions } = diagnose(small(agent), { findings: [], text, asked: [], tried: [], didNotHelp: [] });
    return questions[0]?.gain ?? null;
  };

  it('makes a question worth more, and one hardly anybody can answer worth nothing', () => {
    expect(gain(1) ?? 0).toBeGreaterThan(gain(0.5) ?? 0);
    expect(gain(LEAST_CHANCE / 2)).toBeNull();
  });
});

describe('the words on the screen', () => {
  it('are asked for first where they tell candidates apart and nobody has told them', () => {
    const no = { effort: 30 };
    const full = article('full', {
      ...no,
      signals: { message: { full: 'decisive', none: 'against' }, part: { a: 'strong', b: 'against' } },
    });
    const none = article('unassigned', {
      ...no,
      signals: { message: { none: 'decisive', full: 'against' }, part: { b: 'strong', a: 'against' } },
    });
    const two = {
      ...SMALL_KNOWLEDGE,
      articles: [full, none],
      questions: [
        question('part', ['a', 'b']),
        question('message', ['full', 'none'], 2),
        question('stage', ['x', 'y']),
      ],
      natures: { message: nature(WORDS_ON_SCREEN, { screen: 0.8 }), code: nature(WORDS_ON_SCREEN, { screen: 0.6 }) },
    };
    const text = [
      { id: 'full', similarity: 0.3 },
      { id: 'unassigned', similarity: 0.3 },
    ];
    const facts = { text, asked: [], tried: [], didNotHelp: [] };
    expect(diagnose(two, { ...facts, findings: [] }).next).toMatchObject({ kind: 'ask', key: 'message' });
    expect(diagnose(two, { ...facts, findings: [found('code', '0x1')] }).next).not.toMatchObject({ key: 'message' });
  });
});

describe('a question that only makes sense for one kind of trouble', () => {
  it('is asked only once that kind is known', () => {
    const waiting = knowledge.questions.filter(({ askedWhen }) => askedWhen !== undefined);
    expect(waiting.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(asFindings(pairs), anyText, (findings, text) => {
        const open = mayBeAsked({ findings, text, role: 'engineer' });
        const told = (key: string, values: readonly string[]) =>
          findings.some((one) => one.key === key && values.includes(one.value));
        for (const { key, askedWhen = {} } of waiting.filter((one) => open.includes(one.key)))
          expect(
            Object.entries(askedWhen).some(([when, values]) => told(when, values)),
            key,
          ).toBe(true);
      }),
    );
  });
});
