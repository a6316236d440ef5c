import type { WatchedSubject } from '../src/domain/status/watch.ts';
import type { Report } from '../src/domain/text/report.ts';

/** What a message wants of the watches: begin one, end one or all, or see them. `subject` null: not said which. */
export type WatchAsked =
  | { readonly kind: 'begin'; readonly subject: WatchedSubject | null }
  | { readonly kind: 'end'; readonly subject: WatchedSubject | null }
  | { readonly kind: 'list' };

const END =
  /^\s*(?:please\s+)?(?:stop|end|cancel|no more|arr[eê]te[rz]?(?: de)?|cesse[rz]?(?: de)?|fin de la)\s+(?:the\s+|my\s+|all\s+|la\s+|de\s+)*(?:watch(?:ing|es)?|monitoring|notifications?|alerts?|surveill\w*|alertes?)\b|^\s*unwatch\b|^\s*ne (?:me )?(?:surveille|pr[eé]viens|avertis) plus\b/i;
const LIST =
  /^\s*(?:what(?:'s| am i| are you| are we| do you)?\s+(?:.{0,12}\s)?watch\w*|(?:my|list|show(?: my)?|the)\s+watch(?:es|ing)|watches|qu'est-ce que (?:tu|vous) surveill\w+|(?:mes|liste des) surveillances|surveillances)\s*[?!.]*\s*$/i;
const BEGIN =
  /^\s*(?:please\s+|can you\s+|could you\s+|peux-tu\s+|pouvez-vous\s+)?(?:watch|monitor|keep (?:an )?eye on|keep watching|(?:tell|notify|alert|ping|warn|inform) (?:me|us) (?:when|if|as soon as|once)|let (?:me|us) know (?:when|if|once)|surveille[rz]?|garde[rz]? un [œo]e?il sur|(?:pr[eé]v(?:ien(?:s|ez)|enez)|aver(?:tis|tissez)|avise[rz]?|dis|dites|alerte[rz]?)(?:-| )(?:moi|nous) (?:quand|si|d[eè]s que|lorsque))\b/i;

function subjectOf({ entities }: Report): WatchedSubject | null {
  if (entities.trackingId !== null) return { kind: 'event', id: entities.trackingId };
  if (entities.sessionHost !== null) return { kind: 'host', id: entities.sessionHost };
  if (entities.hostPool !== null) return { kind: 'hostpool', id: entities.hostPool };
  return entities.region === null ? null : { kind: 'region', id: entities.region };
}

/** What a message wants of the watches, or `null` where it is about something else. */
export function watchAsked(report: Report): WatchAsked | null {
  const { text } = report;
  if (LIST.test(text)) return { kind: 'list' };
  if (END.test(text)) return { kind: 'end', subject: subjectOf(report) };
  return BEGIN.test(text) ? { kind: 'begin', subject: subjectOf(report) } : null;
}
