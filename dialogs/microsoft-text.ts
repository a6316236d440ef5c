import { conversationWords } from '../src/wording/conversation.ts';
import { microsoftText } from '../src/wording/ticket/microsoft-text.ts';
import type { Flow } from './flow.ts';
import { sayText } from './say.ts';

const ASKED =
  /^\s*(?:(?:give|show|write|prepare|make|donne[rz]?|montre[rz]?|[ée]cri[srtvez]+|pr[ée]pare[rz]?)(?:[- ](?:me|us|moi|nous))?\s+)?(?:(?:the|a|le|un)\s+)?(?:text|summary|case|texte|r[ée]sum[ée]|dossier)\s+(?:for|to|pour)\s+(?:microsoft|ms)(?:['’]?s?)?(?:\s+support)?(?:\s+(?:please|svp))?\s*[.!?]*\s*$/i;

/** Whether a message asks for the text for Microsoft's support. */
export function asksForMicrosoftText(text: string): boolean {
  return ASKED.test(text);
}

/** The text for Microsoft's support, for the case of this conversation. */
export const microsoftTextFlow: Flow<Record<string, never>> = {
  id: 'microsoft-text',
  step(_state, _input, { case: deskCase, now, language }) {
    const line = deskCase === null ? conversationWords(language).nothingOpen : microsoftText(deskCase, now);
    return { state: {}, effects: [sayText(line)], next: { kind: 'end' } };
  },
};
