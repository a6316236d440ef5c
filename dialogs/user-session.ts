import type { Button } from '../src/domain/conversation/say.ts';
import { heldValues } from '../src/domain/knowledge/finding.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import { answerStatus } from '../src/status/answer.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { sentences } from '../src/wording/sentences.ts';
import { sessionsByHost, type UserHosts, userSheet } from '../src/wording/status/session-lines.ts';
import type { Flow, FlowContext, FlowTurn } from './flow.ts';
import { askButton, say, sayText } from './say.ts';
import { userAsked } from './user-asked.ts';

interface UserSessionState {
  readonly user: string;
}

function hostsOf(observation: Observation) {
  const pools = observation.subscriptions.flatMap((one) => (one.pools.kind === 'read' ? one.pools.value : []));
  return pools.flatMap(({ hosts }) => (hosts.kind === 'read' ? hosts.value : []));
}

function isUser(assigned: string | undefined, user: string): boolean {
  if (assigned === undefined) return false;
  const [name = assigned] = assigned.split('@');
  const bare = user.includes('@') ? assigned : name;
  return bare.toLowerCase() === user.toLowerCase();
}

function userHosts(observation: Observation, user: string, context: FlowContext): UserHosts {
  const hosts = hostsOf(observation);
  const assigned = hosts
    .filter((host) => isUser(host.assignedUser, user))
    .flatMap((host) => {
      const subject = { kind: 'host', id: host.name } as const;
      return answerStatus(observation, subject, context.knowledge.incidents, context.now).notable.slice(0, 1);
    });
  return { assigned, sessionsOn: sessionsByHost(hosts) };
}

function ended(state: UserSessionState, effects: FlowTurn<UserSessionState>['effects']) {
  return { state, effects, next: { kind: 'end' } } as const;
}

/** Where one user is signed in, on which desktop, beside whom, and what failed last. Names of users are shown in a personal chat only. */
export const userSessionFlow: Flow<UserSessionState> = {
  id: 'user-session',
  step(state, input, context) {
    const words = sentences(context.language).sheets.session;
    if (input.kind === 'begin' && input.cause.kind === 'message') {
      const { report } = input.cause;
      const user = heldValues(report.findings, 'user')[0] ?? userAsked(report.text);
      if (user === null) return ended({ user: '' }, [sayText(words.whoIs)]);
      const need = { kind: 'look', fresh: false, user } as const;
      return { state: { user }, effects: [], next: { kind: 'need', need } };
    }
    if (state === null || input.kind !== 'looked' || input.user === null) return ended(state ?? { user: '' }, []);
    const named = context.place === 'personal';
    const hosts = userHosts(input.observation, state.user, context);
    const sheet = userSheet(input.user, hosts, named, context.now, context.language);
    const { buttons: labels } = conversationWords(context.language);
    const first = input.user.sessions.kind === 'read' ? input.user.sessions.value[0] : undefined;
    const buttons: Button[] = [];
    if (named) buttons.push(askButton(labels.refresh, `session of ${state.user}`));
    if (first !== undefined) buttons.push(askButton(first.sessionHost, `status of session host ${first.sessionHost}`));
    return ended(state, [say({ kind: 'sheet', ...sheet, buttons })]);
  },
};
