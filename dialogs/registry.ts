import { asideFlow } from './asides/aside.ts';
import { boardFlow } from './board.ts';
import { checkAgainFlow } from './check-again.ts';
import { codeFlow } from './code.ts';
import { connectionFlow } from './connection.ts';
import { escalateFlow } from './escalate.ts';
import { healthFlow, versionsFlow } from './fleet-reports.ts';
import type { Flow } from './flow.ts';
import { languageFlow } from './language.ts';
import { microsoftTextFlow } from './microsoft-text.ts';
import { otherDeskFlow } from './other-desk.ts';
import { outcomesFlow } from './outcomes.ts';
import { realCauseFlow } from './real-cause.ts';
import { helpFlow, smalltalkFlow, welcomeFlow } from './small-flows.ts';
import { statusFlow } from './status.ts';
import { termFlow } from './term.ts';
import { ticketChangeFlow } from './ticket-change.ts';
import { ticketListFlow } from './ticket-list.ts';
import { ticketStatusFlow } from './ticket-status.ts';
import { troubleshootFlow } from './troubleshoot/troubleshoot.ts';
import { userSessionFlow } from './user-session.ts';
import { watchFlow } from './watch.ts';

/** Every flow of the product, the first one first where two answer the same act. The shell hands each flow only states that this same flow gave it, so the state types may be forgotten here. */
export const FLOWS = [
  welcomeFlow,
  helpFlow,
  smalltalkFlow,
  asideFlow,
  statusFlow,
  troubleshootFlow,
  escalateFlow,
  ticketStatusFlow,
  ticketListFlow,
  ticketChangeFlow,
  userSessionFlow,
  connectionFlow,
  codeFlow,
  termFlow,
  versionsFlow,
  healthFlow,
  outcomesFlow,
  realCauseFlow,
  boardFlow,
  languageFlow,
  microsoftTextFlow,
  checkAgainFlow,
  watchFlow,
  otherDeskFlow,
] as readonly Flow<unknown>[];
