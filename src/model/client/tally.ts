import type { ModelStanding, ModelTrouble } from '../../domain/language-model.ts';

/** Counts how requests ended since the start, and knows what stands in the way now. */
export interface Tally {
  sent(): void;
  tokens(count: number): void;
  /** One question to the model ended. `detail`: what the service said. */
  ended(how: 'given' | ModelTrouble, detail?: string): void;
  standing(): ModelStanding;
}

/** What an operator can do about it. Troubles of one text (`filtered`, `declined`, `cut-off`, `unfit`) and a spent budget are no fault of the set-up. */
const ADVICE: Readonly<Partial<Record<ModelTrouble, string>>> = {
  late: 'Azure OpenAI does not answer inside 4 seconds. Nothing else waits for it; a smaller model or a deployment nearer by answers sooner.',
  throttled:
    'Azure OpenAI asks us to wait (429). Raise the tokens per minute of the deployment, or lower AZURE_OPENAI_TOKENS_PER_HOUR.',
  unreachable:
    'Azure OpenAI cannot be reached or fails. Check AZURE_OPENAI_ENDPOINT, the network and the private endpoint.',
  refused:
    'Azure OpenAI refuses us (401 or 403). Check AZURE_OPENAI_API_KEY, or give the identity of the bot the role "Cognitive Services OpenAI User" on the resource, and see whether its network rules let us in.',
  'no-deployment':
    'Azure OpenAI knows no such deployment (404). Check AZURE_OPENAI_DEPLOYMENT, AZURE_OPENAI_EMBEDDING_DEPLOYMENT, AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_VERSION.',
  'wrong-request':
    'Azure OpenAI does not take our requests (400). The deployment must be of a chat model that takes JSON schemas; check AZURE_OPENAI_API_VERSION too.',
  garbled:
    'Azure OpenAI answers in a form nobody asked for. See whether AZURE_OPENAI_ENDPOINT leads to the service itself.',
};

/** Told when something begins to stand in the way, when it becomes something else, and, with `undefined`, when nothing does any more. */
export type TroubleChanged = (trouble: ModelTrouble | undefined, detail: string) => void;

/** A count of nothing yet. */
export function createTally(changed: TroubleChanged = () => {}): Tally {
  const counts: Record<string, number> = { requests: 0, tokens: 0 };
  let standsIn: { readonly trouble: ModelTrouble; readonly detail: string } | undefined;
  const add = (name: string, count: number) => {
    counts[name] = (counts[name] ?? 0) + count;
  };
  return {
    sent: () => add('requests', 1),
    tokens: (count) => add('tokens', count),
    ended(how, detail = '') {
      add(how, 1);
      const before = standsIn?.trouble;
      if (how === 'given') standsIn = undefined;
      else if (ADVICE[how] !== undefined) standsIn = { trouble: how, detail };
      if (standsIn?.trouble !== before) changed(standsIn?.trouble, detail);
    },
    standing() {
      if (standsIn === undefined) return { state: 'ok', missing: [], counts: { ...counts } };
      const { trouble, detail } = standsIn;
      const said = detail === '' ? '' : ` (${detail})`;
      return { state: 'failing', trouble, missing: [`${ADVICE[trouble]}${said}`], counts: { ...counts } };
    },
  };
}
