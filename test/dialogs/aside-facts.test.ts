import { describe, expect, it } from 'vitest';
import { type MayFacts, mayDo } from '../../dialogs/asides/may-verdict.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import type { StatusSubject } from '../../src/domain/status/status.ts';
import type { Act } from '../../src/domain/text/act.ts';
import { answerStatus } from '../../src/status/answer.ts';
import { hosts, minutesAgo, NOW, type ObservationSketch, observation } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';
import { buttonsOf, PlayedConversation } from './played-conversation.ts';

type Fleet = ReturnType<typeof observation>;

const VM_1: StatusSubject = { kind: 'host', id: 'vm-1' };
const POOL: StatusSubject = { kind: 'hostpool', id: 'hp-prod-01' };
const CHANGE = {
  kind: 'drain-or-host-change',
  operation: 'Microsoft.DesktopVirtualization/hostpools/sessionhosts/write',
  outcome: 'succeeded',
  code: undefined,
  actor: 'person',
  role: 'Desktop Virtualization Session Host Operator',
} as const;

function fleet(events: Parameters<typeof observation>[1] = [], more: ObservationSketch = {}): Fleet {
  const some = hosts('vm-', 4, { sessions: 5 });
  const [, broken, empty] = some;
  if (broken === undefined || empty === undefined) throw new Error('four hosts');
  const pooled = [
    ...some.filter((one) => one !== broken && one !== empty),
    { ...broken, status: 'Unavailable', sessions: 2 },
    { ...empty, allowNewSession: false, sessions: 0 },
  ];
  return observation(
    [
      { name: 'hp-prod-01', hosts: pooled },
      { name: 'hp-own', type: 'Personal', hosts: [{ name: 'own-1', assignedUser: 'dana@contoso.com', sessions: 1 }] },
    ],
    events,
    more,
  );
}

function played(look: Fleet = fleet()): PlayedConversation {
  return new PlayedConversation(kit, () => look, NOW);
}

function words(said: readonly Say[]): string {
  return said
    .flatMap((say) => (say.kind === 'text' ? [say.text] : say.kind === 'sheet' ? [say.headline, ...say.lines] : []))
    .join('\n');
}

function answer(act: Act, look?: Fleet): string {
  return words(played(look).does('…', act));
}

describe('when it will be over', () => {
  const eta = { act: 'ask.eta', subjects: [POOL] } as const;

  it('is Microsoft’s last word with its time, and that no time is given', () => {
    const said = answer(eta, fleet([{ summary: 'Some sign-ins fail. We are rolling the change back.' }]));
    expect(said).toContain('Microsoft gives no end time for AB12-CD3; its last word came 30 min ago (08:30 UTC).');
    expect(said).toContain('“We are rolling the change back.”');
    expect(said).not.toContain('Some sign-ins fail');
  });

  it('is the part of a notice that Microsoft marks as current', () => {
    const summary =
      'What happened: a bad hotfix. Current Status: A fix is rolling out. It helps. Next update at 10:00.';
    expect(answer(eta, fleet([{ summary }]))).toContain('Microsoft writes: “A fix is rolling out. It helps.”');
  });

  it('is the end where Microsoft expects one, and no promise once that has passed', () => {
    expect(answer(eta, fleet([{ mitigatedAt: minutesAgo(-120) }]))).toContain('expects AB12-CD3 to end in 2 h');
    expect(answer(eta, fleet([{ mitigatedAt: minutesAgo(20) }]))).toContain('has passed; it is still listed');
  });

  it('cannot be told where no incident is listed, and what is being done is', () => {
    expect(answer(eta)).toContain('No incident is listed for host pool hp-prod-01');
    const open = played();
    open.type('event 3277 INVALID_FORM on vm-1');
    const said = words(open.does('…', { act: 'ask.eta', subjects: [] }));
    expect(said).toContain('No incident is listed for session host vm-1');
    expect(said).toContain('What is being tried: “The agent cannot reach the broker”.');
  });

  it('cannot be told where Service Health could not be read', () => {
    expect(answer(eta, fleet('late'))).toContain('Service Health could not be read');
  });
});

