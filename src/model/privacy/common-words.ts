/** English words that often begin a sentence or stand in one with a capital letter. */
export const ENGLISH = `
a about above according across actually additionally admin admins after afterwards again against ago all almost alone along already also although
always am among an and another any anybody anyone anything anyway anywhere apart apparently application applications approximately are aren around
as aside at attached attempt attempts available away back bad bank basically because been before beforehand behind being below beside besides best
better between beyond billing boss both bottom branch branches brief bug but button by bye can cannot cant cause caused certain certainly chat
cheers city claims clearly client clients colleague colleagues company computer computers contact could couldnt countless country coworker coworkers
current currently customer customers daily date dear default department dept desk despite detail details did didnt different difficult directly
director do does doesnt dont double down due during each earlier early either else elsewhere email emails employee employees empty engineer english
enough entire error errors especially essentially etc even evening ever every everybody everyone everything everywhere exact exactly example except
expected extra facing false far fast few fewer field finally finance fine first firstly five floor folks following for four frequently fresh friday
from front full fully further furthermore future fyi general generally glad god good got great greetings group groups guest guests had half hard
hardly has hasnt have havent having he heads hello help helpdesk hence her here hers herself hey hi high him himself his history holiday hours how
however human hundred icon icons if image immediately important in indeed info information initially inside instead interesting internal into is
isnt issue issues it its itself january february march july september october november december just keyboard known lab lack laptop laptops large
last lastly late lately later latest least left legal less level like likely likewise line link links list little local location locations lot lots
low lunch luckily mac machine machines mainly manager managers manually many marketing maybe me meanwhile meantime member members message messages
mid middle might mine minute minutes monday month monthly months moreover more morning most mostly mouse much multiple must my myself name names
near nearly neither network never nevertheless new news next night nine no nobody none nonetheless noone nope nor normal normally not note nothing
notice now nowhere number numbers obviously odd of off office offices often oh ok okay old on once one ones only onto open or ordinary org other
others otherwise ought our ours out outage outside over overall overnight own page part partially particularly past patient patients payroll people
per perfect perhaps permanently person personal personally phone phones picture place platform please plenty plus possible possibly potentially
presumably previously priority private probably problem problems product profile profiles project promptly proof public quick quickly quiet quite
quote random rarely rather ready real really reason reasons recent recently regarding regards regardless regular related relevant remote repeatedly
reply respectively result results right roughly sales same saturday school screen screens second secondly security seemingly self sent serious
seriously server servers service services seven several shall she shift shortly should side sign similar similarly simple simply since single site
sites situation six slight slightly slow slowly so some somebody somehow someone something sometimes somewhat somewhere soon sorry source special
specific specifically staff standard started state status step steps still strange strangely subject such suddenly summary sunday supervisor
supplier support sure surely symptom symptoms system systems team teams temporarily temporary ten tenant than thank thanks that thats the their
theirs them themselves then there thereafter therefore these they thing things third thirdly this those though thousands three through throughout
thursday thus ticket tickets till time times title to today together tomorrow tonight too took top total totally toward towards trainee trouble true
tuesday twice two type typical typically typing under underneath unexpectedly unfortunately unless unlike until unusual up update updates upon
urgent urgently us usage user users usual usually various vendor version versions very via view virtual visible was wasnt way we website wednesday
week weekend weekly weeks weird welcome well went were werent what whatever when whenever where whereas wherever whether which whichever while who
whoever whole whom whose why wide wifi will window windows wired with within without women wont word words workaround working works workstation
world worse worst would wouldnt write wrong yeah year years yep yes yesterday yet you your yours yourself zero accounting accounts dispatch warehouse procurement engineering reception shipping production compliance treasury audit thx ty mr mrs ms miss mx dr drs prof sir madam bot won don doesn isn aren wasn didn couldn automated automation bolder chart
codes commentary commercial comments conn context conversation cards cases ctrl alt disc del tab documentation evidence exit fleet fixed followed
gravity likelihood marks medium missing official oops optimized partly prem proposed ruled severity skill skills sources spits stacked states
steering tier timeline timestamp timestamps unverified useless username utility sessionname sessions devices actions advice announcement answers
area areas article articles assumption backup backups blank budget cache capacity card change changes chapter check checks choice column columns
command commands comment condition conditions core cores count counts cover credential credentials dashboard data database deadline delay demo
device diagnosis difference disk disks document documents driver drivers effect event events exception fact facts feature features file files
finding findings fix fixes flow folder folders form gateway gateways guide header health hint hosting identity incident incidents input instance
instances interface internet item items key keys language layer lead licence licences license licensing load logon logoff logout login maintenance
meaning measure meeting memory menu metric mode model monitor monitors notes object objects operation operations operator option options outcome
output owner packet panel password passwords performance permission permissions pool pools port portal ports printer printers printing procedure
processes protocol proxy queue range rate region regions registry release report requirement resource resources risk role roles room root router
routes rule rules sample scenario scope script section session setting settings signal size snapshot software speed stack storage subnet
subscription subscriptions success switch table target task tasks technician template test tests text theory thread tool tools topic traffic trial
tunnel unit value values vnet volume warning warnings workload workspace zone zones unable shared signed stuck frozen blocked locked expired failing
failed slowness healthy unhealthy drained draining australia brazil canada canadian europe european france french germany german india ireland italy
japan korea mexico netherlands norway poland spain sweden switzerland uk usa utc est edt cet gmt pst cst america american africa asia british
`;

