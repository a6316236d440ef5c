import type { Act } from '../../domain/text/act.ts';
import type { Entities } from '../../domain/text/report.ts';
import { watchedIn } from './subjects.ts';

const END =
  /^\s*(?:please\s+)?(?:stop|end|cancel|no more|arr[eê]te[rz]?(?: de)?|cesse[rz]?(?: de)?|fin de la)\s+(?:the\s+|my\s+|all\s+|la\s+|de\s+)*(?:watch(?:ing|es)?|monitoring|notifications?|alerts?|surveill\w*|alertes?)\b|^\s*unwatch\b|^\s*ne (?:me )?(?:surveille|pr[eé]viens|avertis) plus\b/i;
const LIST =
  /^\s*(?:what(?:'s| am i| are you| are we| do you)?\s+(?:.{0,12}\s)?watch\w*|(?:my|list|show(?: my)?|the)\s+watch(?:es|ing)|watches|qu'est-ce que (?:tu|vous) surveill\w+|(?:mes|liste des) surveillances|surveillances)\s*[?!.]*\s*$/i;
const BEGIN =
  /^\s*(?:please\s+|can you\s+|could you\s+|peux-tu\s+|pouvez-vous\s+)?(?:watch|monitor|keep (?:an )?eye on|keep watching|(?:tell|notify|alert|ping|warn|inform) (?:me|us) (?:when|if|as soon as|once)|let (?:me|us) know (?:when|if|once)|surveille[rz]?|garde[rz]? un [œo]e?il sur|(?:pr[eé]v(?:ien(?:s|ez)|enez)|aver(?:tis|tissez)|avise[rz]?|dis|dites|alerte[rz]?)(?:-| )(?:moi|nous) (?:quand|si|d[eè]s que|lorsque))\b/i;

/** What a message wants of the watches, or `null` where it is about something else. */
export function watchWish(text: string, entities: Entities): Act<'watch.start' | 'watch.stop' | 'watch.list'> | null {
  if (LIST.test(text)) return { act: 'watch.list' };
  if (END.test(text)) return { act: 'watch.stop', ...watchedIn(entities) };
  return BEGIN.test(text) ? { act: 'watch.start', ...watchedIn(entities) } : null;
}
