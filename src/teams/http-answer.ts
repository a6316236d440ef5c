/** What goes back over HTTP. `body` is sent as JSON; without one the answer is empty. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** An answer that says in one sentence what is wrong with the request and what to do about it. Never a stack, never a value of ours. */
export function refusal(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}
