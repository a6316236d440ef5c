import type { HostAction } from '../../domain/knowledge/host-action.ts';
import type { AsideSentences } from '../en/asides.ts';

function plural(count: number, one: string): string {
  return `${count} ${one}${count > 1 ? 's' : ''}`;
}

const CALLED: Readonly<Record<HostAction, string>> = {
  restart: 'un redémarrage',
  'sign-out': 'une fermeture de session',
  drain: 'le mode de vidage',
  start: 'un démarrage',
  stop: 'un arrêt',
  message: 'un message',
  assign: 'une affectation',
  resize: 'une autre taille',
  update: 'une mise à jour',
  reimage: 'une nouvelle image',
  'reset-profile': 'une remise à neuf du profil',
  delete: 'une suppression',
  'reinstall-client': 'une réinstallation de l’application sur le PC',
  'restart-pc': 'un redémarrage du PC de la personne',
};

const LOST: Readonly<Partial<Record<HostAction, string>>> = {
  reimage:
    'ce que les utilisateurs gardent sur la machine est perdu, et elle doit être inscrite de nouveau dans son pool d’hôtes',
  'reset-profile': 'les réglages de l’utilisateur et ce qu’il ne garde que dans son profil sont perdus',
  delete:
    'ce qui est supprimé ne revient pas. Un disque de profil (VHD, VHDX) contient tous les fichiers et réglages d’un utilisateur et ne se supprime jamais; avec une machine part ce que les utilisateurs y gardent, avec un bureau personnel son affectation',
};

