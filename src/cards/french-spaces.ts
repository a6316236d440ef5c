const SPACE = '\u00A0';
/** What a person reads of a card; everything else (payloads, ids, addresses) must come through unchanged. */
const READ_KEYS: readonly string[] = ['text', 'title', 'label', 'legend', 'errorMessage', 'speak', 'fallbackText'];

/** French sets a space before `: ; ? ! »` and behind `«` that must not break: a line would begin with a colon. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, SPACE).replace(/« /g, `«${SPACE}`);
}

/** The same for everything a person reads of a card. Commands stay as they must be typed. */
export function withFrenchSpaces<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withFrenchSpaces) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if ('fontType' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => {
      if (typeof part === 'string') return [key, READ_KEYS.includes(key) ? frenchSpaces(part) : part];
      return [key, key === 'data' && 'type' in value && value.type === 'Action.Submit' ? part : withFrenchSpaces(part)];
    }),
  ) as Value;
}
