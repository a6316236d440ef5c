import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../dialogs/troubleshoot/judge.ts';
import { DESCRIBED_SIMILARITY, STRENGTH_LOG_ODDS, TEXT_LOG_ODDS } from '../../src/diagnosis/strengths.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { buttonsOf } from '../dialogs/played-conversation.ts';
import { hosts, observation } from '../fleet/observation-builder.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import type { OpenaiStandin } from '../standins/openai/server.ts';
import { modelDesk } from './model-desk.ts';
import { startTrustedModel } from './trusted-model.ts';

const NOTHING = {
  intent: 'troubleshoot',
  findings: [] as unknown[],
  tried: [] as unknown[],
  region: null as string | null,
  host_pool: null as string | null,
  session_host: null as string | null,
};

let standin: OpenaiStandin;
let reading: object = NOTHING;

beforeAll(async () => {
  standin = await startTrustedModel(({ schemaName, body }) => {
    if (schemaName !== 'reading') return { kind: 'json', value: { sentences: [] } };
    const alike = JSON.stringify(body).includes('alike') ? { alike: [] } : {};
    return { kind: 'json', value: { ...alike, ...reading } };
  });
});
afterAll(() => standin.close());
beforeEach(() => {
  standin.requests.length = 0;
  reading = NOTHING;
});

const stage = (value: string, words: string, holds = true) => ({ finding: `stage=${value}`, holds, words });

function textOf(says: readonly Say[]): string {
  return says.map((one) => ('text' in one ? one.text : one.kind)).join('\n');
}

const LOOSE = 'the lady gets nothing but a big dark void once she is in';

describe('what the language model reads in looser words', () => {
  it('is asked of the agent beside the bot’s own next step, in the words it was read from, and counts for nothing until then', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'a big dark void')] };
    const { conversation } = modelDesk(standin, rooms);
    const alone = modelDesk(standin, rooms).conversation;
    const said = await conversation.type(LOOSE);
    expect(textOf(said)).toContain('The language model reads in “a big dark void”');
    expect(textOf(said)).toContain('I have not counted it');
    alone.played.type(LOOSE);
    expect(conversation.played.case?.findings).toEqual(alone.played.case?.findings);
    expect(said.slice(0, -1)).toEqual(alone.played.said);
  });

  it('holds from one tap on, as the agent’s word, and is never asked again', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'a big dark void')] };
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(LOOSE);
    await conversation.pressLabel('Yes, that is so');
    expect(conversation.played.case?.findings).toContainEqual(
      expect.objectContaining({ key: 'stage', value: 'black-after-sign-in', holds: true, from: 'asked' }),
    );
    const again = await conversation.type('as I said, it is a big dark void for her');
    expect(textOf(again)).not.toContain('language model');
  });

  it('is dropped by a no, and the question that was open stays', async () => {
    reading = { ...NOTHING, findings: [stage('slow', 'a big dark void')] };
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(LOOSE);
    const before = conversation.played.case;
    const said = await conversation.pressLabel('No');
    expect(conversation.played.case?.findings).toEqual(before?.findings);
    expect(textOf(said)).toContain('Left out.');
    expect(textOf(said)).toContain('Still to answer');
  });

  it('answers the question that is open, so that it is not asked twice', async () => {
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type('something is wrong with the virtual desktop of a caller');
    const [asked] = conversation.played.case?.asked ?? [];
    expect(asked).toMatchObject({ answer: null });
    const { key } = asked ?? { key: '' };
    const value = rooms.knowledge.questions.find((one) => one.key === key)?.choices[0]?.value ?? '';
    reading = { ...NOTHING, findings: [{ finding: `${key}=${value}`, holds: true, words: 'blimey what a mess' }] };
    await conversation.type('blimey what a mess this one is in');
    await conversation.pressLabel('Yes, that is so');
    expect(conversation.played.case?.asked[0]).toMatchObject({ key, answer: value });
  });

  it.each([
    [
      'a value that is in no vocabulary',
      { findings: [{ finding: 'stage=haunted', holds: true, words: 'a big dark void' }] },
    ],
    ['words that do not stand in the text', { findings: [stage('slow', 'it is slow')] }],
    ['words that stand in it only as parts of others', { findings: [stage('slow', 'ig dark voi')] }],
    ['a fix nobody has', { tried: [{ fix: 'pray', words: 'a big dark void' }] }],
    ['a host nobody named', { session_host: 'vm-99' }],
    ['a region that does not exist', { region: 'atlantis' }],
    ['another shape', { findings: 'all of them' }],
  ])('is not even asked where it is %s', async (_what, more) => {
    reading = { ...NOTHING, ...more };
    const { conversation } = modelDesk(standin, rooms);
    expect(textOf(await conversation.type(LOOSE))).not.toContain('language model');
  });

  it('never contradicts what a rule read as not so, nor what the agent answered', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'no black screen')] };
    const { conversation } = modelDesk(standin, rooms);
    const said = await conversation.type('there is no black screen at all, it just does odd things to the poor chap');
    expect(conversation.played.case?.findings).toContainEqual(
      expect.objectContaining({ key: 'stage', value: 'black-after-sign-in', holds: false }),
    );
    expect(textOf(said)).not.toContain('language model');
  });

  it('is refused as stale when its card is pressed a second time', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'a big dark void')] };
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(LOOSE);
    await conversation.pressLabel('Yes, that is so');
    const before = conversation.played.case?.findings;
    expect(textOf(await conversation.pressLabel('Yes, that is so'))).toContain('answered already');
    expect(conversation.played.case?.findings).toEqual(before);
  });

  it('several at once can be taken all, or one of them', async () => {
    reading = {
      ...NOTHING,
      findings: [
        stage('black-after-sign-in', 'a big dark void'),
        { finding: 'scope=one-user', holds: true, words: 'the lady' },
      ],
    };
    const { conversation } = modelDesk(standin, rooms);
    const said = await conversation.type(LOOSE);
    const labels = said.flatMap(buttonsOf).map((one) => one.label);
    const several = labels.includes('Yes, all of it');
    await conversation.pressLabel(several ? 'Yes, all of it' : 'Yes, that is so');
    expect(conversation.played.case?.findings.filter((one) => one.from === 'asked').length).toBeGreaterThan(0);
  });

  it('is French in a French conversation', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'un grand vide tout sombre')] };
    const { conversation } = modelDesk(standin, rooms);
    const said = await conversation.type('la dame a juste un grand vide tout sombre quand elle entre');
    expect(textOf(said)).toContain('Le modèle de langage lit');
  });
});

