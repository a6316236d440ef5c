import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Flow, FlowContext, FlowInput, FlowTurn, Need, PersonInput } from '../../dialogs/flow.ts';

/** The turn a flow runs in: what it may know, and where what it gives back goes. */
export interface FlowRun {
  readonly input: PersonInput;
  context(): FlowContext;
  take(turn: FlowTurn<unknown>): void;
  fetch(need: Need): Promise<FlowInput>;
}

/** How a flow is begun. */
export interface BeginOptions {
  readonly cause: PersonInput;
}

/** Needs a flow may have one after another before it waits or ends. More is a flow that never settles. */
const NEEDS_PER_STEP = 4;

/** Makes a flow a botbuilder dialog: the stack is the SDK's, the flow stays a pure function. Its state is kept in the dialog's instance. */
export class FlowDialog extends Dialog<BeginOptions> {
  private readonly flow: Flow<unknown>;
  private readonly run: FlowRun;

  constructor(flow: Flow<unknown>, run: FlowRun) {
    super(flow.id);
    this.flow = flow;
    this.run = run;
  }

  override async beginDialog(dc: DialogContext, options?: BeginOptions): Promise<DialogTurnResult> {
    return await this.advance(dc, { kind: 'begin', cause: options?.cause ?? this.run.input });
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return await this.advance(dc, this.run.input);
  }

  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return await this.advance(dc, { kind: 'resumed' });
  }

  private async advance(dc: DialogContext, first: FlowInput): Promise<DialogTurnResult> {
    let input = first;
    for (let needs = 0; needs <= NEEDS_PER_STEP; needs += 1) {
      const instance = dc.activeDialog;
      if (instance === undefined) throw new Error(`the flow ${this.flow.id} is not on the stack`);
      const state: unknown = input.kind === 'begin' ? null : (instance.state?.flow ?? null);
      const turn = this.flow.step(state, input, this.run.context());
      instance.state = { flow: turn.state };
      this.run.take(turn);
      const { next } = turn;
      switch (next.kind) {
        case 'wait':
          return Dialog.EndOfTurn;
        case 'end':
          return await dc.endDialog();
        case 'replace':
          return await dc.replaceDialog(next.flow, { cause: next.cause } satisfies BeginOptions);
        case 'need':
          input = await this.run.fetch(next.need);
      }
    }
    throw new Error(`the flow ${this.flow.id} asked for more than ${NEEDS_PER_STEP} things in one step`);
  }
}