/** English verbs; their forms are made from them. */
export const ENGLISH_VERBS = `
accept access add agree allow answer appear apply approve ask assign attach attempt authenticate block boot bring call cancel capture change check
clear click close complain complete configure confirm connect contact contain continue copy crash create cut deallocate delete deny deploy describe
detach detect disable disappear disconnect display do double download drain drop edit elevate email enable encounter end enroll enter escalate
exclude execute exist expand expect expire explain export fail fetch fill filter finish fix flash flicker follow force format forward freeze get
give go grant guess handle hang happen have help hide impact import include increase indicate install investigate invite isolate issue join keep
kick kill know launch leave let limit link list load lock log look lose make manage map mention merge migrate miss monitor mount move need notice
notify open order pass paste patch perform phone ping place plan play point post power prepare press prevent print proceed process prompt provide
provision publish pull push query raise reach read realize reassign reboot rebuild receive reconnect record recover recreate redeploy redirect
reduce refer refresh refuse reimage reinstall reject relate release reload remain remove rename renew reopen repair repeat replace reply report
reproduce request require reset resize resolve respond restart restore result retrieve retry return revert review roll rotate route run save say
scale scan schedule scroll search see seem select send separate set setup share show shut shutdown sign sit skip sound specify spin stand start stay
stop submit suggest support suspect suspend swap switch sync take talk tell terminate test think throw time track transfer trigger troubleshoot try
turn type unassign unblock uninstall unlock unmount unregister update upgrade upload use validate verify view visit wait wake walk want warn watch
wonder work write
`;

