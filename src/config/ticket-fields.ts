/** `Impact=high, Category=AVD` as fields by name; `undefined` where it is not of that form. Nothing set: no field. */
export function ticketFields(text: string | undefined): Record<string, string> | undefined {
  const fields: Record<string, string> = {};
  for (const part of (text ?? '').split(',').filter((one) => one.trim() !== '')) {
    const [, name, value] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined) return undefined;
    fields[name] = value;
  }
  return fields;
}
