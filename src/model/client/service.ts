/** One question to a chat model, answered in JSON of a given schema. */
export interface ChatQuestion {
  /** Name of the schema: letters, digits and dashes. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** What the model is told to do: written by us alone. */
  readonly instructions: string;
  /** What it is asked about: data, whatever stands in it. */
  readonly data: string;
  /** Longest answer (tokens). */
  readonly mostTokens: number;
}

/** The service as it answers, unread. Rejects with whatever the line or the client library gives. */
export interface ModelService {
  chat(question: ChatQuestion, signal: AbortSignal): Promise<unknown>;
  embed(texts: readonly string[], signal: AbortSignal): Promise<unknown>;
}