/** French words that often begin a sentence or stand in one with a capital letter. */
export const FRENCH = `
abord accès accueil actuel actuelle actuellement adresse afin aide ailleurs ainsi alors amical amicalement ancien ancienne annexe apparemment appel
appels applications après aprèm aprem assurance au aucun aucune aujourd aujourd'hui auparavant aussi aussitôt autant autour autre autres aux
auxquels avant avec avez avis avoir avril août banque beaucoup bien bientôt bizarre blocage bon bonjour bonne bonsoir bref bureau bureaux but ça car
carte cas cause ce ceci cela celle celles celui centre cependant certain certaine certaines certains certificat ces cet cette ceux chacun chaque
chef chez ci cinq clavier client clients clinique collègue collègues combien comme comment commis compte comptes conseiller conseillère cordialement
correctif couple courriel courriels côté coucou coupure curieusement dame dans date de début décembre déjà demain demande depuis dernier dernière
derniers dernières derrière des dès dessous dessus deux deuxième devant différent difficile dimanche dire directeur directrice dix dois doit doivent
donc dont dossier du durant écran écrans également elle elles employé employés en encore enfin ensuite entre environ équipe équipes erreur erreurs
es est et étage étant était état etc été étrange être eu eux évidemment événement exact exactement exemple fait faut faute février fichier fichiers
fil fin finalement finances fois font forcément formation fournisseur gens gestion gestionnaire gestionnaires gros groupe habituellement hein heure
heures heureusement hier hôpital hôte hôtes huit ici icône icônes idem il ils image immédiatement impossible imprimante imprimantes info infirmière
infirmières information informations ingénieur instant inversement ironiquement jamais janvier je jeudi jour jours juillet juin jusque juste
justement la laquelle le lendemain lent lente lenteur lentement les lesquels leur leurs lien lieu ligne listes logiciel lors lorsque lui lundi là
machine machines madame mademoiselle mai maintenant mais majorité malgré malheureusement manque mardi mars matin mauvais même mêmes mercredi merci
mes mesdames message messages messieurs midi mien mieux mise mises moi moins mois moment mon monde monsieur monteur mot motif mots mystérieusement
ne néanmoins ni nom nombre nombreux non normal normalement nos notamment note notre nous nouveau nouveaux nouvel nouvelle nouvelles novembre nuit
numéro octobre on or ordinateur ordinateurs ou où oui outre page panne par parce pareil parfois parmi part partie partout pas passé patron pause
pendant personne personnes petit petite peu peut peuvent peux photo pièce pire plein plupart plus plusieurs plutôt point pointage portable portables
poste postes pour pourquoi pourtant pouvez pouvons premier première près presque pression priorité prix probable probablement problème problèmes
prochain produit profil profils projet puis puisque qualité quand quant quarts quatre que quel quelle quelles quels quelque quelqu'un quelques
quelquefois qui quiconque quoi quoique rapport rapidement rapide raison récemment réception redémarrage réponse reste résultat réunion rien rappel
sa saisonniers salut samedi sans santé satellite sauf scolaire se seconde secrétaire selon semaine semaines sept septembre serveur serveurs service
services ses seul seule seulement si sien signalé site sites situation six soir soit solution son sont soudain soudainement souris sous souvent
stagiaire stp succursale succursales suite suivant suivante sujet super sur surtout svp sympa ta tard tel téléphone téléphones tellement temps tes
tiens titre toi ton tôt toujours tous tout toute toutefois toutes train très trois trop tu type un une uniquement urgence urgent usager usagers
usagère utilisateur utilisateurs utilisatrice utilisatrices va vais valeur veille vendredi vers version versions veuillez veut via vie vingt virtuel
virtuelle vite voici voilà voir vont vos votre vous voyant vrai vraiment vu zéro québec québécois européen européenne anglais français canadien
canadienne amérique afrique allemagne espagne italie suisse belgique royaume uni unis états inde japon corée brésil mexique pologne norvège suède
irlande pays-bas nord sud ouest mme mlle mmes mlles chronologie commentaire commentaires démonstration gravité lieux preuve preuves requête requêtes symptôme symptômes
sources bouton plaide capacité disque disques droits étape étapes événements fenêtre fenêtres imprimés journal journaux licence licences mémoire
passerelle permission permissions processeur profilé réseau ressource ressources session sessions stratégie test tests zone zones lu choisissez
décrivez nommez appuyez saisissez reposez terminez attendez vérifiez répondez cherche constat constats conseil conseils fuseau horaire région
régions incident incidents alerte alertes arrête comprends dites dit écrit envoie essaie fais fonctionne ouvert ouverte perdu perdue pris reçoit
reçu reçue sait savez sort sorti suis tient vient viens voit vois mis mettre fermeture ouverture connexion déconnexion
`;

/** French verbs of the first group; their forms are made from them. */
export const FRENCH_VERBS = `
accepter accéder activer affecter afficher aider ajouter alimenter aller allumer appeler appliquer arrêter arriver assigner attacher attribuer
autoriser bloquer bouger brancher casser changer charger chercher cliquer commencer configurer connecter confirmer constater contacter contrôler
copier coller couper créer débloquer débrancher déclarer déconnecter déplacer déployer démarrer demander dépanner désactiver désinstaller détecter
diagnostiquer disposer donner durer échouer effacer empêcher enlever enregistrer entrer envoyer escalader essayer éteindre exécuter expirer exporter
fermer figer filmer fonctionner forcer geler gérer guider importer imprimer indiquer informer installer intégrer jouer laisser lancer lister locker
loguer manquer marcher mentionner migrer modifier monter montrer nettoyer noter obliger occuper oublier ouvrer parler partager passer patienter
penser perturber planter poser poster préciser préparer présenter pousser publier quitter raccrocher ramer rappeler rapporter recevoir recommencer
reconnecter récupérer redémarrer rédiger refuser regarder régler réinstaller réinitialiser relancer remarquer remplacer rencontrer
renommer rentrer réparer répéter reporter réessayer rester retirer retourner retrouver sauver sélectionner sembler séparer signaler sonner
supprimer surveiller synchroniser tarder tenter tester télécharger téléphoner transmettre diriger reprendre décrire nommer saisir reposer terminer
tirer toucher tourner transférer travailler trouver tuer utiliser valider vérifier verrouiller vider
`;

