import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/azure/demo/load-scenario.ts';
import { createDemoAzure } from '../../src/azure/demo/port.ts';
import { observeFleet } from '../../src/azure/observe.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { kit as rooms } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

const NOW = '2026-11-20T09:00:00.000Z';
const clock = () => NOW;

async function conversation(scenario: string): Promise<PlayedConversation> {
  const port = createDemoAzure({ scenario: loadScenario(scenario), clock });
  const seen = await observeFleet(port, clock, { deadlineMs: 5_000, poolConcurrency: 4 });
  return new PlayedConversation(rooms, () => seen, NOW);
}

function kinds(said: readonly Say[]): string[] {
  return said.map((say) =>
    say.kind === 'question' ? `question ${say.key}` : say.kind === 'fix' ? `fix ${say.fixId}` : say.kind,
  );
}

function texts(said: readonly Say[]): string {
  return said.flatMap((say) => (say.kind === 'text' || say.kind === 'question' ? [say.text] : [])).join('\n');
}

const OUTAGE = 'users get 0x204 when they connect, our hosts are in Canada East';

describe('the walk with an incident listed', () => {
  it('looks and names the incident at once, asks nothing, and warns of what not to do', async () => {
    const played = await conversation('default');
    const said = played.type(OUTAGE);
    expect(kinds(said)).toContain('fix service-incident');
    const fix = said.find((say) => say.kind === 'fix');
    expect(fix?.kind === 'fix' && fix.status?.microsoft.events.map((event) => event.trackingId)).toEqual(['KR8C-K1Z']);
    expect(kinds(said).filter((kind) => kind.startsWith('question'))).toEqual([]);
  });

  it('ends in a ticket that holds the tracking id, opened once however often it is confirmed', async () => {
    const played = await conversation('default');
    played.type(OUTAGE);
    const [form] = played.type('escalate');
    expect(form?.kind).toBe('ticket-form');
    played.pressLabel('Open the ticket');
    played.pressLabel('Open the ticket');
    expect(played.drafts).toHaveLength(1);
    expect(played.drafts[0]?.body).toContain('KR8C-K1Z');
    expect(played.case?.state).toBe('escalated');
    expect(played.open).toEqual([]);
  });
});