describe('how many are touched', () => {
  it('adds up: hosts and sessions in trouble, the others, and callers', () => {
    const said = answer({ act: 'ask.impact', subjects: [POOL] });
    expect(said).toContain('Touched in host pool hp-prod-01: 1 of 4 hosts, with 2 sessions on it.');
    expect(said).toContain('The other 3 hosts: 10 sessions. No caller with symptoms in the last hour.');
  });

  it('is one line for each of several subjects', () => {
    const own: StatusSubject = { kind: 'hostpool', id: 'hp-own' };
    const said = answer({ act: 'ask.impact', subjects: [POOL, own] });
    expect(said.split('\n')).toHaveLength(2);
    expect(said).toContain('No host in trouble in host pool hp-own: 1 host, 1 session.');
  });

  it('is not made up for a name that nobody knows', () => {
    expect(answer({ act: 'ask.impact', subjects: [{ kind: 'hostpool', id: 'hp-prod-99' }] })).not.toMatch(
      /\d+ of|hosts/,
    );
  });

  it('is about what was shown last, as long as no case was opened since', () => {
    const asked = played();
    asked.does('…', { act: 'ask.status', subjects: [VM_1], fresh: false });
    expect(words(asked.does('…', { act: 'ask.impact', subjects: [] }))).toContain('session host vm-1');
    asked.now = minutesAgo(-1);
    asked.does('a caller cannot work', { act: 'tell' });
    expect(words(asked.does('…', { act: 'ask.impact', subjects: [] }))).toContain('our fleet');
  });

  it('is no longer about what was shown more than an hour ago', () => {
    const asked = played();
    asked.does('…', { act: 'ask.status', subjects: [VM_1], fresh: false });
    asked.now = minutesAgo(-61);
    expect(words(asked.does('…', { act: 'ask.impact', subjects: [] }))).toContain('our fleet');
  });
});

describe('who is on it', () => {
  it('is how many, with the hosts that have most first, and where the names stand', () => {
    const said = answer({ act: 'ask.sessions', subjects: [POOL] });
    expect(said).toMatch(/12 sessions, 5 on vm-\d, 5 on vm-\d, 2 on vm-1;/);
    expect(said).toContain('Host pools > hp-prod-01 > Session hosts');
  });

  it.each([
    ['personal', true],
    ['group', false],
    ['channel', false],
  ] as const)('names whose desktop it is in a personal chat alone: %s', (place, named) => {
    const asked = played();
    asked.place = place;
    const said = words(asked.does('…', { act: 'ask.sessions', subjects: [{ kind: 'host', id: 'own-1' }] }));
    expect(said.includes('dana@contoso.com')).toBe(named);
    expect(said).toContain('1 session');
  });
});

describe('what changed', () => {
  const changed = { act: 'ask.changes', subjects: [VM_1] } as const;
  const pool = '/resourceGroups/rg/providers/Microsoft.DesktopVirtualization/hostPools/hp-prod-01';
  const resourceId = `/subscriptions/${fleet().subscriptions[0]?.subscriptionId}${pool}/sessionHosts/vm-1`;

  it('is who and what within a day, by kind and role', () => {
    const look = fleet([], {
      activity: [{ ...CHANGE, at: minutesAgo(40), resourceId }],
    });
    expect(answer(changed, look)).toMatch(
      /08:20 UTC: vm-1 .*by a person \(Desktop Virtualization Session Host Operator\)/,
    );
  });

  it('is nothing only where the log was read', () => {
    expect(answer(changed)).toContain('the Activity Log shows no change on session host vm-1');
    const [subscription] = fleet().subscriptions;
    if (subscription === undefined) throw new Error('one subscription');
    const activity = { kind: 'unknown', why: 'refused', at: NOW, detail: 'test' } as const;
    const unread = { ...fleet(), subscriptions: [{ ...subscription, activity }] };
    expect(answer(changed, unread)).toContain('the Activity Log could not be read');
  });
});

