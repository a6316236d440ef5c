import type { PictureFailure } from '../../domain/text/picture.ts';
import type { TicketChange } from '../../domain/ticket/ticket.ts';
import type { TurnSentences } from '../en/turn.ts';

const PICTURE_FAILED: Readonly<Record<PictureFailure, string>> = {
  'not-fetched': 'Je n’ai pas pu obtenir l’image de Teams.',
  'too-large': 'L’image est trop grande pour moi : je lis jusqu’à 10 Mo et 16 millions de pixels.',
  unreadable: 'Je ne peux pas ouvrir l’image : je lis le PNG et le JPEG.',
  'too-late': 'La lecture de l’image a pris trop de temps.',
  'no-text': 'Je ne trouve aucun mot dans l’image.',
  'too-many': 'Je ne lis pas plus de quatre images à la fois.',
};

/** What of a ticket a change is about. */
const WHAT: Readonly<Record<TicketChange['kind'], string>> = {
  assign: 'la personne responsable',
  edit: 'ce champ',
  comment: 'les commentaires',
  close: 'l’état',
  reopen: 'l’état',
};

/** What the bot says about a turn itself, in French. */
export const turnSentences: TurnSentences = {
  pictureFailed: (why) => PICTURE_FAILED[why],
  typeTheCodes: (why) => `${why} Saisissez le code et le code étendu, ou le texte du message affiché.`,
  goByTheRest: (why) => `${why} Je m’en tiens au reste de votre envoi.`,
  pictureRead: (lines) => `J’ai lu dans l’image : « ${lines.join(' · ')} ». Si une lettre est fausse, écrivez-la.`,
  pictureTellsNothing: (lines) => `J’ai lu « ${lines.join(' · ')} » dans l’image, et je n’y reconnais aucune erreur.`,
  cannotReadFiles: 'Je ne peux pas ouvrir de fichiers. Saisissez ou collez les lignes utiles.',
  looking: 'Je regarde Service Health et les hôtes…',
  pressedBy: (name) => `Bouton pressé par ${name} :`,
  nothingTyped: 'Ce message ne contenait rien à lire. Décrivez le problème, ou écrivez « aide ».',
  tooLong: (limit) =>
    `C’est plus que ce que je peux lire d’un coup (${limit} caractères). Collez seulement les lignes autour de l’erreur.`,
  deadButton: 'Ce bouton n’est plus utilisable. Écrivez plutôt ce qu’il vous faut, ou « aide ».',
  broken:
    'Un problème est survenu de mon côté et je n’ai pas pu prendre en compte ce dernier message. Rien de ce qui précède n’est perdu : renvoyez-le. Si cela se répète, prévenez la personne qui gère ce bot.',
  late: 'C’était trop long : j’ai cessé d’attendre et n’ai pas pris en compte ce dernier message. Rien de ce qui précède n’est perdu : renvoyez-le.',
  busy: 'Cette conversation a été modifiée ailleurs au même moment : je n’ai pas pris en compte ce dernier message. Rien de ce qui précède n’est perdu : renvoyez-le.',
  cannotShow:
    'J’ai une réponse, mais elle n’a pas pu s’afficher ici. Reposez la question ; si cela se répète, prévenez la personne qui gère ce bot.',
  caseUnreadable: (caseNumber) =>
    `Je ne peux plus lire le cas ${caseNumber} : ce qui en est gardé est endommagé. Je continue ici sans lui ; s’il a un ticket, celui-ci n’est pas touché. Prévenez la personne qui gère ce bot.`,
  ticketDelayed: (caseNumber) =>
    `L’outil de tickets ne répond pas : le cas ${caseNumber} n’a pas encore de ticket. Je continue d’essayer et je publierai le numéro ici. Si c’est urgent, ouvrez le ticket à la main.`,
  ticketGone: (id) => `Je ne connais aucun ticket ${id} : rien n’a été changé. Vérifiez le numéro.`,
  ticketChangeDelayed: (id) =>
    `L’outil de tickets ne répond pas en ce moment. Je continue d’essayer et je montrerai le ticket ${id} ici une fois changé.`,
  ticketUnchanged: (id, change, why) =>
    `Le ticket ${id} n’a pas été changé : ${why}.${change.kind === 'comment' ? `\n\nVotre commentaire, à copier :\n\n${change.text}` : ''}`,
  ticketKeptAsComment: (id, change, why) =>
    `Je ne peux pas changer ${WHAT[change.kind]} du ticket ${id} d’ici : ${why}. Je l’ai mis en commentaire sur le ticket.`,
  ticketRefused: (draft) =>
    `L’outil de tickets n’a pas accepté le cas ${draft.caseNumber} : il n’y a pas de ticket. Voici son texte à copier dans un ticket créé à la main.\n\n**${draft.title}** (gravité ${draft.severity})\n\n${draft.body}`,
};