/** Products, makers and short forms that a support desk writes with a capital letter. */
export const PRODUCTS = `
azure entra intune microsoft windows office outlook excel word powerpoint onedrive onenote sharepoint teams exchange defender edge copilot bing
skype yammer viva loop planner dynamics power bi visio access publisher visual studio code github gitlab devops terraform bicep ansible docker
kubernetes powershell bash linux ubuntu debian redhat fedora macos ios ipados android chromeos chromebook iphone ipad macbook imac apple google
chrome firefox mozilla safari opera brave adobe acrobat reader photoshop autocad autodesk revit solidworks citrix workspace netscaler xenapp
xendesktop vmware horizon nutanix parallels nerdio liquidware flexapp fslogix frxlogon appattach msix remoteapp rdweb rdgateway rdbroker rdinfra
rdagent rdagentbootloader bootloader shortpath hyperv sccm configmgr wsus wufb autopilot sysprep bitlocker kerberos ntlm ldap adfs aadds adconnect
zscaler netskope fortinet forticlient fortigate paloalto palo alto globalprotect cisco anyconnect meraki umbrella juniper checkpoint sophos symantec
norton mcafee trellix kaspersky crowdstrike falcon sentinelone cylance eset bitdefender malwarebytes okta duo ping cyberark beyondtrust lastpass
bitwarden yubikey servicenow jira confluence zendesk freshdesk freshservice remedy slack zoom webex ringcentral genesys avaya mitel salesforce sap
oracle sage quickbooks workday kronos dayforce dell lenovo thinkpad thinkcentre latitude surface hewlett wyse igel stratodesk samsung epson zebra
xerox ricoh canon brother konica lexmark logitech jabra poly plantronics nvidia intel amd ryzen bluetooth ethernet starlink verizon comcast telus
videotron bell rogers splunk grafana datadog wireshark fiddler notepad chatgpt openai citrixworkspace bearer basic builtin authority msft msrd bis wvdcheckpoints geneva imds stun
turn udp tcp tls ssl dns dhcp vpn wan lan gpo gpos ou mfa sso ca pin avd wvd rdp rds vdi vm vms vnet nsg nva udr smb nfs ntfs vhd vhdx vhdxs api url
urls http https ip arm cpu ram gpu ssd hdd usb pdf csv xml json html iis sql sas hr it ad aad dc upn sid oid guid uac efi uefi bios cal cals kb kbs
sla faq poc uat qa prod dev log logs snat nat ttl mtu dpi hdr av edr siem soc noc pki crl ocsp hklm hkcu msi exe dll cmd gb mb tb ms sec mins hrs
wifi lte ghz mbps kbps am pm id ids usd cad eur ceo cfo cto vp faqs todo asap btw imo afaik
`;

/** Places that stand behind Azure regions, or that a desk names as sites; those that are first names too stay out. */
export const PLACES = `
toronto montreal quebec ottawa vancouver calgary edmonton winnipeg halifax sherbrooke gatineau longueuil trois rivieres saguenay levis london
cardiff dublin amsterdam frankfurt berlin munich hamburg zurich geneva bern brussels luxembourg lyon marseille toulouse bordeaux nantes lille
strasbourg madrid barcelona lisbon milan rome turin vienna graz warsaw prague budapest bucharest athens oslo stavanger stockholm gavle copenhagen
helsinki new york chicago boston seattle dallas houston denver phoenix atlanta miami iowa texas ohio illinois california wyoming arizona
utah ontario alberta manitoba saskatchewan tokyo osaka seoul busan singapore hong kong taipei melbourne canberra brisbane perth auckland
mumbai pune chennai hyderabad bangalore bengaluru delhi jakarta kuala lumpur manila dubai abu dhabi doha tel aviv johannesburg cape town sao paulo
rio santiago queretaro bogota lima nairobi lagos cairo `;