describe('whether something may be done', () => {
  const quiet = answerStatus(fleet(), VM_1, [], NOW);
  const incident = answerStatus(fleet([{}]), { kind: 'hostpool', id: 'hp-own' }, [], NOW);
  const may = (facts: Partial<MayFacts>) =>
    mayDo({ action: 'restart', answer: quiet, sessions: 0, taken: 'none', ...facts });

  it.each<[string, Partial<MayFacts>, string]>([
    ['a restart of an empty host', {}, 'free'],
    ['a restart with somebody on it', { sessions: 2 }, 'sessions'],
    ['a restart of a host that could not be read', { sessions: null }, 'unread'],
    ['a restart of no host by name', { sessions: undefined }, 'which-host'],
    ['a restart during an incident', { answer: incident }, 'incident'],
    ['a restart where the case waits for Microsoft', { taken: 'incident' }, 'incident'],
    [
      'a restart where the case has another cause and nobody feels the incident',
      { answer: incident, taken: 'another' },
      'free',
    ],
    ['a deletion during an incident', { action: 'delete', answer: incident }, 'lost'],
    ['a new image of an empty host', { action: 'reimage' }, 'lost'],
    ['a fresh profile', { action: 'reset-profile', sessions: undefined }, 'lost'],
    ['drain mode', { action: 'drain', sessions: 2 }, 'drain'],
    ['drain mode of a whole pool', { action: 'drain', sessions: undefined }, 'unknown'],
    ['a message during an incident', { action: 'message', answer: incident }, 'harmless'],
    ['a sign-out', { action: 'sign-out' }, 'one-session'],
    ['a desktop for somebody else', { action: 'assign' }, 'other-files'],
    ['what no word names', { action: undefined }, 'unknown'],
  ])('is decided by what is known: %s', (_what, facts, kind) => {
    expect(may(facts).kind).toBe(kind);
  });

  it('begins with yes or no, and says why with numbers', () => {
    const restart = { act: 'ask.may', subjects: [VM_1], action: 'restart' } as const;
    expect(answer(restart)).toMatch(/^No, not now: 2 sessions on session host vm-1, and a restart ends them all/);
    expect(answer({ ...restart, subjects: [{ kind: 'host', id: 'vm-2' }] })).toMatch(/^Yes: a restart hits nobody/);
    expect(answer({ ...restart, subjects: [] }, fleet([{}]))).toMatch(/^No: Microsoft lists AB12-CD3/);
    expect(answer({ act: 'ask.may', subjects: [] })).toMatch(/^I can’t say: .*decides\.$/);
  });

  it('answers a plan that destroys before anything else, and the rest of the message still counts', () => {
    const open = played();
    open.type('event 3277 INVALID_FORM on vm-1');
    const plan = { act: 'ask.may', subjects: [], action: 'delete' } as const;
    const said = open.does('only one user has it. ok to delete it?', { act: 'tell' }, plan);
    expect(words(said.slice(0, 1))).toMatch(/^No, not as it stands: what is deleted does not come back/);
    expect(open.case?.findings).toContainEqual(expect.objectContaining({ key: 'scope', value: 'one-user' }));
  });
});

describe('a wish to change a host', () => {
  const drain = { act: 'host.act', subjects: [VM_1], action: 'drain' } as const;

  it('changes nothing, says so first, who may and how, and whom it hits', () => {
    const said = answer(drain);
    expect(said).toMatch(/^I change nothing myself; it takes the role Desktop Virtualization Session Host Operator\./);
    expect(said).toContain('Host pools > hp-prod-01 > Session hosts > vm-1 > Turn drain mode on');
    expect(said).toContain('Ends no session');
    expect(said).toContain('On session host vm-1 now: 2 sessions.');
  });

  it('gives the command to whoever looks after the fleet', () => {
    const asked = played();
    asked.role = 'engineer';
    expect(words(asked.does('…', drain))).toContain(
      'Update-AzWvdSessionHost -ResourceGroupName rg -HostPoolName hp-prod-01 -Name vm-1 -AllowNewSession:$False',
    );
  });

  it.each([
    ['of the open case', true],
    ['of a case of its own', false],
  ])('goes into the ticket %s with its command', (_whose, open) => {
    const asked = played();
    if (open) asked.type('event 3277 INVALID_FORM on vm-1');
    const [sheet] = asked.does('drain vm-1', drain);
    const button = sheet === undefined ? undefined : buttonsOf(sheet).at(-1);
    if (button === undefined) throw new Error('no button');
    asked.press(button.payload);
    asked.pressLabel('Open the ticket');
    expect(asked.drafts[0]?.body).toContain('Wanted: drain mode, session host vm-1.');
    expect(asked.drafts[0]?.body).toContain('AllowNewSession:$False');
  });

  it('is told that a restart helps nothing during an incident', () => {
    const said = answer({ ...drain, action: 'restart' }, fleet([{}]));
    expect(said).toContain('Microsoft lists AB12-CD3 for session host vm-1');
  });
});

describe('several things asked at once', () => {
  it('are answered in one message, in their order', () => {
    const said = played(fleet([{}])).does(
      '…',
      { act: 'ask.impact', subjects: [POOL] },
      { act: 'ask.eta', subjects: [POOL] },
    );
    expect(said).toHaveLength(1);
    expect(words(said)).toMatch(/^Touched in[\s\S]*Microsoft gives no end time/);
  });
});

describe('what to do now', () => {
  it('is the next step with its place, and a question what comes next moves nothing on', () => {
    const open = played(fleet([{}]));
    open.type('everybody gets 0x204 when they connect, our hosts are in Canada East');
    open.pressLabel('Walk me through it');
    const said = open.does('…', { act: 'ask.next' });
    expect(words(said)).toMatch(/^Next, step 2 of \d+ of “A fault on Microsoft's side”: /);
    expect(open.case?.proposals.at(-1)?.step).toBe(0);
    open.does('…', { act: 'ask.next' }, { act: 'step.next' });
    expect(open.case?.proposals.at(-1)?.step).toBe(1);
  });
});