describe('the walk with nothing listed and a bad version out there', () => {
  it('asks who is affected, then names the platform with a text for Microsoft, asking once for the correlation id', async () => {
    const played = await conversation('suspected');
    expect(kinds(played.type(OUTAGE))).toEqual(['text', 'question scope']);
    const said = played.type('everyone');
    expect(kinds(said)).toEqual(['fix service-incident', 'text', 'question correlation-id']);
    expect(texts(said)).toContain('Ready for Microsoft support');
    const after = played.type('3f2504e0-4f89-41d3-9a0c-0305e82c3301 at 08:55 UTC');
    expect(texts(after)).toContain('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
    expect(kinds(after)).not.toContain('question correlation-id');
  });
});

describe('the walk of event 3277', () => {
  it('asks for the text of the event and finds the broker fix', async () => {
    const played = await conversation('quiet');
    expect(kinds(played.type('event 3277 on vm-3'))).toEqual(['text', 'question event-text']);
    expect(kinds(played.type('INVALID_FORM'))).toEqual(['fix agent-invalid-form']);
  });

  it('hands work for the host’s admin over instead of walking the desk through it', async () => {
    const played = await conversation('quiet');
    played.type('event 3277 on vm-3');
    const [fix] = played.type('INVALID_FORM');
    expect(fix === undefined ? [] : buttonsOf(fix).map((button) => button.payload.act)).not.toContain('step');
    const said = played.pressLabel('I can’t do that');
    expect(kinds(said)).toContain('ticket-form');
    expect(played.pressLabel('Open the ticket')).toEqual([]);
    expect(played.drafts[0]?.body).toContain('BrokerResourceIdURI');
  });
});

describe('a conversation', () => {
  it('answers a status question in the middle of a case and comes back to its question', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    const said = played.type('is uk south down?');
    expect(kinds(said)).toEqual(['status', 'text']);
    expect(said.at(-1)).toMatchObject({ text: expect.stringContaining('Still to answer: ') });
    expect(kinds(played.type('everyone'))).toContain('fix service-incident');
  });

  it('says why it asks, typed or pressed, and that the same question still waits', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    for (const said of [played.type('why do you ask?'), played.pressLabel('Why do you ask')]) {
      expect(kinds(said)).toEqual(['text', 'text']);
      expect(texts(said).length).toBeGreaterThan(40);
      expect(texts(said)).toContain('Still to answer: ');
      expect(played.case?.asked.at(-1)).toMatchObject({ key: 'scope', answer: null });
    }
  });

  it('walks the desk through its own steps one at a time and leaves the others for the ticket', async () => {
    const played = await conversation('default');
    played.type(OUTAGE);
    const steps = [played.pressLabel('Walk me through it'), played.type('next'), played.pressLabel('Next step')];
    expect(steps.map((said) => said.map((say) => (say.kind === 'step' ? say.step : say.kind)))).toEqual([
      [0],
      [1],
      [2],
    ]);
  });

  it('never asks again what the agent does not know', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    const said = played.type('I don’t know');
    expect(kinds(said)).not.toContain('question scope');
  });

  it('goes on to the next candidate when a fix did not help, and never offers that one again', async () => {
    const played = await conversation('quiet');
    played.type('event 3277 on vm-3');
    played.type('INVALID_FORM');
    const said = played.type('did not help');
    expect(kinds(said)).not.toContain('fix agent-invalid-form');
    expect(played.case?.proposals[0]?.outcome).toBe('did-not-help');
  });

  it('closes the case when the agent says that it works again', async () => {
    const played = await conversation('quiet');
    played.type('event 3277 on vm-3');
    played.type('INVALID_FORM');
    played.type('that fixed it, thanks');
    expect(played.case?.state).toBe('solved');
    expect(played.open).toEqual([]);
  });

  it('cancels, and starts over', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    played.type('cancel');
    expect([played.case?.state, played.open]).toEqual(['cancelled', []]);
    played.type(OUTAGE);
    played.type('start over');
    expect([played.case?.number, played.case?.state]).toEqual([2, 'cancelled']);
  });

  it('takes a correction of the place and looks again', async () => {
    const played = await conversation('default');
    played.type(OUTAGE);
    played.type('no, it’s West Europe');
    expect(played.case?.entities.region).toBe('westeurope');
    expect(played.case?.seenLast?.subject).toEqual({ kind: 'region', id: 'westeurope' });
  });

  it('says that a button belongs to an older case, and changes nothing', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    const old = played.said.flatMap(buttonsOf).find((button) => button.payload.act === 'answer');
    played.type('cancel');
    played.type(OUTAGE);
    const before = played.case;
    const said = old === undefined ? [] : played.press(old.payload);
    expect(texts(said)).toContain('case 1');
    expect(played.case).toEqual(before);
  });

  it('repeats the question after a button that was pressed already', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    const everyone = played.said
      .flatMap(buttonsOf)
      .find((button) => button.payload.act === 'answer' && button.payload.choice === 'everyone');
    if (everyone === undefined) throw new Error('no such button');
    played.press(everyone.payload);
    const again = played.press(everyone.payload);
    expect(texts(again)).toContain('answered already');
    expect(played.case?.findings.filter((finding) => finding.key === 'scope')).toHaveLength(1);
  });

  it('offers a ticket after the second message that told it nothing', async () => {
    const played = await conversation('suspected');
    played.type(OUTAGE);
    played.type('bananas');
    const said = played.type('more bananas');
    expect(said.flatMap(buttonsOf).map((button) => button.payload.act)).toContain('escalate');
  });

  it('reads a ticket back by its number', async () => {
    const played = await conversation('default');
    played.type(OUTAGE);
    played.type('escalate');
    played.type('yes');
    expect(kinds(played.type('ticket 1'))).toEqual(['ticket']);
    expect(texts(played.type('ticket 77'))).toContain('no ticket 77');
  });

  it('escalates without a case: opens one, looks, and shows the form', async () => {
    const played = await conversation('default');
    expect(kinds(played.type('everything is down in canada east, page on call'))).toEqual(['ticket-form']);
    expect(played.case?.seenLast?.state).toBe('incident');
  });
});
