// What people say they did → the fix id it amounts to. `done` is the act in its finished forms, `to` what it was done to; both must stand close
// together, in either order. Folded words.
export interface TriedFix {
  readonly fixId: string;
  readonly done: string;
  readonly to: string;
}

const REINSTALLED = 're-?install(?:ed|ing)|reinstalle[es]*|re ?installed|reinstallation|reinstall';
const RESTARTED = 're-?start(?:ed|ing)|redemarre[es]*|relance[es]*|started|bounced|rebooted|restart';
const CHECKED = 'checked|confirmed|verified|made sure|double[- ]checked|verifie[es]*|confirme[es]*|controle[es]*';
const ADDED = 'assigned|added|granted|gave|given|ajoute[es]*|assigne[es]*|attribue[es]*|donne[es]*';

export const TRIED_FIXES: readonly TriedFix[] = [
  {
    fixId: 'agent-reinstall-reregister',
    done: 're-?register(?:ed|ing)|reenregistre[es]*|re-enregistre[es]*|re-added|readded|removed and added',
    to: 'host|vm|machine|agent|hote|session host|it|server|pool',
  },
  { fixId: 'agent-reinstall-reregister', done: REINSTALLED, to: '(?:rd ?|avd |wvd |infra )?agents?(?! boot)' },
  {
    fixId: 'agent-invalid-registration-token',
    done: 'new|generated|created|renewed|replaced|nouvelle|nouveau|genere|cree|renouvele',
    to: "registration (?:key|token)|reg(?:istration)? token|host token|(?:cle|jeton) d'(?:enregistrement|inscription)",
  },
  {
    fixId: 'agent-bootloader-stopped',
    done: `${RESTARTED}|${REINSTALLED}`,
    to: "boot ?loader|rdagentbootloader|agent loader|agent service|chargeur de demarrage|service de l'agent",
  },
  {
    fixId: 'stack-malfunction-reinstall',
    done: REINSTALLED,
    to: '(?:sxs|side[- ]by[- ]side|network|rdp-?sxs)(?: network)?(?: stack)?|stack|pile',
  },
  {
    fixId: 'host-stuck-unavailable-upgrading',
    done: REINSTALLED,
    to: '(?:sxs|side[- ]by[- ]side)(?: network)?(?: stack)?',
  },
  {
    fixId: 'client-cache-or-version',
    done: `${REINSTALLED}|reset|cleared|updated|upgraded|unsubscribed|resubscribed|vide[es]*|mis a jour|reinitialise[es]*|desabonne[es]*`,
    to: '(?:the |his |her |their |le |du )?(?:windows app|remote desktop (?:client|app)|rd client|msrdc|avd client|client(?: app)?|cache|feed|workspaces?|cookies|espace de travail|bureau a distance)',
  },
  {
    fixId: 'client-cache-or-version',
    done: 'signed|logged|deconnecte[es]*',
    to: '(?:out and (?:back )?in|off and on|et reconnecte[es]*)',
  },
  {
    fixId: 'app-group-not-assigned',
    done: `${CHECKED}|${ADDED}`,
    to: "(?:the |to )?(?:app(?:lication)? ?group|dag|application group|groupe d'applications?|desktop application group)",
  },
  { fixId: 'entra-join-signin', done: ADDED, to: '(?:virtual machine |vm )user login' },
  {
    fixId: 'licence-or-conditional-access',
    done: `${CHECKED}|excluded|assigned|exclu[es]*`,
    to: '(?:conditional access|ca polic(?:y|ies)|licen[cs]es?|acces conditionnel)',
  },
  {
    fixId: 'personal-desktop-unassigned',
    done: 'assigned|assigne[es]*',
    to: '(?:the |a |his |her |le |un )?(?:personal )?(?:desktop|bureau personnel)(?! virt)',
  },
  {
    fixId: 'no-capacity-available',
    done: 'turned off|disabled|added|started|raised|increased|desactive[es]*|ajoute[es]*|augmente[es]*|demarre[es]*',
    to: '(?:drain(?: mode)?|more hosts|more vms|the hosts|session limit|max sessions?|capacity|mode drain|capacite|limite de sessions)',
  },
  {
    fixId: 'fslogix-profile',
    done: 'deleted|renamed|reset|cleared|recreated|unlocked|closed|deleting|supprime[es]*|renomme[es]*|recree[es]*|ferme[es]*',
    to: '(?:fslogix |user |his |her |the |le |son )?(?:profile|vhdx?|profil|container|handles?|conteneur|profile disk)',
  },
  {
    fixId: 'udp-shortpath',
    done: 'disabled|turned off|forced|switched to|desactive[es]*|force[es]*',
    to: '(?:udp|shortpath|tcp)',
  },
  {
    fixId: 'url-check-failed',
    done: `${CHECKED}|allowed|white-?listed|unblocked|opened|autorise[es]*|debloque[es]*|ouvert[es]*`,
    to: '(?:the |all |required |toutes? |les )*(?:urls?|fqdns?|endpoints?|required urls?)',
  },
  {
    fixId: 'vm-not-domain-joined',
    done: 're-?join(?:ed|ing)|rejoint|rejoined',
    to: '(?:the |to the |le )?(?:domain|domaine)',
  },
  {
    fixId: 'domain-trust-lost',
    done: 'repaired|reset|repare[es]*|reinitialise[es]*',
    to: "(?:the )?(?:secure channel|trust(?: relationship)?|canal securise|relation d'approbation)",
  },
  {
    fixId: 'agent-download-msi-no-space',
    done: 'freed|cleaned|extended|libere[es]*|nettoye[es]*',
    to: "(?:up )?(?:the |some |de l'|du |le )?(?:disk|space|c:|disque|espace)",
  },
  {
    fixId: 'agent-missing-method-dotnet',
    done: 'updated|upgraded|installed|mis a jour|installe[es]*',
    to: '\\.net(?: framework)?',
  },
  {
    fixId: 'licensing-mode-not-configured',
    done: 'set|configured|defini[es]*|configure[es]*',
    to: '(?:the |rds |rd |le )*(?:licen[cs]ing mode|mode de licence)',
  },
  {
    fixId: 'client-0x904-handshake',
    done: 'renewed|replaced|recreated|renouvele[es]*|remplace[es]*',
    to: '(?:the |rdp |le )*(?:certificate|cert|certificat)',
  },
];
