import type { FleetNames } from '../../domain/text/report.ts';
import { type NameKind, nameShape } from '../../text/machine-names.ts';
import { type Chunk, chunksOf, type Words } from '../../text/tokens.ts';
import type { TextSpan } from '../text/mention.ts';
import { fleetIndex } from './fleet-names.ts';
import { spokenPoolsIn } from './spoken-pools.ts';

/** A host pool or session host named in a text. `known`: the fleet has it, and `name` is its spelling. */
export interface MachineMention {
  readonly name: string;
  readonly kind: NameKind;
  readonly known: boolean;
  readonly from: number;
  readonly to: number;
}

const POOL_BEFORE =
  /(?:host\s?pools?|\bpools?|pool d'hotes|groupe d'hotes)(?:\s+(?:named|called|nomme|appele))?\s*[:=]?\s*["']?$/;
const HOST_BEFORE =
  /\b(?:hosts?|vms?|machines?|servers?|hotes?|serveurs?|box|sessionhosts?|computer(?:\s?name)?|ordinateur)(?:\s+(?:named|called|nommee?|appelee?))?\s*[:=]?\s*["']?$/;
const POOL_AFTER = /^["']?\s+(?:host\s?pool|pool)\b/;
const HOST_AFTER = /^["']?\s+(?:session host|host|vm|machine|server)\b(?!\s?pool)/;
const ROOM_FOR_A_NAME =
  /^(?:is|are|the|status|state|health|ok|okay|up|down|fine|good|how|hows|whats|what|about|any|in|for|of|on|check|please|pls|plz|again|now|still|today|doing|working|alive|online|available|availble|heartbeat|last|users?|sessions?|many|who|show|me|get|look|at|and|hi|hello|hey|bot|slow|healthy|drain|mode|full|capacity|load|etat|du|de|la|le|sante|statut|en|panne|ca|va|marche|fonctionne|comment|svp|verifie|stp|host|hosts|pool|vm|escalate|delete|remove|restart|reboot|drained|stop|start)$/;

function contextOf(plain: string, { from, to }: TextSpan): NameKind | undefined {
  const before = plain.slice(Math.max(0, from - 32), from);
  const after = plain.slice(to, to + 16);
  if (POOL_BEFORE.test(before)) return 'pool';
  if (POOL_AFTER.test(after)) return 'pool';
  if (HOST_BEFORE.test(before)) return 'host';
  return HOST_AFTER.test(after) ? 'host' : undefined;
}

/** Marks every position that a span takes, so that a look-up costs the same however many spans there are. */
function positionsTaken(length: number, spans: readonly TextSpan[]): Uint8Array {
  const taken = new Uint8Array(length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  return taken;
}

function isFree({ from, to }: TextSpan, taken: Uint8Array): boolean {
  return taken[from] !== 1 && taken[to - 1] !== 1;
}

function knownNames(words: Words, chunks: readonly Chunk[], names: FleetNames, taken: Uint8Array): MachineMention[] {
  const index = fleetIndex(names);
  const found: MachineMention[] = [];
  for (let first = 0; first < chunks.length; first += 1) {
    for (let last = Math.min(chunks.length, first + index.longest) - 1; last >= first; last -= 1) {
      const from = chunks[first]?.from ?? 0;
      const to = chunks[last]?.to ?? 0;
      const typed = words.text.slice(from, to);
      if (typed.length > 80 || /[\n,;!?()"/]/.test(typed)) continue;
      const known = index.find(typed);
      if (known === undefined || !isFree({ from, to }, taken)) continue;
      const context = contextOf(words.folded, { from, to });
      if (known.plainWord && context === undefined && chunks.length > 3) continue;
      const { kind, name } = known;
      found.push({ name, kind, known: true, from, to });
      first = last;
      break;
    }
  }
  return found;
}

function hasRoom(chunks: readonly Chunk[], chunk: Chunk): boolean {
  return chunks.length <= 8 && chunks.every((other) => other === chunk || ROOM_FOR_A_NAME.test(other.folded));
}

function shapedName(words: Words, chunks: readonly Chunk[], chunk: Chunk): MachineMention | undefined {
  if (words.folded.slice(Math.max(0, chunk.from - 2), chunk.from).endsWith('//')) return undefined;
  const shape = nameShape(chunk.raw, chunk.folded);
  const { raw: name, from, to } = chunk;
  if (shape === undefined) return undefined;
  const context = contextOf(words.folded, chunk);
  if (!shape.sure && context === undefined && !hasRoom(chunks, chunk)) return undefined;
  const ownKind = /pool|(?:^|[-_])hp(?:[-_]|\d)/.test(chunk.folded) ? 'pool' : undefined;
  return { name, kind: ownKind ?? context ?? shape.kind, known: false, from, to };
}

/**
 * Host pools and session hosts of a text, in order. The fleet's own names come first; then what looks like a name ("hp-…", "…-sh-12",
 * "Finance Pool"). Nothing inside `taken` is a name: a region wins over a name.
 */
export function machinesIn(words: Words, names: FleetNames, taken: readonly TextSpan[]): MachineMention[] {
  const chunks = chunksOf(words);
  const { length } = words.text;
  const known = knownNames(words, chunks, names, positionsTaken(length, taken));
  const beforeShapes = positionsTaken(length, [...taken, ...known]);
  const shaped = chunks.flatMap((chunk) =>
    isFree(chunk, beforeShapes) ? (shapedName(words, chunks, chunk) ?? []) : [],
  );
  const beforeWords = positionsTaken(length, [...taken, ...known, ...shaped]);
  const spoken = spokenPoolsIn(words).filter((mention) => isFree(mention, beforeWords));
  return [...known, ...shaped, ...spoken].sort((a, b) => a.from - b.from);
}
