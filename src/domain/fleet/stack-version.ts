/** A side-by-side stack version in its one comparable form, e.g. `1.0.2602.09500`. */
export type StackVersion = string;

/**
 * Reads a stack version in either spelling: ARM sends `rdp-sxs260209500`, notices say `1.0.2602.09500`; both are the same version
 * (docs/azure-facts.md#stack-versions). `undefined` when the text is neither.
 */
export function stackVersion(text: string | undefined): StackVersion | undefined {
  if (text === undefined) return undefined;
  const compact = /^\s*rdp-sxs(\d{4})(\d{5})\s*$/i.exec(text);
  if (compact) return `1.0.${compact[1]}.${compact[2]}`;
  const dotted = /^\s*(\d+\.\d+\.\d{4}\.\d{5})\s*$/.exec(text);
  return dotted?.[1];
}
