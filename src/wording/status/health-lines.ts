import type { Language } from '../../domain/core/language.ts';
import { LEAST_ROLES, type SelfTestLine } from '../../domain/fleet/self-test.ts';
import type { ModelStanding } from '../../domain/model/language-model.ts';
import type { DeskAnswer, DeskFailure } from '../../domain/ticket/ticket.ts';
import { outside } from '../lines/outside-text.ts';
import { sentences } from '../sentences.ts';
import type { SheetWords } from '../sheet-words.ts';

/** How everything the bot works with was found. */
export interface Health {
  readonly azure: readonly SelfTestLine[];
  /** Whether the ticket desk takes tickets; `undefined` where it was not asked. */
  readonly desk: DeskAnswer<null> | undefined;
  /** How the language model does; `undefined` where none is set. */
  readonly model: ModelStanding | undefined;
  /** What stands for Azure is the demo fleet. */
  readonly demo: boolean;
}

/** One part with its line. `unseen`: not connected, or not tried. */
interface Part {
  readonly state: 'ok' | 'failing' | 'unseen';
  readonly name: string;
  readonly line: string;
}

function azurePart(line: SelfTestLine, language: Language): Part {
  const words = sentences(language).sheets.health;
  const name = words.part(line.part);
  if (line.state === 'ok') return { state: 'ok', name, line: words.ok(line.part) };
  if (line.state !== 'failing') return { state: 'unseen', name, line: words[line.state](line.part) };
  const { role, on } = LEAST_ROLES[line.part];
  const share = words.share(line.count, line.total);
  const shown = words.failing(line.part, line.why, share, words.role(role, on), outside(line.detail));
  return { state: 'failing', name, line: shown };
}

function deskPart(desk: DeskAnswer<null> | undefined, language: Language): Part {
  const { name, ...words } = sentences(language).sheets.health.desk;
  if (desk === undefined) return { state: 'unseen', name, line: words.untried };
  if (desk.kind === 'done') return { state: 'ok', name, line: words.ok };
  return { state: 'failing', name, line: words.failing(desk.failure.kind, outside(desk.failure.detail)) };
}

function modelPart(model: ModelStanding | undefined, language: Language): Part {
  const { name, ...words } = sentences(language).model.health;
  if (model === undefined) return { state: 'unseen', name, line: words.off };
  const { trouble } = model;
  if (trouble !== undefined) return { state: 'failing', name, line: words.failing(words.trouble[trouble] ?? trouble) };
  const isAsked = (model.counts.requests ?? 0) > 0;
  return isAsked ? { state: 'ok', name, line: words.ok } : { state: 'unseen', name, line: words.untried };
}

/**
 * What of everything the bot works with works, and for what does not, the role or setting that is missing and what it costs. That everything works is
 * said only where everything was tried.
 */
export function healthSheet({ azure, desk, model, demo }: Health, language: Language): SheetWords {
  const words = sentences(language).sheets.health;
  const read = azure.map((line) => azurePart(line, language));
  const others = [deskPart(desk, language), modelPart(model, language)];
  const all = [...read, ...others];
  const failing = all.filter((part) => part.state === 'failing').length;
  const namesOf = (parts: readonly Part[]) => parts.filter((part) => part.state === 'unseen').map((part) => part.name);
  const unseen = demo ? [words.azure, ...namesOf(others)] : namesOf(all);
  const well = unseen.length === 0 ? words.allWell : words.triedWell(unseen.join(', '));
  const lines = all.map((part) => part.line);
  return { headline: failing === 0 ? well : words.some(failing), lines: demo ? [words.demo, ...lines] : lines };
}

/** What a part that does not work lacks, or that it was not tried, in English: for whoever runs the bot; `null` for the others. */
export function missingLine(line: SelfTestLine): string | null {
  const words = sentences('en').sheets.health;
  if (line.state === 'untried') return words.untried(line.part);
  if (line.state !== 'failing') return null;
  const { role, on } = LEAST_ROLES[line.part];
  return words.failing(line.part, line.why, words.share(line.count, line.total), words.role(role, on), line.detail);
}

/** Why no ticket can be opened, in English: for whoever runs the bot. */
export function deskLine({ kind, detail }: DeskFailure): string {
  return sentences('en').sheets.health.desk.failing(kind, detail);
}
