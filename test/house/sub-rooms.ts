import { basename, dirname } from 'node:path';
import type { ImportEdge } from './imports.ts';

/** A folder inside a room; a room's own files count as one where the room stands in the table itself. */
export interface SubRoom {
  /** Within one room an arrow runs from a higher order to a lower one, never between equals: so there is no circle. */
  readonly order: number;
  /** The files that others import, without their ending. The rest is the sub-room's own. */
  readonly face: 'all' | readonly string[];
  /** Where not everybody may come in: the files of its room alone, or those named (a name that ends with `/` is a folder). */
  readonly open?: 'room' | readonly string[];
}

const SENTENCE_READERS = [
  'src/wording/sentences.ts',
  'src/wording/card.ts',
  'src/wording/cases.ts',
  'src/wording/conversation.ts',
  'src/wording/model.ts',
  'src/wording/turn.ts',
  'src/wording/lines/code-lines.ts',
  'src/wording/fr/',
];

/** Every sub-room of the house. */
export const SUB_ROOMS: Readonly<Record<string, SubRoom>> = {
  'src/domain/core': { order: 0, face: 'all' },
  'src/domain/fleet': { order: 1, face: 'all' },
  'src/domain/ticket': { order: 1, face: 'all' },
  'src/domain/knowledge': { order: 2, face: 'all' },
  'src/domain/status': { order: 2, face: 'all' },
  'src/domain/text': { order: 3, face: 'all' },
  'src/domain/model': { order: 4, face: 'all' },
  'src/domain/case': { order: 4, face: 'all' },
  'src/domain/conversation': { order: 5, face: 'all' },

  'src/reading/text': { order: 0, face: 'all', open: 'room' },
  'src/reading/regions': { order: 1, face: ['regions'] },
  'src/reading/names': { order: 1, face: ['names'] },
  'src/reading/codes': { order: 1, face: ['codes'] },
  'src/reading/times': { order: 1, face: ['since'] },
  'src/reading/learned': {
    order: 1,
    face: [
      'hear',
      'heard-acts',
      'heard-articles',
      'heard-facts',
      'hearing',
      'labels',
      'learned-model',

      'model-bytes',
    ],
  },
  'src/reading/facts': { order: 2, face: ['findings'] },
  'src/reading/acts': { order: 2, face: ['acts'] },
  'src/reading': { order: 3, face: 'all' },

  'src/wording/en': { order: 0, face: 'all', open: SENTENCE_READERS },
  'src/wording/fr': { order: 1, face: 'all', open: SENTENCE_READERS },
  'src/wording': { order: 2, face: 'all' },
  'src/wording/lines': {
    order: 3,
    face: [
      'case-name',
      'claim-lines',
      'code-lines',
      'finding-words',
      'fix-lines',
      'host-commands',
      'outcome-lines',
      'outside-text',
      'reasons',
      'term-lines',
      'when',
      'without-foreign-text',
    ],
  },
  'src/wording/status': {
    order: 4,
    face: [
      'event-lines',
      'fleet-lines',
      'health-lines',
      'host-lines',
      'session-lines',
      'status-headline',
      'status-lines',
      'timeline-lines',
      'watch-lines',
    ],
  },
  'src/wording/ticket': { order: 5, face: ['microsoft-text', 'ticket-lines', 'ticket-summary', 'ticket-text'] },

  'src/store': { order: 0, face: 'all' },
  'src/store/sqlite': { order: 1, face: ['sqlite-store'] },

  'src/status': { order: 0, face: 'all' },
  'src/status/findings': { order: 0, face: ['check', 'connection', 'registry'] },

  'src/knowledge': { order: 0, face: 'all' },
  'src/knowledge/sayings': { order: 1, face: ['article-sayings', 'load-sayings'] },

  'src/azure': { order: 0, face: 'all' },
  'src/azure/demo': {
    order: 1,
    face: ['connection-log', 'fault', 'load-scenario', 'port', 'scenario', 'staged-fleet', 'staged-machines'],
  },
  'src/azure/live': { order: 1, face: ['connection-log', 'entra-token', 'port'] },

  'src/tickets': { order: 0, face: 'all' },
  'src/tickets/rt': { order: 1, face: ['rt-desk'] },
  'src/tickets/servicenow': { order: 1, face: ['servicenow-desk'] },

  'src/model/client': {
    order: 0,
    face: ['azure-openai', 'budget', 'circuit', 'exchange', 'logged-service', 'service', 'tally'],
    open: 'room',
  },
  'src/model/faithful': { order: 0, face: ['faithful-text'] },
  'src/model/privacy': { order: 0, face: ['disguise', 'own-texts'] },
  'src/model/embedding': { order: 1, face: ['article-vectors'], open: 'room' },
  'src/model/reading': { order: 1, face: ['reading-answer', 'reading-question', 'vocabulary'], open: 'room' },
  'src/model/wording': { order: 1, face: ['wording-answer', 'wording-question'], open: 'room' },
  'src/model': { order: 2, face: 'all' },

  'dialogs/troubleshoot': {
    order: 0,
    face: [
      'about-proposal',
      'case-record',
      'fix-say',
      'judge',
      'reply',
      'standing-line',
      'steps-ahead',
      'troubleshoot',
      'with-claim',
    ],
  },
  'dialogs/asides': { order: 1, face: ['aside', 'asked'] },
  'dialogs/routing': {
    order: 1,
    face: [
      'case-button',
      'end-of-case',
      'flow-for',
      'further-trouble',
      'kept-by-open',
      'new-case',
      'not-understood',
      'unplaced',
    ],
  },
  'dialogs/cases': { order: 1, face: ['case-back', 'case-list'] },
  'dialogs/second-reading': { order: 2, face: ['claims', 'second-look', 'worth-reading'] },

  'src/measure/bench': {
    order: 0,
    face: ['fleet-looks', 'judging', 'language-model', 'table', 'timing'],
    open: 'room',
  },
  'src/measure/bench/turns': { order: 1, face: ['disk-syncs', 'growth', 'whole-turn'], open: 'room' },
  'src/measure/review': { order: 0, face: ['print', 'review', 'section'], open: 'room' },
  'src/measure/cases': {
    order: 1,
    face: [
      'baselines',
      'case-slices',
      'desk-call',
      'figures',
      'labelled-lines',
      'measure',
      'misses',
      'model-gain',
      'play',
      'score-section',
      'scores',
      'strangers',
    ],
    open: 'room',
  },
  'src/measure/sayings': { order: 2, face: ['measure-sayings', 'saying-lines'], open: 'room' },
  'src/measure': { order: 3, face: 'all' },
};

