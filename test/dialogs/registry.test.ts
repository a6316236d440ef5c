import { describe, expect, it } from 'vitest';
import { FLOWS } from '../../dialogs/registry.ts';
import { openKnowledgeKit } from '../../src/compose/knowledge-kit.ts';
import { observation } from '../fleet/observation-builder.ts';
import { PlayedConversation } from './played-conversation.ts';

const kit = openKnowledgeKit();
const NOW = '2026-11-20T09:00:00.000Z';
/** A message for each flow that a message can begin with nothing open. */
const BEGINS: Readonly<Record<string, string>> = {
  help: 'help',
  smalltalk: 'thanks',
  aside: 'how many users are affected',
  status: 'status',
  troubleshoot: 'users get a black screen after sign-in',
  escalate: 'open a ticket',
  'ticket-status': 'ticket 12',
  'ticket-list': 'my tickets',
  'ticket-change': 'close ticket 12',
  'user-session': 'session of dana',
  connection: '0f8fad5b-d9cb-469f-a165-70867728950e',
  code: 'what does 0x904 mean',
  term: 'what is a host pool?',
  versions: 'versions',
  health: 'health',
  outcomes: 'outcomes',
  'real-cause': 'real cause of ticket 12: a DNS change',
  board: 'post tickets here',
  language: 'en français',
  'microsoft-text': 'text for Microsoft',
  watch: 'watch canada east',
  'other-desk': 'the printer does not print',
};
/** Begun by the shell when somebody adds the bot, and only where there is a case. */
const NOT_BY_THE_FIRST_MESSAGE = ['welcome', 'check-again'];

describe('the registry', () => {
  it('has each flow once', () => {
    const ids = FLOWS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...Object.keys(BEGINS), ...NOT_BY_THE_FIRST_MESSAGE].sort()).toEqual([...ids].sort());
  });

  it.each(Object.entries(BEGINS))('leads to the flow %s by the act in “%s”', (flow, message) => {
    const played = new PlayedConversation(kit, () => observation([]), NOW);
    played.type(message);
    expect(played.routed?.where.routing).toMatchObject({ kind: 'begin', flow });
  });

  it('lets a flow answer only where it belongs: a bare “stop” ends the watches while no case is open', () => {
    const played = new PlayedConversation(kit, () => observation([]), NOW);
    played.type('watch canada east');
    played.type('users get a black screen after sign-in');
    played.type('stop');
    expect(played.case?.state).toBe('cancelled');
    expect(played.watches).toHaveLength(1);
    played.type('stop');
    expect(played.watches).toEqual([]);
  });
});
