import type { Language } from '../../src/domain/core/language.ts';
import { correlationId } from '../../src/domain/fleet/connection-log.ts';
import type { ActName, Act as AnyAct } from '../../src/domain/text/act.ts';

const CONNECTION = must(correlationId('0f8fad5b-d9cb-469f-a165-70867728950e'));

function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('no such value');
  return value;
}

/** One message that does an act and nothing else, in the words of both languages. */
export interface ActSample<Name extends ActName> {
  readonly act: AnyAct<Name>;
  readonly says: Readonly<Record<Language, string>>;
}

/** A message for every act there is. */
export const ACT_SAMPLES: { readonly [Name in ActName]: ActSample<Name> } = {
  tell: { act: { act: 'tell' }, says: { en: 'she sees a black screen', fr: 'elle a un écran noir' } },
  answer: { act: { act: 'answer', says: 'unknown' }, says: { en: 'no idea', fr: 'aucune idée' } },
  correct: { act: { act: 'correct' }, says: { en: 'sorry, uk south', fr: 'désolé, uk south' } },
  'outcome.worked': { act: { act: 'outcome.worked' }, says: { en: 'yep, he is in', fr: 'oui, il est entré' } },
  'outcome.failed': { act: { act: 'outcome.failed' }, says: { en: 'no luck', fr: 'toujours rien' } },
  'outcome.partly': { act: { act: 'outcome.partly' }, says: { en: 'half of it', fr: 'à moitié' } },
  'outcome.cannot': { act: { act: 'outcome.cannot' }, says: { en: 'no access to that', fr: 'pas accès à ça' } },
  tried: { act: { act: 'tried' }, says: { en: 'did that already', fr: 'déjà fait ça' } },
  'ask.status': {
    act: { act: 'ask.status', subjects: [{ kind: 'overview', id: null }], fresh: false },
    says: { en: 'how does it look', fr: 'ça se présente comment' },
  },
  'ask.eta': { act: { act: 'ask.eta', subjects: [] }, says: { en: 'when is it over', fr: 'c’est fini quand' } },
  'ask.impact': { act: { act: 'ask.impact', subjects: [] }, says: { en: 'how many are hit', fr: 'combien de gens' } },
  'ask.sessions': { act: { act: 'ask.sessions', subjects: [] }, says: { en: 'who is on it', fr: 'qui est dessus' } },
  'ask.connection': {
    act: { act: 'ask.connection', id: CONNECTION },
    says: { en: 'look that connection up', fr: 'cherche cette connexion' },
  },
  'ask.changes': { act: { act: 'ask.changes', subjects: [] }, says: { en: 'who did that', fr: 'qui a fait ça' } },
  'ask.why': { act: { act: 'ask.why' }, says: { en: 'why', fr: 'pourquoi' } },
  'ask.meaning': {
    act: { act: 'ask.meaning', of: 'term', term: 'host-pool' },
    says: { en: 'what is a host pool', fr: 'c’est quoi un pool d’hôtes' },
  },
  'ask.say': { act: { act: 'ask.say' }, says: { en: 'what do i tell him', fr: 'je lui dis quoi' } },
  'ask.may': {
    act: { act: 'ask.may', subjects: [], action: 'restart' },
    says: { en: 'can i just reboot it', fr: 'je peux le redémarrer' },
  },
  'ask.next': { act: { act: 'ask.next' }, says: { en: 'what now', fr: 'et maintenant' } },
  'ask.cases': { act: { act: 'ask.cases' }, says: { en: 'my cases', fr: 'mes cas' } },
  'ask.ticket': { act: { act: 'ask.ticket', which: 'one', ticket: '1' }, says: { en: 'ticket 1', fr: 'ticket 1' } },
  'case.new': {
    act: { act: 'case.new', when: 'now', text: 'jane has no icons' },
    says: { en: 'jane has no icons', fr: 'jane n’a aucune icône' },
  },
  'case.switch': {
    act: { act: 'case.switch', case: null, words: 'the other one' },
    says: { en: 'the other one', fr: 'l’autre' },
  },
  'case.park': { act: { act: 'case.park' }, says: { en: 'hold on', fr: 'un instant' } },
  'case.close': { act: { act: 'case.close' }, says: { en: 'close it', fr: 'ferme-le' } },
  'case.reopen': { act: { act: 'case.reopen' }, says: { en: 'no wait, reopen', fr: 'non attends, rouvre' } },
  'case.cancel': { act: { act: 'case.cancel' }, says: { en: 'forget it', fr: 'laisse tomber' } },
  'case.start-over': { act: { act: 'case.start-over' }, says: { en: 'start over', fr: 'recommence' } },
  'ticket.open': { act: { act: 'ticket.open' }, says: { en: 'ticket please', fr: 'un ticket svp' } },
  'ticket.edit': {
    act: { act: 'ticket.edit', ticket: null, field: 'severity', to: '2' },
    says: { en: 'make it a 2', fr: 'mets 2' },
  },
  'ticket.comment': {
    act: { act: 'ticket.comment', ticket: null, comment: 'she is the CFO' },
    says: { en: 'add that the boss knows', fr: 'ajoute que le patron le sait' },
  },
  'ticket.close': {
    act: { act: 'ticket.close', ticket: null },
    says: { en: 'shut that ticket', fr: 'ferme le ticket' },
  },
  'ticket.reopen': {
    act: { act: 'ticket.reopen', ticket: '1' },
    says: { en: 'reopen ticket 1', fr: 'rouvre le ticket 1' },
  },
  'ticket.real-cause': {
    act: { act: 'ticket.real-cause', ticket: '1', cause: 'dns', fixId: 'dns' },
    says: { en: 'ticket 1 was dns', fr: 'le ticket 1, c’était le dns' },
  },
  'step.next': { act: { act: 'step.next' }, says: { en: 'next', fr: 'suivant' } },
  'step.back': { act: { act: 'step.back' }, says: { en: 'previous', fr: 'précédent' } },
  'step.done': { act: { act: 'step.done' }, says: { en: 'ok done', fr: 'ok, fait' } },
  'step.skip': { act: { act: 'step.skip' }, says: { en: 'skip it', fr: 'saute-la' } },
  'step.hand-over': { act: { act: 'step.hand-over' }, says: { en: 'give that to tier 2', fr: 'donne ça au niveau 2' } },
  'host.act': {
    act: { act: 'host.act', subjects: [], action: 'drain' },
    says: { en: 'drain it', fr: 'draine-le' },
  },
  'watch.start': { act: { act: 'watch.start' }, says: { en: 'ping me', fr: 'avise-moi' } },
  'watch.stop': { act: { act: 'watch.stop' }, says: { en: 'no more pings', fr: 'plus d’avis' } },
  'watch.list': { act: { act: 'watch.list' }, says: { en: 'what do you watch', fr: 'tu surveilles quoi' } },
  'check.again': { act: { act: 'check.again' }, says: { en: 'look again', fr: 'regarde encore' } },
  'other-team': {
    act: { act: 'other-team', desk: 'printing' },
    says: { en: 'jane cannot print', fr: 'jane ne peut pas imprimer' },
  },
  'report.health': { act: { act: 'report.health' }, says: { en: 'health', fr: 'santé' } },
  'report.versions': { act: { act: 'report.versions' }, says: { en: 'versions', fr: 'versions' } },
  'report.outcomes': { act: { act: 'report.outcomes' }, says: { en: 'outcomes', fr: 'résultats' } },
  'board.start': { act: { act: 'board.start' }, says: { en: 'post tickets here', fr: 'affiche les tickets ici' } },
  'board.stop': { act: { act: 'board.stop' }, says: { en: 'no more tickets here', fr: 'plus de tickets ici' } },
  'microsoft-text': { act: { act: 'microsoft-text' }, says: { en: 'text for microsoft', fr: 'texte pour microsoft' } },
  help: { act: { act: 'help' }, says: { en: 'help', fr: 'aide' } },
  social: { act: { act: 'social' }, says: { en: 'cheers', fr: 'merci' } },
  language: { act: { act: 'language', language: 'fr' }, says: { en: 'french please', fr: 'en français svp' } },
  'off-topic': {
    act: { act: 'off-topic' },
    says: { en: 'who won the hockey game last night', fr: 'qui a gagné le match de hockey hier' },
  },
};
