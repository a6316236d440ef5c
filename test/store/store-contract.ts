import { describeCases } from './case-contract.ts';
import { describeCasesLike } from './case-likeness-contract.ts';
import { describeConversations } from './conversation-contract.ts';
import { describeKeptTickets } from './kept-ticket-contract.ts';
import type { NewPlace } from './store-place.ts';
import { describeVectors } from './vector-contract.ts';
import { describeVersions } from './version-contract.ts';
import { describeWakeUps } from './wake-up-contract.ts';

/** What every store must do, wherever it keeps things. */
export function describeStore(title: string, newPlace: NewPlace): void {
  describeConversations(title, newPlace);
  describeWakeUps(title, newPlace);
  describeCases(title, newPlace);
  describeCasesLike(title, newPlace);
  describeKeptTickets(title, newPlace);
  describeVectors(title, newPlace);
  describeVersions(title, newPlace);
}
