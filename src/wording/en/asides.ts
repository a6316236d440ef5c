import type { ClientAction, HostAction } from '../../domain/knowledge/host-action.ts';

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What an action is called in the middle of a sentence. */
const CALLED: Readonly<Record<HostAction, string>> = {
  restart: 'a restart',
  'sign-out': 'a sign-out',
  drain: 'drain mode',
  start: 'a start',
  stop: 'a shutdown',
  message: 'a message',
  assign: 'an assignment',
  resize: 'a new size',
  update: 'an update',
  reimage: 'a new image',
  'reset-profile': 'a profile reset',
  delete: 'a deletion',
  'reinstall-client': 'a new installation of the app on the caller’s PC',
  'restart-pc': 'a restart of the caller’s PC',
};

const LOST: Readonly<Partial<Record<HostAction, string>>> = {
  reimage: 'whatever users keep on the machine is gone, and it has to be registered with its host pool again',
  'reset-profile': 'the user’s settings and whatever they keep only in the profile are gone',
  delete:
    'what is deleted does not come back. A profile disk (VHD, VHDX) holds all of a user’s files and settings and is never deleted; with a machine goes what users keep on it, with a personal desktop its assignment',
};

/** What is said to questions and wishes aside, while something else stands open or nothing does. */
export const asideSentences = {
  /** What still waits after it. */
  standing: {
    question: (question: string) => `Still to answer: ${question}`,
    proposal: (title: string) => `“${title}” still stands.`,
    walk: (step: number, title: string) => `“${title}” still stands at step ${step}.`,
    open: (caseNumber: number) => `Case ${caseNumber} stays open.`,
    form: 'The ticket form above still waits.',
  },
  eta: {
    noEnd: (id: string, said: string | null) =>
      `Microsoft gives no end time for ${id}${said === null ? '' : `; its last word came ${said}`}.`,
    expected: (id: string, end: string, said: string | null) =>
      `Microsoft expects ${id} to end ${end}${said === null ? '' : `; its last word came ${said}`}.`,
    passed: (id: string, end: string) =>
      `The end that Microsoft expected for ${id}, ${end}, has passed; it is still listed.`,
    word: (text: string) => `Microsoft writes: “${text}”`,
    over: (id: string, end: string | null) => `${id} is over${end === null ? '' : `: Microsoft says it ended ${end}`}.`,
    none: (name: string, read: string) => `No incident is listed for ${name}, read ${read}: nobody can give a time.`,
    unreadable: (read: string) => `I can’t give a time: Service Health could not be read ${read}.`,
    ticket: (caseNumber: number, ticket: string) => `Case ${caseNumber} is with the next level, ticket ${ticket}.`,
    trying: (title: string) => `What is being tried: “${title}”.`,
    asking: (question: string) => `What it waits for: ${question}`,
    watching: 'Type “watch” and I tell you here when that changes.',
    tellMe: 'Tell me what the caller sees, and I look for what helps.',
  },
  impact: {
    touched: (name: string, hosts: number, total: number, sessions: number) =>
      `Touched in ${name}: ${hosts} of ${plural(total, 'host')}, with ${plural(sessions, 'session')} on ${hosts === 1 ? 'it' : 'them'}.`,
    rest: (hosts: number, sessions: number) => `The other ${plural(hosts, 'host')}: ${plural(sessions, 'session')}.`,
    nobody: (name: string, total: number, sessions: number) =>
      `No host in trouble in ${name}: ${plural(total, 'host')}, ${plural(sessions, 'session')}.`,
    callersUnread: 'Callers are not counted: the desk’s cases could not be read.',
    noCaller: 'No caller with symptoms in the last hour.',
    listed: (id: string) => `Microsoft lists ${id} for it.`,
    unread: (name: string) => `I can’t count what is touched in ${name}: no host could be read.`,
  },
  sessions: {
    host: (name: string, count: number, read: string) =>
      `On ${name}: ${count === 0 ? 'no session' : plural(count, 'session')}, read ${read}.`,
    hosts: (name: string, count: number, hosts: readonly string[], more: number, read: string) =>
      `In ${name}: ${plural(count, 'session')}${hosts.length === 0 ? '' : `, ${hosts.join(', ')}${more === 0 ? '' : ` and ${more} more`}`}; read ${read}.`,
    each: (name: string, count: number) => `${count} on ${name}`,
    names: (path: string) =>
      `I see how many, not who: the names stand in the portal, ${path}. “session of dana” finds one user.`,
    path: (pool: string | null, host: string | null) =>
      `Host pools > ${pool ?? 'the pool'} > Session hosts > ${host ?? 'the host'}`,
    assigned: (user: string) => `It is the desktop of ${user}.`,
    unread: (name: string) => `I can’t count the sessions of ${name}: its hosts could not be read.`,
  },
  changes: {
    none: (name: string) => `In the last 24 h the Activity Log shows no change on ${name}.`,
    some: (name: string, count: number) => `${plural(count, 'change')} on ${name} in the last 24 h, the newest:`,
    unread: (name: string) => `I can’t tell what changed on ${name}: the Activity Log could not be read.`,
  },
  next: {
    answer: (question: string) => `Next, your answer: ${question} “I don’t know” is one too.`,
    step: (step: number, steps: number, title: string, text: string) =>
      `Next, step ${step} of ${steps} of “${title}”: ${text}`,
    outcome: (title: string) => `The desk’s steps of “${title}” are through: tell me how it went.`,
    others: (title: string) => `What is left of “${title}” is for others: hand it over.`,
    form: 'Next: open the ticket with the form above, or type what is to be added to it.',
    noFix: (caseNumber: number) =>
      `No documented fix fits case ${caseNumber} so far: tell me what else the caller sees, or hand it over.`,
    ticket: (caseNumber: number, ticket: string) =>
      `Nothing more from you: case ${caseNumber} is ticket ${ticket}. For the next caller, type what they see.`,
    idle: 'Nothing is open: type what the caller sees and where, or ask how a region, a host pool or a host is.',
  },
  why: {
    nothing: 'Nothing stands that I could give a reason for.',
  },
  say: {
    looking: (name: string) => `Tell the caller: we see a fault on ${name} and are on it; I can’t name a time yet.`,
    unknown: 'Tell the caller: we are looking into it, the cause is not known yet.',
    nothing: (name: string) =>
      `Nothing to announce: I see no fault on ${name}. Tell me what the caller sees, and I look for what helps.`,
  },
  may: {
    lost: (action: HostAction) => `No, not as it stands: ${LOST[action] ?? LOST.delete}.`,
    copyFirst: 'Whoever looks after the hosts decides that, once what is kept there is saved.',
    incident: (action: HostAction, id: string | null, name: string) =>
      `No: ${id === null ? `a fault of the platform is likely on ${name}` : `Microsoft lists ${id} for ${name}`}, so ${CALLED[action]} helps nothing: it comes back the same.`,
    stayIn: 'Who is signed in should stay signed in.',
    sessions: (action: HostAction, name: string, count: number) =>
      `No, not now: ${plural(count, 'session')} on ${name}, and ${CALLED[action]} ${action === 'update' ? 'can end' : 'ends'} ${count === 1 ? 'it' : 'them all'}; what is not saved is lost.`,
    drainFirst: 'Drain mode first, then wait until they are over or agree on a time.',
    free: (action: HostAction, name: string, read: string) =>
      `Yes: ${CALLED[action]} hits nobody, no session on ${name}, read ${read}.`,
    drain: (name: string, count: number) =>
      `Yes: drain mode ends no session. ${count === 0 ? `Nobody is on ${name}` : `${plural(count, 'session')} on ${name} go on`}; new ones go elsewhere.`,
    message: 'Yes: a message ends no session.',
    start: (name: string) => `Yes: starting ${name} ends nobody’s session.`,
    signOut: 'Yes, with the user’s consent: it ends that one session, and what is not saved in it is lost.',
    assign:
      'Not by the desk: whoever gets a desktop that was somebody’s finds that user’s files on it. Whoever looks after the hosts decides.',
    client: ({
      action,
      many,
      fits,
    }: {
      readonly action: ClientAction;
      readonly many: boolean;
      readonly fits: boolean;
    }) => {
      if (many)
        return `No: more than one person fails, so ${CALLED[action]} helps nothing. Let nobody touch their own PC for it.`;
      if (action === 'restart-pc')
        return 'Yes: a restart of the caller’s own PC touches no session host; what is open on the PC itself is closed. Nothing told so far says that it will help.';
      return fits
        ? 'Yes, once its other steps did not help: it touches no session host, only the sign-in kept in the app is gone.'
        : 'It harms nobody else, but nothing told so far points at the app, so not before what is proposed was tried.';
    },
    whichHost: (action: HostAction) =>
      `Not before it is known who is on it: ${CALLED[action]} ends every session there. Name the host, and I count them.`,
    unread: (name: string) =>
      `I can’t say: who is on ${name} could not be read. Whoever looks after the hosts decides.`,
    step: (step: number, title: string) => `It is step ${step} of “${title}”.`,
    role: (role: string) => `It takes the role ${role}.`,
    unknown: 'I can’t say: nothing I read speaks for or against it. Whoever looks after the session hosts decides.',
  },
  act: {
    nothing: (role: string | null) =>
      `I change nothing myself${role === null ? ': whoever looks after the hosts does' : `; it takes the role ${role}`}.`,
    onClient: 'I change nothing myself: the caller does that on their own PC, with you on the line.',
    portal: (path: string) => `Portal: ${path}`,
    command: (command: string) => `Az PowerShell: ${command}`,
    documented: 'That is more than one command: tell me what is wrong, and I bring the documented steps.',
    risk: {
      restart: 'Ends every session on the host; what is not saved is lost.',
      'sign-out': 'Ends that session; what is not saved is lost.',
      drain: 'Ends no session; new ones go to other hosts.',
      start: 'Ends no session.',
      stop: 'Ends every session on the host; what is not saved is lost.',
      message: 'Ends no session.',
      assign: 'Whoever gets a desktop that was somebody’s finds that user’s files on it.',
      resize: 'Restarts a running machine: ends every session on it.',
      update: 'Can end sessions: drain the host first.',
      reimage: 'Whatever users keep on the machine is gone.',
      'reset-profile': 'The user’s settings and files in the profile are gone.',
      delete: 'Does not come back; with a personal desktop its assignment is gone.',
      'reinstall-client': 'Touches no session host; the sign-in kept in the app is gone.',
      'restart-pc': 'Touches no session host; what is open on the PC itself is closed.',
    } satisfies Readonly<Record<HostAction, string>>,
    hits: (name: string, count: number) => `On ${name} now: ${count === 0 ? 'no session' : plural(count, 'session')}.`,
    wanted: (action: HostAction, name: string | null) =>
      `Wanted: ${CALLED[action]}${name === null ? '' : `, ${name}`}.`,
    wantedUnread: (words: string) => `Wanted: ${words}`,
  },
};

/** What is said to questions and wishes aside. */
export type AsideSentences = typeof asideSentences;
