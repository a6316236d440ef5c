import { type Answer, json } from './reply.ts';

const SAFE = { filtered: false, severity: 'safe' };
const CALM = { filtered: false, detected: false };

/** What the content filter says of an answer: all safe, or violence filtered. */
export function answerFilter(filtered: boolean): object {
  const violence = filtered ? { filtered: true, severity: 'high' } : SAFE;
  return { hate: SAFE, self_harm: SAFE, sexual: SAFE, violence };
}

/** What the content filter says of a prompt that it let through. */
export function promptFilter(): object[] {
  return [{ prompt_index: 0, content_filter_results: { ...answerFilter(false), jailbreak: CALM } }];
}

/** The refusal of a prompt: for an attempt to steer the model, or for its violence. */
export function promptRefused(jailbreak: boolean): Answer {
  const error = {
    message:
      "The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Change your prompt and retry.",
    type: null,
    param: 'prompt',
    code: 'content_filter',
    status: 400,
    innererror: {
      code: 'ResponsibleAIPolicyViolation',
      content_filter_result: {
        ...answerFilter(!jailbreak),
        jailbreak: jailbreak ? { filtered: true, detected: true } : CALM,
      },
    },
  };
  return json({ error }, 400);
}
