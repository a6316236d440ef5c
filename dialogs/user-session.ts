import type { Button } from '../src/domain/conversation/say.ts';
import type { Observation } from '../src/domain/status/observation.ts';
import { answerStatus } from '../src/status/answer.ts';
import { conversationWords } from '../src/wording/conversation.ts';
import { sessionsByHost, type UserHosts, userSheet } from '../src/wording/status/session-lines.ts';
import { begunFor, type Flow, type FlowContext, type FlowTurn } from './flow.ts';
import { askedFor } from './open-case.ts';
import { actButton, say, statusButton } from './say.ts';

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
  // The name that the open case asks for is its answer.
  answers: (act, context) => act.act === 'ask.sessions' && 'user' in act && askedFor(context) !== 'user',
  step(state, input, context) {
    const asked = begunFor(input, 'ask.sessions');
    if (asked !== undefined && 'user' in asked) {
      const { user } = asked;
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
    if (named) buttons.push(actButton(labels.refresh, { act: 'ask.sessions', user: state.user }));
    if (first !== undefined) buttons.push(statusButton(first.sessionHost, { kind: 'host', id: first.sessionHost }));
    return ended(state, [say({ kind: 'sheet', ...sheet, buttons })]);
  },
};
