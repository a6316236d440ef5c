import type { DeskCase } from '../../src/domain/case/case.ts';
import { type DeskRole, doesStepsFor } from '../../src/domain/conversation/desk-role.ts';
import type { Article } from '../../src/domain/knowledge/article.ts';
import { doneIn } from './done-before.ts';

/** Indexes of the steps that a person of this role walks in chat: their own, and those they guide the caller through. */
export function walkableSteps(article: Article, role: DeskRole): number[] {
  return article.steps.flatMap((step, index) => (doesStepsFor(role, step.actor) ? [index] : []));
}

/** The step of a fix that comes after `shown` (-1: from the first), with those passed over because they were done already; `undefined` where none is left. */
export function stepAfter(
  deskCase: DeskCase,
  article: Article,
  shown: number,
  role: DeskRole,
): { readonly next: number | undefined; readonly passed: readonly number[] } {
  const ahead = walkableSteps(article, role).filter((one) => one > shown);
  const done = doneIn(deskCase, article);
  const next = ahead.find((one) => !done.has(one));
  return { next, passed: ahead.filter((one) => next === undefined || one < next) };
}