/** What is said to questions and wishes aside, in French. */
export const asideSentences: AsideSentences = {
  standing: {
    question: (question) => `Il reste à répondre : ${question}`,
    proposal: (title) => `« ${title} » tient toujours.`,
    walk: (step, title) => `« ${title} » tient toujours, à l’étape ${step}.`,
    open: (caseNumber) => `Le cas ${caseNumber} reste ouvert.`,
    form: 'Le formulaire du ticket ci-dessus attend toujours.',
  },
  eta: {
    noEnd: (id, said) =>
      `Microsoft ne donne pas d’heure de fin pour ${id}${said === null ? '' : `; son dernier mot : ${said}`}.`,
    expected: (id, end, said) =>
      `Microsoft prévoit la fin pour ${id} ${end}${said === null ? '' : `; son dernier mot : ${said}`}.`,
    passed: (id, end) =>
      `La fin que Microsoft prévoyait pour ${id}, ${end}, est passée; l’incident est toujours signalé.`,
    word: (text) => `Microsoft écrit : « ${text} »`,
    over: (id, end) => `${id} est terminé${end === null ? '' : ` : Microsoft indique la fin ${end}`}.`,
    none: (name, read) => `Aucun incident n’est signalé pour ${name}, lu ${read} : personne ne peut donner d’heure.`,
    unreadable: (read) => `Je ne peux pas donner d’heure : Service Health n’a pas pu être lu (${read}).`,
    ticket: (caseNumber, ticket) => `Le cas ${caseNumber} est au niveau suivant, ticket ${ticket}.`,
    trying: (title) => `Ce qui est en cours : « ${title} ».`,
    asking: (question) => `Ce qui manque : ${question}`,
    watching: 'Tapez « surveille » et je vous le dis ici quand cela change.',
    tellMe: 'Dites-moi ce que voit l’appelant, et je cherche ce qui aide.',
  },
  impact: {
    touched: (name, hosts, total, sessions) =>
      `Touché, ${name} : ${plural(hosts, 'hôte')} sur ${total}, avec ${plural(sessions, 'session')}.`,
    rest: (hosts, sessions) =>
      hosts === 1
        ? `L’autre hôte : ${plural(sessions, 'session')}.`
        : `Les ${hosts} autres hôtes : ${plural(sessions, 'session')}.`,
    nobody: (name, total, sessions) =>
      `Aucun hôte en difficulté, ${name} : ${plural(total, 'hôte')}, ${plural(sessions, 'session')}.`,
    callersUnread: 'Les appelants ne sont pas comptés : les cas du centre n’ont pas pu être lus.',
    noCaller: 'Aucun appelant avec des symptômes dans la dernière heure.',
    listed: (id) => `Microsoft signale ${id} à cet endroit.`,
    unread: (name) => `Je ne peux pas compter ce qui est touché, ${name} : aucun hôte n’a pu être lu.`,
  },
  sessions: {
    host: (name, count, read) =>
      `Sur ${name} : ${count === 0 ? 'aucune session' : plural(count, 'session')}, lu ${read}.`,
    hosts: (name, count, hosts, more, read) =>
      `Dans ${name} : ${plural(count, 'session')}${hosts.length === 0 ? '' : `, ${hosts.join(', ')}${more === 0 ? '' : ` et ${more} de plus`}`}; lu ${read}.`,
    each: (name, count) => `${count} sur ${name}`,
    names: (path) =>
      `Je vois combien, pas qui : les noms se trouvent dans le portail, ${path}. « session de dana » trouve un utilisateur.`,
    path: (pool, host) => `Host pools > ${pool ?? 'le pool'} > Session hosts > ${host ?? 'l’hôte'}`,
    assigned: (user) => `C’est le bureau de ${user}.`,
    unread: (name) => `Je ne peux pas compter les sessions, ${name} : les hôtes n’ont pas pu être lus.`,
  },
  changes: {
    none: (name) => `Depuis 24 h, le journal d’activité ne montre aucun changement sur ${name}.`,
    some: (name, count) => `${plural(count, 'changement')} sur ${name} depuis 24 h, les plus récents :`,
    unread: (name) => `Je ne peux pas dire ce qui a changé sur ${name} : le journal d’activité n’a pas pu être lu.`,
  },
  next: {
    answer: (question) => `Ensuite, votre réponse : ${question} « Je ne sais pas » en est une aussi.`,
    step: (step, steps, title, text) => `Ensuite, l’étape ${step} sur ${steps} de « ${title} » : ${text}`,
    outcome: (title) => `Les étapes qui vous reviennent pour « ${title} » sont faites : dites-moi ce que cela a donné.`,
    others: (title) => `Ce qui reste de « ${title} » revient à d’autres : transmettez le cas.`,
    form: 'Ensuite : ouvrez le ticket avec le formulaire ci-dessus, ou tapez ce qu’il faut y ajouter.',
    noFix: (caseNumber) =>
      `Aucune solution documentée ne convient encore au cas ${caseNumber} : dites-moi ce que voit encore l’appelant, ou transmettez-le.`,
    ticket: (caseNumber, ticket) =>
      `Plus rien de votre côté : le cas ${caseNumber} est le ticket ${ticket}. Pour le prochain appelant, tapez ce qu’il voit.`,
    idle: 'Rien n’est ouvert : tapez ce que voit l’appelant et où, ou demandez comment va une région, un pool d’hôtes ou un hôte.',
  },
  why: {
    nothing: 'Rien n’est ouvert dont je puisse donner la raison.',
  },
  say: {
    looking: (name) =>
      `À dire à l’appelant : nous voyons une panne sur ${name} et nous nous en occupons; je ne peux pas encore donner d’heure.`,
    unknown: 'À dire à l’appelant : nous cherchons, la cause n’est pas encore connue.',
    nothing: (name) =>
      `Rien à annoncer : je ne vois pas de panne sur ${name}. Dites-moi ce que voit l’appelant, et je cherche ce qui aide.`,
  },
  may: {
    lost: (action) => `Non, pas ainsi : ${LOST[action] ?? LOST.delete}.`,
    copyFirst: 'C’est à qui s’occupe des hôtes d’en décider, une fois sauvé ce qui s’y trouve.',
    incident: (action, id, name) =>
      `Non : ${id === null ? `une panne de la plateforme est probable sur ${name}` : `Microsoft signale ${id} pour ${name}`}, et ${CALLED[action]} n’y change rien : tout revient dans le même état.`,
    stayIn: 'Qui est connecté doit le rester.',
    sessions: (action, name, count) =>
      `Non, pas maintenant : ${plural(count, 'session')} sur ${name}, et ${CALLED[action]} ${action === 'update' ? 'peut y mettre fin' : 'y met fin'}; ce qui n’est pas enregistré est perdu.`,
    drainFirst: 'D’abord le mode de vidage, puis attendez leur fin ou convenez d’une heure.',
    free: (action, name, read) => `Oui : ${CALLED[action]} ne touche personne, aucune session sur ${name}, lu ${read}.`,
    drain: (name, count) =>
      `Oui : le mode de vidage ne met fin à aucune session. ${count === 0 ? `Personne n’est sur ${name}` : `${plural(count, 'session')} sur ${name} ${count > 1 ? 'continuent' : 'continue'}`}; les nouvelles vont ailleurs.`,
    message: 'Oui : un message ne met fin à aucune session.',
    start: (name) => `Oui : démarrer ${name} ne met fin à aucune session.`,
    signOut:
      'Oui, avec l’accord de l’utilisateur : cela met fin à cette seule session, et ce qui n’y est pas enregistré est perdu.',
    assign:
      'Pas de votre côté : qui reçoit un bureau qui était à quelqu’un y trouve les fichiers de cette personne. C’est à qui s’occupe des hôtes d’en décider.',
    client: ({ action, many, fits }) => {
      if (many)
        return `Non : plus d’une personne est touchée, donc ${CALLED[action]} n’aide à rien. Que personne ne touche à son PC pour ça.`;
      if (action === 'restart-pc')
        return 'Oui : redémarrer le PC de la personne ne touche aucun hôte de session; ce qui est ouvert sur le PC lui-même est fermé. Rien de ce qui est dit ne montre que cela aidera.';
      return fits
        ? 'Oui, une fois que ses autres étapes n’ont pas aidé : aucun hôte de session n’est touché, seule la connexion gardée dans l’application est perdue.'
        : 'Cela ne nuit à personne d’autre, mais rien de ce qui est dit ne désigne l’application : pas avant d’avoir essayé ce qui est proposé.';
    },
    whichHost: (action) =>
      `Pas avant de savoir qui s’y trouve : ${CALLED[action]} met fin à toutes les sessions de l’hôte. Nommez l’hôte, et je les compte.`,
    unread: (name) =>
      `Je ne peux pas le dire : qui est sur ${name} n’a pas pu être lu. C’est à qui s’occupe des hôtes d’en décider.`,
    step: (step, title) => `C’est l’étape ${step} de « ${title} ».`,
    role: (role) => `Il faut le rôle ${role}.`,
    unknown:
      'Je ne peux pas le dire : rien de ce que je lis ne parle pour ou contre. C’est à qui s’occupe des hôtes de session d’en décider.',
  },
  act: {
    nothing: (role) =>
      `Je ne change rien moi-même${role === null ? ' : cela revient à qui s’occupe des hôtes' : `; il faut le rôle ${role}`}.`,
    onClient: 'Je ne change rien moi-même : la personne le fait sur son propre PC, avec vous au téléphone.',
    portal: (path) => `Portail : ${path}`,
    command: (command) => `Az PowerShell : ${command}`,
    documented: 'Cela demande plus d’une commande : dites-moi ce qui ne va pas, et j’apporte les étapes documentées.',
    risk: {
      restart: 'Met fin à toutes les sessions de l’hôte; ce qui n’est pas enregistré est perdu.',
      'sign-out': 'Met fin à cette session; ce qui n’est pas enregistré est perdu.',
      drain: 'Ne met fin à aucune session; les nouvelles vont sur d’autres hôtes.',
      start: 'Ne met fin à aucune session.',
      stop: 'Met fin à toutes les sessions de l’hôte; ce qui n’est pas enregistré est perdu.',
      message: 'Ne met fin à aucune session.',
      assign: 'Qui reçoit un bureau qui était à quelqu’un y trouve les fichiers de cette personne.',
      resize: 'Redémarre une machine en marche : met fin à toutes ses sessions.',
      update: 'Peut mettre fin à des sessions : d’abord le mode de vidage.',
      reimage: 'Ce que les utilisateurs gardent sur la machine est perdu.',
      'reset-profile': 'Les réglages et fichiers du profil sont perdus.',
      delete: 'Ne revient pas; d’un bureau personnel, l’affectation est perdue aussi.',
      'reinstall-client': 'Ne touche aucun hôte de session; la connexion gardée dans l’application est perdue.',
      'restart-pc': 'Ne touche aucun hôte de session; ce qui est ouvert sur le PC lui-même est fermé.',
    },
    hits: (name, count) => `Sur ${name} en ce moment : ${count === 0 ? 'aucune session' : plural(count, 'session')}.`,
    wanted: (action, name) => `Demandé : ${CALLED[action]}${name === null ? '' : `, ${name}`}.`,
    wantedUnread: (words) => `Demandé : ${words}`,
  },
};
