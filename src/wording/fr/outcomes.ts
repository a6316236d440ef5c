import type { FixOutcomes } from '../../domain/case/fix-outcomes.ts';
import type { OutcomeSentences } from '../en/outcomes.ts';

function counted({ count }: FixOutcomes): string {
  const parts: readonly (readonly [number, string, string])[] = [
    [count.solved, 'a fonctionné', 'ont fonctionné'],
    [count.partly, 'a aidé en partie', 'ont aidé en partie'],
    [count['did-not-help'], 'n’a pas aidé', 'n’ont pas aidé'],
    [count['cannot-do'], 'n’a pas pu être fait', 'n’ont pas pu être faits'],
    [count.escalated, 'transmis avant un résultat', 'transmis avant un résultat'],
    [count.unknown, 'fermé sans un mot', 'fermés sans un mot'],
    [count.open, 'encore ouvert', 'encore ouverts'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, several]) => `${number} ${number === 1 ? one : several}`)
    .join(', ');
}

/** What the lead's report of outcomes says, in French. */
export const outcomeSentences: OutcomeSentences = {
  headline: (proposed, cases, days) =>
    `${proposed} correctif${proposed > 1 ? 's' : ''} proposé${proposed > 1 ? 's' : ''} dans ${cases} cas des ${days} derniers jours.`,
  none: (days, cases) =>
    cases === 0
      ? `Aucun cas dans les ${days} derniers jours : il n’y a rien à compter.`
      : `Aucun correctif proposé dans les ${days} derniers jours (${cases} cas).`,
  line: (title, fix, lastSaid) =>
    `${title} : proposé ${fix.proposed} fois; ${counted(fix)}${lastSaid === null ? '' : ` (dernière réponse ${lastSaid})`}`,
  ended: ({ solved, escalated, cancelled, closed, open }) =>
    `Cas résolus : ${solved}; transmis : ${escalated}; fermés sans ticket : ${cancelled + closed}; encore ouverts : ${open}.`,
  toldMost: (told) => `Dit dans plus d’un cas : ${told.map(({ name, cases }) => `${name} (${cases} cas)`).join(', ')}.`,
  namedMost: (places) =>
    `Lieux nommés dans plus d’un cas : ${places.map(({ name, cases }) => `${name} (${cases} cas)`).join(', ')}.`,
  noEffect:
    'Ces nombres sont ce que les agents ont dit. Ils ne changent aucun diagnostic; un article est modifié par la personne qui le tient.',
  realCause: (caseNumber, proposed, found) =>
    `Cas ${caseNumber} : ${proposed.length === 0 ? 'aucun correctif proposé' : `proposé « ${proposed.join(' », « ')} »`}; la vraie cause était : ${found}`,
  causesAreNotYours:
    'La vraie cause d’un ticket est notée par les responsables et les ingénieurs. Mettez-la plutôt en commentaire sur le ticket.',
  noCaseOfTicket: (ticket) => `Aucun cas d’ici n’a ouvert le ticket ${ticket}. Vérifiez le numéro.`,
  causeNoted: (caseNumber, ticket) =>
    `Noté pour le cas ${caseNumber} (ticket ${ticket}); cela figure dans le rapport des résultats et ne change aucun diagnostic.`,
  notYours: 'Le rapport des résultats est réservé aux responsables et aux ingénieurs. Demandez à l’un d’eux.',
};
