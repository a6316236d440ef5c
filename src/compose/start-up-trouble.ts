import { ScenarioError } from '../azure/demo/load-scenario.ts';
import { ConfigError } from '../config/config.ts';
import { StoreUnavailableError } from '../domain/core/store-errors.ts';
import { KnowledgeError } from '../knowledge/problem.ts';
import { ListenError } from '../teams/server.ts';

/** Why the product cannot start, in words that say what to do; a fault of our own keeps its stack. */
export function startUpTrouble(error: unknown): string {
  const ours = [ConfigError, ScenarioError, KnowledgeError, StoreUnavailableError, ListenError];
  if (ours.some((kind) => error instanceof kind)) return `The bot cannot start.\n${(error as Error).message}`;
  if (error instanceof Error) return `The bot cannot start: ${error.message}\n${error.stack ?? ''}`;
  return `The bot cannot start: ${String(error)}`;
}
