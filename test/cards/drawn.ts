import { renderSay } from '../../src/cards/render-say.ts';
import type { Say } from '../../src/domain/conversation/say.ts';
import { NOW } from '../fleet/observation-builder.ts';
import { kit } from '../knowledge/kit.ts';

export const { knowledge } = kit;

type Part = Readonly<Record<string, unknown>>;

/** The card of a say as it arrives: after a round through JSON, with its size in bytes. */
export function drawn(say: Say, demo = true): { readonly card: Part; readonly bytes: number } {
  const { card } = renderSay(say, { voice: { language: 'en', demo }, now: NOW, knowledge });
  if (card === null) throw new Error(`${say.kind} has no card`);
  const json = JSON.stringify(card);
  return { card: JSON.parse(json) as Part, bytes: Buffer.byteLength(json) };
}

/** Every part of a card with this type, folded ones included. */
export function partsOf(value: unknown, type: string): Part[] {
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, type));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((one) => partsOf(one, type));
  return 'type' in value && value.type === type ? [value as Part, ...inside] : inside;
}

/** The text of every part of a card with this type. */
export function textsOf(value: unknown, type: 'TextBlock' | 'TextRun'): string[] {
  return partsOf(value, type).map((part) => String(part.text));
}

/** What the buttons of a card send. */
export function payloadsOf(value: unknown): unknown[] {
  return partsOf(value, 'Action.Submit').map((part) => part.data);
}
