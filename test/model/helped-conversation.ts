import type { ModelHelp } from '../../src/conversation/model-help.ts';
import {
  type ConversationDocument,
  type Effect,
  EMPTY_CONVERSATION,
} from '../../src/domain/conversation/conversation.ts';
import type { ButtonPayload, Say } from '../../src/domain/conversation/say.ts';
import { buttonsOf, type PlayedConversation } from '../dialogs/played-conversation.ts';

/** One turn as the flows decided it, and as it left the house. */
export interface HelpedTurn {
  readonly decided: readonly Effect[];
  readonly said: readonly Effect[];
  /** What came after the answer. */
  readonly late: readonly Effect[];
}

/** A conversation on the flows with the language model beside them, joined as the bot joins them. */
export class HelpedConversation {
  readonly turns: HelpedTurn[] = [];
  readonly played: PlayedConversation;
  private readonly modelHelp: ModelHelp;
  private readonly id: string;
  private summary: Pick<ConversationDocument, 'ticketSummary'> = {};

  constructor(played: PlayedConversation, modelHelp: ModelHelp, id = 'conversation-1') {
    this.played = played;
    this.modelHelp = modelHelp;
    this.id = id;
  }

  async type(text: string): Promise<readonly Say[]> {
    this.played.type(text);
    return await this.helped(true);
  }

  /** Sends pictures in which these texts were read, with words beside them. */
  async show(text: string, ...pictures: readonly string[]): Promise<readonly Say[]> {
    this.played.show(text, ...pictures);
    return await this.helped(true);
  }

  async press(payload: ButtonPayload): Promise<readonly Say[]> {
    this.played.press(payload);
    return await this.helped(false);
  }

  /** Presses the newest button whose label contains `label`. */
  async pressLabel(label: string): Promise<readonly Say[]> {
    const button = this.shown.flatMap(buttonsOf).findLast((one) => one.label.includes(label));
    if (button === undefined) throw new Error(`no button "${label}" in ${JSON.stringify(this.shown)}`);
    return await this.press(button.payload);
  }

  /** Everything that was said so far, as the agent saw it. */
  get shown(): Say[] {
    return this.turns.flatMap(({ said, late }) =>
      [...said, ...late].flatMap((one) => (one.kind === 'say' ? [one.say] : [])),
    );
  }

  private async helped(typed: boolean): Promise<readonly Say[]> {
    const { played } = this;
    const help = this.modelHelp(this.id);
    const { report, where } = played.routed ?? {};
    if (typed && report !== undefined && report !== null && where !== undefined) help.routed(report, where);
    const document = { ...EMPTY_CONVERSATION, language: played.language, case: played.case, ...this.summary };
    const decided = [...played.effects];
    const added = await help.added({
      document,
      effects: decided,
      active: played.open.at(-1) ?? null,
      context: played.context(null),
    });
    const slots = added.effects.flatMap((one) => (one.kind === 'say' && one.slot !== undefined ? [one.slot] : []));
    const sent = { ...added.document, slots: Object.fromEntries(slots.map((slot) => [slot, 'a message'])) };
    const step = (await added.later) ?? null;
    const after = step?.(sent) ?? null;
    played.case = (after ?? added).document.case;
    const { ticketSummary } = added.document;
    this.summary = ticketSummary === undefined ? {} : { ticketSummary };
    const late = after?.effects ?? [];
    this.turns.push({ decided, said: added.effects, late });
    return [...added.effects, ...late].flatMap((one) => (one.kind === 'say' ? [one.say] : []));
  }
}