describe('a reading that comes after the answer', () => {
  it('is kept for the ticket even where nobody is asked about it', async () => {
    reading = { ...NOTHING, findings: [{ finding: 'network=vpn', holds: true, words: 'nobody gets in' }] };
    const pool = { name: 'hp-made-up', hosts: hosts('vm-made-up-', 6, { status: 'Unavailable' }) };
    const { conversation } = modelDesk(standin, rooms, { look: observation([pool]), graceMs: 0 });
    const said = await conversation.type('nobody gets in anywhere any more, all of hp-made-up cannot connect at all');
    expect(textOf(said)).not.toContain('language model');
    expect(conversation.played.case?.claims).toMatchObject([{ claim: { key: 'network' }, answer: 'unanswered' }]);
  });
});

describe('a message that the bot does not understand', () => {
  it('is offered as what the model takes it for; a button does it', async () => {
    reading = { ...NOTHING, intent: 'status.region', region: 'canadaeast' };
    const { conversation } = modelDesk(standin, rooms);
    const said = await conversation.type('has quebec city gone belly up on us again');
    expect(textOf(said)).toContain('takes it for this');
    expect(said.flatMap(buttonsOf).map((one) => one.payload)).toContainEqual({
      desk: 1,
      act: 'ask.status',
      subjects: [{ kind: 'region', id: 'canadaeast' }],
      fresh: false,
    });
  });

  it.each(['cancel', 'smalltalk', 'other', 'help'])('is not offered as %s', async (intent) => {
    reading = { ...NOTHING, intent };
    const { conversation } = modelDesk(standin, rooms);
    expect(textOf(await conversation.type('has quebec city gone belly up on us again'))).not.toContain(
      'language model',
    );
  });
});

describe('a long story that was taken for a question', () => {
  const STORY = 'over at hp-prod-01 that big dark void thing again for the poor lady';

  it('is answered as one, and the way to a case is offered where the model reads a trouble in it', async () => {
    reading = { ...NOTHING, findings: [stage('black-after-sign-in', 'big dark void')] };
    const { conversation } = modelDesk(standin, rooms);
    const said = await conversation.type(STORY);
    expect(conversation.played.case).toBeNull();
    expect(textOf(said)).toContain('not for a question');
    await conversation.pressLabel('It is a caller’s trouble');
    expect(conversation.played.case).toMatchObject({ state: 'open', symptom: STORY });
  });

  it('is left as it was read where the model agrees, and where it has a question mark', async () => {
    reading = { ...NOTHING, intent: 'status.hostpool' };
    const { conversation } = modelDesk(standin, rooms);
    expect(textOf(await conversation.type(STORY))).not.toContain('language model');
    standin.requests.length = 0;
    await conversation.type(`${STORY}?`);
    expect(standin.chats().length).toBe(0);
  });
});