function topRoomOf(folder: string): string {
  return folder.split('/', folder.startsWith('src/') ? 2 : 1).join('/');
}

/** Whether a folder is one inside a room, and so needs its row in the table. */
export function isSubRoom(folder: string): boolean {
  return folder !== topRoomOf(folder) && folder !== 'src';
}

/** Whether an import comes from outside the folder that its file stands in. */
export function comesIn({ from, to }: ImportEdge): boolean {
  return dirname(from) !== dirname(to);
}

function mayComeIn(from: string, to: string, open: SubRoom['open']): boolean {
  if (open === undefined) return true;
  if (open === 'room') return topRoomOf(dirname(from)) === topRoomOf(dirname(to));
  return open.some((one) => (one.endsWith('/') ? from.startsWith(one) : from === one));
}

/** Why an import goes past the door of a sub-room, or against the order of its room; or `null`. */
export function trespass(edge: ImportEdge): string | null {
  const { from, to } = edge;
  const own = dirname(from);
  const other = dirname(to);
  const target = SUB_ROOMS[other];
  if (target === undefined || !comesIn(edge)) return null;
  if (target.face !== 'all' && !target.face.includes(basename(to, '.ts')))
    return `${from}: ${to} is ${other}'s own; its face is ${target.face.join(', ')}`;
  if (!mayComeIn(from, to, target.open)) return `${from}: ${other} is not open to it`;
  const source = SUB_ROOMS[own];
  if (source === undefined || topRoomOf(own) !== topRoomOf(other) || target.order < source.order) return null;
  return `${from}: within a room an arrow runs downward, but it imports ${to}`;
}
