import type { FlowContext, FlowId, FlowInput, Need, PersonInput, Snapshot } from '../../dialogs/flow.ts';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import { fleetNames } from '../../src/azure/fleet-names.ts';
import type { KnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import { causeAnswer } from '../../src/conversation/cause-delivery.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { DueCheck } from '../../src/domain/case/due-check.ts';
import type { ChatPlace } from '../../src/domain/conversation/chat-place.ts';
import type { Effect } from '../../src/domain/conversation/conversation.ts';
import type { DeskRole } from '../../src/domain/conversation/desk-role.ts';
import { pressed } from '../../src/domain/conversation/pressed.ts';
import type { Button, ButtonPayload, Say, TextAct } from '../../src/domain/conversation/say.ts';
import type { Language } from '../../src/domain/core/language.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { Watch } from '../../src/domain/status/watch.ts';
import type { Report } from '../../src/domain/text/report.ts';
import type { Ticket, TicketChange, TicketDraft } from '../../src/domain/ticket/ticket.ts';
import type { TicketBoard } from '../../src/domain/ticket/ticket-board.ts';

interface Open {
  readonly flow: FlowId;
  readonly state: unknown;
}

/** A conversation played on the flows alone: the same stack discipline as the SDK's, without a server. */
export class PlayedConversation {
  case: DeskCase | null = null;
  watches: readonly Watch[] = [];
  checks: readonly DueCheck[] = [];
  board: TicketBoard | undefined;
  misses = 0;
  language: Language = 'en';
  languageChosen?: true;
  readonly drafts: TicketDraft[] = [];
  readonly changes: { readonly id: string; readonly change: TicketChange }[] = [];
  readonly causes: Extract<Effect, { kind: 'note-cause' }>[] = [];
  /** Tickets of the desk besides those opened here. */
  deskTickets: readonly Ticket[] = [];
  readonly said: Say[] = [];
  /** Cases of the whole desk. */
  deskCases: readonly DeskCase[] = [];
  /** What a look gives besides the fleet. */
  more: Partial<Pick<Snapshot, 'user' | 'connection'>> = {};
  place: ChatPlace = 'personal';
  role: DeskRole = 'agent';
  now: string;
  /** What the last turn made happen, and where it went. */
  effects: Effect[] = [];
  routed: { readonly report: Report | null; readonly where: Routed } | null = null;
  private stack: Open[] = [];
  private nextNumber = 1;
  private readonly rooms: KnowledgeKit;
  private readonly look: () => Observation;

  constructor(rooms: KnowledgeKit, look: () => Observation, now: string) {
    this.rooms = rooms;
    this.look = look;
    this.now = now;
  }

  /** Flows that are open, the one on top last. */
  get open(): FlowId[] {
    return this.stack.map((one) => one.flow);
  }

  /** Types a message, or presses a button that stands for one; gives what was said to it. */
  type(text: string, button?: { readonly act?: TextAct }): Say[] {
    const options = { now: this.now, names: fleetNames(this.look()), locale: this.language };
    const read = this.rooms.reader.read(text, options);
    const report = button?.act === undefined ? read : { ...read, acts: [button.act, ...read.acts] };
    if (this.languageChosen !== true && button === undefined) this.language = report.language;
    return this.turn({ kind: 'message', report });
  }

  press(payload: ButtonPayload): Say[] {
    const input = pressed(payload);
    return input.kind === 'typed' ? this.type(input.text, input) : this.turn(input);
  }

  /** Presses the newest button whose label contains `label`. */
  pressLabel(label: string): Say[] {
    const button = this.said.flatMap(buttonsOf).findLast((one) => one.label.includes(label));
    if (button === undefined)
      throw new Error(`no button "${label}" among: ${this.said.flatMap(buttonsOf).map((one) => one.label)}`);
    return this.press(button.payload);
  }

  private turn(input: PersonInput): Say[] {
    const from = this.said.length;
    const active = this.stack.at(-1)?.flow ?? null;
    const routing = route(input, active, this.context(null));
    this.effects = [];
    const report = input.kind === 'message' ? input.report : null;
    this.routed = { report, where: { routing, active, deskCase: this.case } };
    if (routing.kind === 'say') {
      this.case = routing.case ?? this.case;
      this.apply(routing.effects);
    }
    if (routing.kind === 'restart') {
      this.stack = [];
      this.case = routing.case;
      this.apply(routing.effects);
      if (routing.flow !== null) this.begin(routing.flow, input, routing.opensCase);
    }
    if (routing.kind === 'begin') this.begin(routing.flow, input, routing.opensCase);
    if (routing.kind === 'continue') this.step(input);
    this.misses = routing.kind === 'say' && routing.missed === true ? this.misses + 1 : 0;
    return this.said.slice(from);
  }

  private begin(flow: FlowId, cause: PersonInput, opensCase: boolean): void {
    this.stack.push({ flow, state: null });
    this.step({ kind: 'begin', cause }, opensCase ? this.nextNumber++ : null);
  }

  private step(input: FlowInput, number: number | null = null): void {
    const top = this.stack.at(-1);
    if (top === undefined) return;
    const flow = FLOWS.find((one) => one.id === top.flow);
    if (flow === undefined) throw new Error(`no flow ${top.flow}`);
    const turn = flow.step(top.state, input, this.context(number));
    Object.assign(this, turn.remember);
    this.apply(turn.effects);
    this.stack[this.stack.length - 1] = { flow: top.flow, state: JSON.parse(JSON.stringify(turn.state)) };
    const { next } = turn;
    if (next.kind === 'end') {
      this.stack.pop();
      if (this.stack.length > 0) this.step({ kind: 'resumed' });
    }
    if (next.kind === 'replace') {
      this.stack.pop();
      this.begin(next.flow, next.cause, false);
    }
    if (next.kind === 'need') {
      const { need } = next;
      if (need.kind === 'look') this.step({ kind: 'looked', ...this.sight(need) });
      else if (need.kind === 'cases')
        this.step({ kind: 'cases-read', cases: this.deskCases.filter(({ openedAt }) => openedAt >= need.since) });
      else if (need.kind === 'find-tickets')
        this.step({
          kind: 'tickets-found',
          found: need.ids.map((id) => ({ id, answer: { kind: 'done', value: this.ticket(id) } })),
        });
      else this.step({ kind: 'ticket-found', answer: { kind: 'done', value: this.ticket(need.id) } });
    }
  }

  private sight(need: Extract<Need, { kind: 'look' }>): Snapshot {
    const observation = this.look();
    const unread = { kind: 'unknown', why: 'not-configured', at: this.now, detail: 'played' } as const;
    const sessions = { kind: 'read', value: [], at: this.now } as const;
    return {
      observation,
      user: need.user === undefined ? null : { user: need.user, sessions, poolsUnread: 0, lastErrors: unread },
      connection: need.correlationId === undefined ? null : unread,
      ...this.more,
    };
  }

  private ticket(id: string): Ticket | null {
    const other = this.deskTickets.find((ticket) => ticket.id === id);
    if (other !== undefined) return other;
    const draft = this.drafts[Number(id) - 1];
    return draft === undefined ? null : { ...draft, id, state: 'new', openedAt: this.now, comments: [] };
  }

  private apply(effects: readonly Effect[]): void {
    this.effects.push(...effects);
    for (const effect of effects) {
      if (effect.kind === 'say') this.said.push(effect.say);
      else if (effect.kind === 'change-ticket') this.changes.push({ id: effect.id, change: effect.change });
      else if (effect.kind === 'note-cause') {
        this.causes.push(effect);
        const caseNumber = this.deskCases.find(({ ticket }) => ticket === effect.ticket)?.number ?? null;
        const answer = causeAnswer(effect.ticket, caseNumber, this.language);
        if (answer.kind === 'say') this.said.push(answer.say);
      } else {
        this.drafts.push(effect.draft);
        if (this.case !== null) this.case = { ...this.case, ticket: String(this.drafts.length) };
      }
    }
  }

  /** What a flow would know now. */
  context(newCaseNumber: number | null): FlowContext {
    const { knowledge, search } = this.rooms;
    const { place, role } = this;
    return {
      now: this.now,
      language: this.language,
      demo: true,
      timeZone: undefined,
      person: 'Agent One',
      place,
      role,
      case: this.case,
      watches: this.watches,
      checks: this.checks,
      misses: this.misses,
      newCaseNumber,
      knowledge,
      search,
    };
  }
}

/** Every button of one thing that was said. */
export function buttonsOf(say: Say): readonly Button[] {
  switch (say.kind) {
    case 'question':
      return [...say.choices, ...say.other];
    case 'text':
      return say.buttons ?? [];
    case 'code-form':
    case 'welcome':
    case 'help':
    case 'ticket':
      return [];
    default:
      return say.buttons;
  }
}