describe('an article the model points at among look-alikes', () => {
  const closest = (id: string) => ({ ...NOTHING, alike: [id] });
  const VAGUE = 'the app will not open the desktop for the poor chap, strange message';

  async function pointed(): Promise<{ conversation: ReturnType<typeof modelDesk>['conversation']; fixId: string }> {
    const { conversation: before } = modelDesk(standin, rooms);
    await before.type(VAGUE);
    const { candidates } = judge(before.played.case as DeskCase, rooms.knowledge, rooms.search, 3);
    const data = JSON.parse(String(standin.chats()[0]?.messages?.[1]?.content)) as { look_alikes: { id: string }[] };
    const given = data.look_alikes.map(({ id }) => id);
    const fixId = candidates.slice(1).find((one) => given.includes(one.fixId))?.fixId ?? '';
    reading = closest(fixId);
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(VAGUE);
    return { conversation, fixId };
  }

  it('is worth to the agent’s yes what clear words are worth, in place of the words it had, and is never decisive', async () => {
    const { conversation, fixId } = await pointed();
    expect(conversation.played.case?.claims).toMatchObject([{ claim: { kind: 'article', fixId }, answer: null }]);
    await conversation.pressLabel('Yes, that is so');
    const { candidates } = judge(conversation.played.case as DeskCase, rooms.knowledge, rooms.search, 3);
    const reasons = candidates.find((one) => one.fixId === fixId)?.reasons.filter((one) => one.code === 'text') ?? [];
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ similarity: expect.closeTo(DESCRIBED_SIMILARITY, 1) });
    expect(DESCRIBED_SIMILARITY * TEXT_LOG_ODDS).toBeLessThan(STRENGTH_LOG_ODDS.decisive);
    expect(DESCRIBED_SIMILARITY * TEXT_LOG_ODDS).toBeLessThan(-STRENGTH_LOG_ODDS.excludes);
  });

  it('is not put to the agent where it is no candidate at all', async () => {
    reading = closest('join-mfa-timeout');
    const { conversation } = modelDesk(standin, rooms);
    expect(textOf(await conversation.type(VAGUE))).not.toContain('language model');
  });
});

describe('with everybody down', () => {
  it('nobody is asked to confirm a guess', async () => {
    reading = { ...NOTHING, findings: [{ finding: 'network=vpn', holds: true, words: 'nobody gets in' }] };
    const pool = { name: 'hp-made-up', hosts: hosts('vm-made-up-', 6, { status: 'Unavailable' }) };
    const { conversation } = modelDesk(standin, rooms, { look: observation([pool]) });
    const said = await conversation.type('nobody gets in anywhere any more, all of hp-made-up cannot connect at all');
    expect(conversation.played.case?.state).toBe('open');
    expect(textOf(said)).not.toContain('language model');
  });
});

describe('the model is asked', () => {
  it.each([
    'est-ce que la région canada east est en panne ce matin',
    'is canada east down',
    'help',
    '0x204',
    'status',
    'thanks',
    'how is hp-prod-01',
  ])('nothing for “%s”', async (text) => {
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(text);
    expect(standin.chats().filter((one) => one.response_format?.json_schema?.name === 'reading')).toEqual([]);
  });

  it('for articles that look alike only by their ids and titles, and takes none that was not given', async () => {
    reading = { ...NOTHING, alike: ['made-up', 'service-incident'] };
    const { conversation } = modelDesk(standin, rooms);
    await conversation.type(LOOSE);
    const data = JSON.parse(String(standin.chats()[0]?.messages?.[1]?.content)) as { look_alikes: { id: string }[] };
    for (const { id } of data.look_alikes) expect(rooms.knowledge.articles.map((one) => one.id)).toContain(id);
    expect(JSON.stringify(conversation.played.case?.claims ?? [])).not.toContain('made-up');
  });
});

describe('a budget that is used up', () => {
  it('is said once in the conversation, costs nothing more, and leaves the bot as it is without a model', async () => {
    const { conversation } = modelDesk(standin, rooms, { more: { AZURE_OPENAI_TOKENS_PER_CONVERSATION: '100' } });
    const said = await conversation.type(LOOSE);
    expect(textOf(said)).toContain('budget for this conversation is used up');
    expect(said.some((one) => one.kind === 'question')).toBe(true);
    expect(textOf(await conversation.type('it is the oddest dark thing she ever saw'))).not.toContain('budget');
    expect(standin.chats()).toEqual([]);
  });

  it('of the hour is named as that', async () => {
    const { conversation } = modelDesk(standin, rooms, { more: { AZURE_OPENAI_TOKENS_PER_HOUR: '100' } });
    expect(textOf(await conversation.type(LOOSE))).toContain('budget for this hour is used up');
  });
});
