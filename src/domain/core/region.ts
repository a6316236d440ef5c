import data from './regions.json' with { type: 'json' };

export interface Region {
  /** Programmatic name, e.g. `canadaeast`: what ARM resources carry. */
  readonly name: string;
  /** Display name, e.g. `Canada East`: what Service Health and people say. */
  readonly displayName: string;
}

/** The regions a customer can have (docs/azure-facts.md#names-of-regions); a newer one still works under its programmatic name. */
export const REGIONS: readonly Region[] = data.regions
  .filter((region) => region.kind === 'public')
  .map(({ name, displayName }) => ({ name, displayName }));

const byName = new Map(REGIONS.map((region) => [region.name, region]));

/** Service Health's name for "every region". */
export const GLOBAL_REGION = 'global';

/** Display or programmatic name → programmatic name, by Azure's own rule: lower case without spaces. */
export function regionName(text: string): string {
  return text.toLowerCase().replace(/[\s()]+/g, '');
}

/** Programmatic name → display name; a region we do not list yet is shown as it came. */
export function regionDisplayName(name: string): string {
  return byName.get(name)?.displayName ?? name;
}
