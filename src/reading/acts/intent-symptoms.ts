import { anyOf } from '../text/word-patterns.ts';

/** A fault whatever the sentence: nobody asks a quick question on state with these words. */
export const HARD_SYMPTOM = anyOf(String.raw`
  can'?t|cannot|can not|couldn'?t|unable|won'?t|wont|doesn'?t|does not|doesnt|do not|didn'?t|don'?t (?:see|have|get|work|show|load)
  fails?|failed|failure|lag|lags|laggy|lagging|freez\w+|frozen|hangs?|hanging|hung|crash\w*|glitch\w*
  disconnect(?:s|ed|ing|ions?)?|drops?|dropped|dropping|kicks?|kicked|kicking|logged (?:off|out)|log(?:s|ging) (?:off|out)
  (?:black|blank|white|grey|gray|blue) (?:screens?|desktop|window)|black after|bsod
  (?:goes|went|turns|turned|stays|going|all|just|only) (?:black|blank|white|grey|gray)
  refus(?:ed|es)|den(?:ied|ies)|reject\w*|locked|lock(?:s|ing) up|blocked|time[sd]?[- ]?outs?|timing out|prompt(?:s|ed|ing)?|loop(?:s|ing)?
  not (?:loading|connecting|starting|showing|appearing|found|able|launching|opening|syncing|attaching|listening)
  (?:not|never) [a-z]+(?:ed|ing)|never (?:shows?|starts?|loads?|connects?|appears?|comes?|finish\w*)
  black|latency|terrible|awful|horrible|sees? nothing|gets? nothing
  missing|empty|corrupt\w*|temp(?:orary)? profile|expired|invalid|spinning|pixel\w*|choppy|stutter\w*|garbled|ghost|grey(?:ed)? out
  no (?:resources?|desktops?|icons?|apps?|connection|response|hosts? available|sound|session hosts?|heartbeat)
  nothing (?:shows|happens|listed|appears|loads)|ended|stops?|stopped|keeps?|keep|lost|closes
  vanish\w*|disappear\w*|wiped|disparu\w*
  wrong password|password is right|credentials?|get(?:s|ting)? (?:an? )?error|throws?|says error|(?:it|which|that|he|she|user|caller|screen|app) (?:says|shows|stays)
  takes? (?:ages|forever|\d+)|configuring remote pc|waiting for|please wait|reconnect\w*
  (?:nobody|no one|noone|none of (?:us|them)|no users?)(?: \S+){0,4} (?:can|is able|could|gets?|sees?|has|have)|(?:plus )?personne(?: \S+){0,4} (?:ne|n|n'\S+)
  rdp-sxs|isregistered|temp profile
  n'arrive\w*|arrive\w* (?:pas|plus)|(?:ne )?peu(?:t|vent|x) (?:pas|plus)|ne (?:peut|peuvent|peux)|pas capables?|impossible
  (?:ne |n'|s'|se )(?:\S+ )?\S+ (?:pas|plus)
  echou\w+|echec|bloque[es]*|fige\w*|gele\w*|deconnect\w+|coupe\w*|coupures?|refuse\w*|plante\w*|perd(?:u|ent|s)?
  ecran (?:noir|blanc|bleu|vide)|noir apres|plus (?:acces|rien|de|aucun)|boucle|sans fin
  aucune? (?:bureau|hote|acces|ressource|icone|application)|manquante?s?|expire\w*|n'ont (?:plus|pas)|n'a (?:plus|pas)|ejecte\w*
  reste(?:nt)? (?:bloque|sur|noir|fige)|rame\w*|saccad\w*|mot de passe (?:refuse|invalide|demande)
  se (?:ferme|deconnecte|bloque|coupe|fige)\w*|(?:re)?demande\w* (?:sans|toujours|encore|le|la|mon|un|son|leur)|sans (?:arret|cesse)|profil temporaire|message d'erreur|erreurs?
`);
