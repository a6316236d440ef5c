import type { FlowContext, FlowId, FlowInput, Need, Snapshot } from '../../dialogs/flow.ts';
import { FLOWS } from '../../dialogs/registry.ts';
import { route } from '../../dialogs/route.ts';
import type { Routed } from '../../dialogs/second-reading/worth-reading.ts';
import { whatIsOpen } from '../../dialogs/what-is-open.ts';
import { fleetNames } from '../../src/azure/fleet-names.ts';
import type { KnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import { causeAnswer } from '../../src/conversation/cause-delivery.ts';
import { type FlowEnvironment, flowContext } from '../../src/conversation/flow-environment.ts';
import { type DecidedTurn, runTurn, type TurnStart } from '../../src/conversation/runner.ts';
import { type Answerable, type Origin, planTurn } from '../../src/conversation/turn-plan.ts';
import type { DeskCase } from '../../src/domain/case/case.ts';
import type { DueCheck } from '../../src/domain/case/due-check.ts';
import type { ChatPlace } from '../../src/domain/conversation/chat-place.ts';
import {
  type ConversationDocument,
  type Effect,
  EMPTY_CONVERSATION,
} from '../../src/domain/conversation/conversation.ts';
import type { DeskRole } from '../../src/domain/conversation/desk-role.ts';
import { pressed } from '../../src/domain/conversation/pressed.ts';
import type { Button, ButtonPayload, Say, TextAct } from '../../src/domain/conversation/say.ts';
import type { Language } from '../../src/domain/core/language.ts';
import type { Observation } from '../../src/domain/status/observation.ts';
import type { Watch } from '../../src/domain/status/watch.ts';
import type { Act } from '../../src/domain/text/act.ts';
import type { Report } from '../../src/domain/text/report.ts';
import type { Ticket, TicketChange, TicketDraft } from '../../src/domain/ticket/ticket.ts';
import type { TicketBoard } from '../../src/domain/ticket/ticket-board.ts';
import { casesLike, openedSince, ticketsOf } from '../store/cases-in-memory.ts';

/** A conversation played on the product's own runner, in memory and at once: no channel, no store, no waiting. */
export class PlayedConversation {
  document: ConversationDocument = { ...EMPTY_CONVERSATION, reference: {} };
  readonly drafts: TicketDraft[] = [];
  readonly changes: { readonly id: string; readonly change: TicketChange }[] = [];
  readonly causes: Extract<Effect, { kind: 'note-cause' }>[] = [];
  /** Tickets of the desk besides those opened here. */
  deskTickets: readonly Ticket[] = [];
  readonly said: Say[] = [];
  /** Cases of this conversation, as a store keeps them. */
  readonly keptCases = new Map<number, DeskCase>();
  /** Cases of the whole desk. */
  deskCases: readonly DeskCase[] = [];
  /** What a look gives besides the fleet. */
  more: Partial<Pick<Snapshot, 'user' | 'connection' | 'desk'>> = {};
  place: ChatPlace = 'personal';
  role: DeskRole = 'agent';
  now: string;
  /** What the last turn made happen, and where it went. */
  effects: readonly Effect[] = [];
  routed: { readonly report: Report | null; readonly where: Routed } | null = null;
  private nextNumber = 1;
  private readonly environment: FlowEnvironment;
  private readonly kit: KnowledgeKit;
  private readonly look: () => Observation;

  constructor(kit: KnowledgeKit, look: () => Observation, now: string) {
    this.kit = kit;
    this.look = look;
    this.now = now;
    this.environment = {
      flows: FLOWS,
      route,
      knowledge: kit.knowledge,
      search: kit.search,
      demo: true,
      installation: 'k7m2q9xwab',
      ticketLanguage: 'en',
      roleOf: () => this.role,
      clock: () => this.now,
    };
  }

  get case(): DeskCase | null {
    return this.document.case;
  }

  set case(deskCase: DeskCase | null) {
    this.document = { ...this.document, case: deskCase };
  }

  get watches(): readonly Watch[] {
    return this.document.watches ?? [];
  }

  set watches(watches: readonly Watch[]) {
    this.document = { ...this.document, watches };
  }

  get checks(): readonly DueCheck[] {
    return this.document.checks ?? [];
  }

  get board(): TicketBoard | null {
    return this.document.board ?? null;
  }

  get misses(): number {
    return this.document.misses;
  }

  get language(): Language {
    return this.document.language;
  }

  set language(language: Language) {
    this.document = { ...this.document, language };
  }

  /** Flows that are open, the one on top last. */
  get open(): FlowId[] {
    return this.document.stack.map(({ flow }) => flow);
  }

  /** Types a message, or presses a button that stands for one; gives what was said to it. */
  type(text: string, button?: { readonly act?: TextAct | Act }): Say[] {
    const read = this.read(text, []);
    const report = button?.act === undefined ? read : { ...read, acts: [button.act, ...read.acts] };
    return this.turn({ kind: 'typed', report, pressed: button !== undefined, pictures: [] });
  }

  /** Types words that do these acts and no others, in the language of the conversation: for tests in which the words are not the point. */
  does(text: string, ...acts: readonly Act[]): Say[] {
    const report = { ...this.read(text, []), acts, language: this.language };
    return this.turn({ kind: 'typed', report, pressed: false, pictures: [] });
  }

  /** Sends pictures in which these texts were read, with words beside them. */
  show(text: string, ...pictures: readonly string[]): Say[] {
    const read = pictures.map((one) => ({ kind: 'read', text: one }) as const);
    return this.turn({ kind: 'typed', report: this.read(text, pictures), pressed: false, pictures: read });
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

  private get origin(): Origin {
    const person = { id: 'user-1', name: 'Agent One', directoryId: undefined };
    return { place: this.place, person, language: this.language, timeZone: undefined };
  }

  private turn(came: Answerable): Say[] {
    const from = this.said.length;
    const start = planTurn(this.document, came, this.origin, this.environment);
    this.routed = { report: came.kind === 'typed' ? came.report : null, where: start.routed };
    const turn = this.played(start);
    // States are kept as JSON, so that is all a flow gets back.
    const { aside = [], ...document } = turn.document;
    for (const one of [...aside, ...(document.case === null ? [] : [document.case])])
      this.keptCases.set(one.number, one);
    this.document = { ...document, stack: JSON.parse(JSON.stringify(document.stack)) };
    this.effects = turn.effects;
    for (const effect of turn.effects) this.happen(effect);
    return this.said.slice(from);
  }

  private played(start: TurnStart): DecidedTurn {
    let running = runTurn(start, this.environment);
    for (;;) {
      switch (running.kind) {
        case 'done':
          return running.turn;
        case 'need':
          running = running.resume(this.fetched(running.need));
          break;
        case 'case-number':
          running = running.resume(this.nextNumber++);
      }
    }
  }

  private fetched(need: Need): FlowInput {
    switch (need.kind) {
      case 'look':
        return { kind: 'looked', ...this.seen(need) };
      case 'case': {
        const deskCase = this.keptCases.get(need.number);
        const other = this.deskCases.find(({ number }) => number === need.number);
        if (deskCase !== undefined) return { kind: 'case-read', found: { deskCase, here: true } };
        return { kind: 'case-read', found: other === undefined ? null : { deskCase: other, here: false } };
      }
      case 'cases':
        return { kind: 'cases-read', cases: openedSince(this.deskCases, need.since) };
      case 'cases-like':
        return { kind: 'cases-compared', ...casesLike(this.deskCases, need.query) };
      case 'case-tickets':
        return { kind: 'case-tickets-read', ids: ticketsOf(this.deskCases, need.query) };
      case 'find-ticket':
        return { kind: 'ticket-found', answer: { kind: 'done', value: this.ticket(need.id) } };
      case 'find-tickets': {
        const found = need.ids.map((id) => ({ id, answer: { kind: 'done', value: this.ticket(id) } }) as const);
        return { kind: 'tickets-found', found };
      }
    }
  }

  private read(text: string, pictures: readonly string[]): Report {
    const names = fleetNames(this.look());
    const open = whatIsOpen(this.document, this.now);
    return this.kit.reader.read(text, { now: this.now, names, locale: this.language, pictures, open });
  }

  private seen(need: Extract<Need, { kind: 'look' }>): Snapshot {
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

  private happen(effect: Effect): void {
    switch (effect.kind) {
      case 'say':
        this.said.push(effect.say);
        break;
      case 'change-ticket':
        this.changes.push({ id: effect.id, change: effect.change });
        break;
      case 'note-cause': {
        this.causes.push(effect);
        const caseNumber = this.deskCases.find(({ ticket }) => ticket === effect.ticket)?.number ?? null;
        this.happen(causeAnswer(effect.ticket, caseNumber, this.language));
        break;
      }
      case 'open-ticket':
        this.drafts.push(effect.draft);
        if (this.case !== null) this.case = { ...this.case, ticket: String(this.drafts.length) };
    }
  }

  /** What a flow would know now. */
  context(newCaseNumber: number | null): FlowContext {
    const scene = { place: this.place, person: 'Agent One', role: this.role, timeZone: undefined };
    return flowContext(this.document, scene, newCaseNumber, this.environment);
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
