/** Until form 2 a document held its open flows as botbuilder-dialogs kept them: `dialogs.dialogStack`, each with its id and its state in `state.flow`. */
interface OlderInstance {
  readonly id?: unknown;
  readonly state?: { readonly flow?: unknown } | null;
}

/** Whether something read from JSON has named parts. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document of form 1 with its open flows as `stack`; any other value as it is. An entry without an id ends the stack. */
export function withStack(document: unknown): unknown {
  if (!isObject(document) || !isObject(document.dialogs) || 'stack' in document) return document;
  const { dialogs, ...rest } = document;
  const older: readonly (OlderInstance | null)[] = Array.isArray(dialogs.dialogStack) ? dialogs.dialogStack : [];
  const nameless = older.findIndex((one) => typeof one?.id !== 'string');
  const named = nameless === -1 ? older : older.slice(0, nameless);
  return { ...rest, stack: named.map((one) => ({ flow: one?.id, state: one?.state?.flow ?? null })) };
}
