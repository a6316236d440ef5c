import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Scenario, scenarioSchema } from './scenario.ts';
import { namesFault } from './scenario-names.ts';

/** The scenarios that come with the product. */
export const SCENARIO_NAMES = ['default', 'quiet', 'suspected', 'host-faults'] as const;

/** A scenario that cannot be used; the message names the file and every line of it that is wrong. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

/** Reads a scenario from YAML text. `source` names it in errors. Throws `ScenarioError` where the text is no scenario. */
export function parseScenario(text: string, source: string): Scenario {
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    throw new ScenarioError(`${source}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const result = scenarioSchema.safeParse(raw);
  if (!result.success) throw new ScenarioError(`${source}:\n${z.prettifyError(result.error)}`);
  const fault = namesFault(result.data);
  if (fault !== undefined) throw new ScenarioError(`${source}: ${fault}`);
  return result.data;
}

/**
 * Loads a scenario by one of `SCENARIO_NAMES`, or from a file of one's own: a path that ends in `.yaml`. Throws `ScenarioError` with the names
 * there are when it is neither.
 */
export function loadScenario(nameOrPath: string): Scenario {
  const shipped = SCENARIO_NAMES.some((name) => name === nameOrPath);
  if (!shipped && !nameOrPath.endsWith('.yaml')) {
    throw new ScenarioError(
      `There is no scenario "${nameOrPath}". Choose one of ${SCENARIO_NAMES.join(', ')}, or give the path of a .yaml file.`,
    );
  }
  const file = shipped ? new URL(`scenarios/${nameOrPath}.yaml`, import.meta.url) : nameOrPath;
  try {
    return parseScenario(readFileSync(file, 'utf8'), nameOrPath);
  } catch (cause) {
    if (cause instanceof ScenarioError) throw cause;
    throw new ScenarioError(`${nameOrPath} could not be read`, { cause });
  }
}
