import { escalateFlow } from './escalate.ts';
import type { Flow } from './flow.ts';
import { helpFlow, smalltalkFlow, welcomeFlow } from './small-flows.ts';
import { statusFlow } from './status.ts';
import { ticketStatusFlow } from './ticket-status.ts';
import { troubleshootFlow } from './troubleshoot/troubleshoot.ts';

/** Every flow of the product. The shell hands each flow only states that this same flow gave it, so the state types may be forgotten here. */
export const FLOWS = [
  welcomeFlow,
  helpFlow,
  smalltalkFlow,
  statusFlow,
  troubleshootFlow,
  escalateFlow,
  ticketStatusFlow,
] as readonly Flow<unknown>[];
