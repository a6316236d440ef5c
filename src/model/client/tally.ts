import type { ModelStanding, ModelTrouble } from '../../domain/model/language-model.ts';

/** What a deployment is used for; each fails and recovers by itself. */
export type Use = 'chat' | 'embedding';

/** Counts how requests ended since the start, and knows what stands in the way now. */
export interface Tally {
  sent(): void;
  tokens(count: number): void;
  /** One question ended. `detail`: what the service said. */
  ended(use: Use, how: 'given' | ModelTrouble, detail?: string): void;
  standing(): ModelStanding;
}

/** What an operator can do about it. Troubles of one text (`filtered`, `declined`, `cut-off`, `unfit`) and a spent budget are no fault of the set-up. */
const ADVICE: Readonly<Partial<Record<ModelTrouble, string>>> = {
  late: 'Azure OpenAI does not answer inside 4 seconds. Nothing else waits for it; a smaller model or a deployment nearer by answers sooner, and so does a model that thinks once AZURE_OPENAI_ENDPOINT ends with /openai/v1: it can be told to think little there.',
  throttled:
    'Azure OpenAI asks us to wait (429). Raise the tokens per minute of the deployment, or lower AZURE_OPENAI_TOKENS_PER_HOUR.',
  unreachable:
    'Azure OpenAI cannot be reached or fails. Check AZURE_OPENAI_ENDPOINT, the network and the private endpoint.',
  refused:
    'Azure OpenAI refuses us (401 or 403). Check AZURE_OPENAI_API_KEY, or give the identity of the bot the role "Cognitive Services OpenAI User" on the resource, and see whether its network rules let us in.',
  'no-deployment':
    'Azure OpenAI knows no such deployment (404). Check AZURE_OPENAI_DEPLOYMENT, AZURE_OPENAI_EMBEDDING_DEPLOYMENT, AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_VERSION.',
  'wrong-request':
    'Azure OpenAI does not take our requests (400). The deployment must be of a chat model that takes JSON schemas. Models that think want /openai/v1 at the end of AZURE_OPENAI_ENDPOINT; else check AZURE_OPENAI_API_VERSION.',
  garbled:
    'Azure OpenAI answers in a form nobody asked for. See whether AZURE_OPENAI_ENDPOINT leads to the service itself.',
};

/** Told when something begins to stand in the way of a use, when it becomes something else, and, with `undefined`, when nothing does any more. */
export type TroubleChanged = (use: Use, trouble: ModelTrouble | undefined, detail: string) => void;

/** A count of nothing yet. */
export function createTally(changed: TroubleChanged = () => {}): Tally {
  const counts: Record<string, number> = { requests: 0, tokens: 0 };
  const standsIn = new Map<Use, { readonly trouble: ModelTrouble; readonly detail: string }>();
  const add = (name: string, count: number) => {
    counts[name] = (counts[name] ?? 0) + count;
  };
  return {
    sent: () => add('requests', 1),
    tokens: (count) => add('tokens', count),
    ended(use, how, detail = '') {
      add(use === 'chat' ? how : `${use}-${how}`, 1);
      const before = standsIn.get(use)?.trouble;
      if (how === 'given') standsIn.delete(use);
      else if (ADVICE[how] !== undefined) standsIn.set(use, { trouble: how, detail });
      const now = standsIn.get(use)?.trouble;
      if (now !== before) changed(use, now, detail);
    },
    standing() {
      const all = [...standsIn];
      const [first] = all;
      if (first === undefined) return { state: 'ok', missing: [], counts: { ...counts } };
      const missing = all.map(([use, { trouble, detail }]) => {
        const said = [...(use === 'chat' ? [] : [use]), ...(detail === '' ? [] : [detail])].join(', ');
        return `${ADVICE[trouble]}${said === '' ? '' : ` (${said})`}`;
      });
      return { state: 'failing', trouble: first[1].trouble, missing, counts: { ...counts } };
    },
  };
}
