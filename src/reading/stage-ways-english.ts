import { GAP, type StageWay } from './stage-way.ts';

const UNABLE =
  "(?:can ?not|can'?t|can no longer|couldn'?t|could not|unable to|(?:not|isn'?t|aren'?t|wasn'?t|weren'?t) able to|no longer able to|won'?t|will not|doesn'?t|does not|don'?t|do not|didn'?t|fails? to|failed to|failing to|(?:nobody|no ?one|none of (?:them|us)|no users?|not a soul|nobody of .{1,20}) (?:can|could|gets?|is able to))";
const DESKTOP =
  '(?:(?:the|their|his|her|my|our|your|a|an|any|its|this|that) )?(?:[\\p{L}-]+ ){0,2}(?:desktops?|sessions?|avd|wvd|vdi|virtual (?:pcs?|machines?)|hosts?|vms?|pool|remote ?apps?|workstations?)';
const FAULT =
  '(?:error|errors|fails?|failed|failure|refused|rejected|bounced|nothing happens?|crash(?:es|ed)?|spins|spinning|hangs|timeout|times out|code 0x\\w+)';
const TRYING =
  '(?:connect\\w*|open\\w*|launch\\w*|click\\w*|start\\w*|pick\\w*|dbl[- ]?click\\w*|double[- ]?click\\w*)';

/** How English speakers say where it stops, beside the phrases of the knowledge base. */
export const ENGLISH_STAGES: readonly StageWay[] = [
  { stage: 'connecting-fails', needs: 'connect', says: `${UNABLE} ${GAP}(?:re)?connect(?:ing|ed)?` },
  {
    stage: 'connecting-fails',
    needs: 'open|launch|start|load|reach|access|enter|use|see',
    says: `${UNABLE} ${GAP}(?:open|launch|start|load|reach|access|enter|use|see) ${DESKTOP}`,
  },
  {
    stage: 'connecting-fails',
    needs: 'get ',
    says: `${UNABLE} ${GAP}get (?:on|in|into|onto|through|to|back in|back on)(?: ?to)?(?: ${DESKTOP})?`,
  },
  {
    stage: 'connecting-fails',
    needs: 'no desktop|no session',
    says: `(?:gets?|got|getting|have|has) no (?:desktops?|sessions?)`,
  },
  {
    stage: 'connecting-fails',
    needs: 'when|while|as soon|once|upon| on | at |every time',
    says: `${FAULT} ${GAP}(?:when|while|as soon as|once|upon|on|at|every time) ${GAP}${TRYING}`,
  },
  {
    stage: 'connecting-fails',
    needs: 'when|if |once|after|as soon|click',
    says: `(?:when|if|once|after|as soon as|click|clicks|clicking) ${GAP}(?:${TRYING} ${GAP})?(?:${DESKTOP}[ ,:]*${GAP})${FAULT}`,
  },
  {
    stage: 'connecting-fails',
    needs: 'attempt|try|connect',
    says: `(?:every|each|any) (?:attempt|try|connection|connect) ${GAP}(?:fails?|failed|refused|errors?)`,
  },
  {
    stage: 'connecting-fails',
    needs: 'new |fresh ',
    says: `(?:new|fresh) (?:sessions?|connections?|logins?|logons?|people|users?|ones?|sign-?ins?) ${GAP}(?:fails?|failed|refused|rejected|bounced|blocked|kicked|get nothing)`,
  },
  {
    stage: 'connecting-fails',
    needs: 'bounced|bumped|thrown|kicked|sent|dropped',
    says: `(?:bounced|bumped|thrown|kicked|sent|dropped) (?:back |out |off )${GAP}(?:at connecting|to (?:the )?(?:windows app|start|list|client)|when (?:connecting|opening|picking)|after (?:picking|clicking|choosing))`,
  },
  {
    stage: 'connecting-fails',
    needs: 'available|free ',
    says: "(?:can ?not|can'?t|could not|couldn'?t|no) (?:find )?(?:an |any )?(?:available|free) (?:resources?|pcs?|hosts?|machines?|desktops?|computers?)",
  },
  {
    stage: 'sign-in-refused',
    needs: 'pass|pw|credential|pin ',
    says: `(?:pass ?word|pw|pwd|credentials?|pin) ${GAP}(?:incorrect|wrong|rejected|refused|expired|ran out|invalid|not accepted|not recogni[sz]ed|must be changed)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'account',
    says: `account (?:is |has |was |has been |says )?(?:been )?(?:locked(?: out)?|disabled|expired|blocked|currently locked)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'sign|log',
    says: `(?:sign|log)(?:ging|ning)?[- ]?(?:in|on) (?:page |box |prompt |window )?${GAP}(?:spins|loops?|errors?|refused|rejected|denied|blocked|fails?|failed|not allowed)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'prompt|ask',
    says: `(?:prompts?|asks?|asked|asking|prompted)[^.!?]{0,25}(?:again and again|over and over|repeatedly|every \\d+ min\\w*|every (?:half )?hour|in a loop|each time)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'authenticate|sign',
    says: `${UNABLE} ${GAP}(?:authenticate|sign[- ]?in|sign[- ]?on)`,
  },
  {
    stage: 'sign-in-refused',
    needs: 'refused|blocked|rejected|denied|stopped',
    says: `(?:refused|blocked|rejected|denied|stopped) (?:at|by|during|on|when) ${GAP}(?:sign|log)(?:ging|ning)?[- ]?(?:in|on)`,
  },
  {
    stage: 'no-feed',
    needs: ' no | zero | 0 | none | empty| blank',
    says: `(?:sees?|shows?|shown|gets?|got|has|have|finds?|there (?:is|are)|there's|with|only) (?:absolutely |just |basically |only )?(?:no|zero|0|none of (?:his|her|the|their)|an? empty|a blank) (?:[\\p{L}-]+ )?(?:desktops?|resources?|workspaces?|icons?|tiles?|apps?|remote ?apps?|feed|list|page|pcs?|computers?)`,
  },
  {
    stage: 'no-feed',
    needs: 'empty|blank',
    says: `(?:feeds?|list|workspaces?|page|windows app|client) (?:is|are|was|stays?|shows?(?: up)?|comes? up|opens?|loads?|appears?|remains?)? ?(?:just |completely |totally |all |an )?(?:empty|blank)(?! screen| desktop)`,
  },
  {
    stage: 'no-feed',
    needs: 'gone|missing|disappeared|vanished|not ',
    says: `(?:tiles?|icons?|apps?|desktops?|workspaces?|remote ?apps?) ${GAP}(?:gone|missing|disappeared|vanished|not (?:there|showing|listed|shown|visible))`,
  },
  {
    stage: 'no-feed',
    needs: 'no |nothing|zero|any ',
    says: `(?:no|nothing|zero|any) (?:resources?|desktops?|tiles?|icons?|to click|listed|in (?:the|his|her|their) (?:list|feed|app|client))(?: (?:are |is )?(?:shown|listed|there|visible|at all))?(?! available)`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'blk|dark|black|blank|grey|gray',
    says: `(?:blk|dark|black|blank|grey|gray) (?:screens?|displays?|desktops?)`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'black|dark|blank',
    says: `(?:screens?|desktop|display|monitors?) ${GAP}(?:black|dark|blank)(?! (?:and white|list))`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'black',
    says: `(?:just|only|nothing but|then|then nothing|stays|all) ?,? black(?! list)`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'pointer|cursor|arrow',
    says: `(?:mouse )?(?:pointer|cursor|arrow) (?:only|and nothing else|on (?:a )?black)`,
  },
  {
    stage: 'black-after-sign-in',
    needs: 'bar|menu|shell|explorer',
    says: `no (?:task ?bar|start menu|shell|explorer)`,
  },
  {
    stage: 'drops-later',
    needs: 'kicked|booted|disconnect|dropped|cut off|thrown|logged',
    says: `(?:gets?|getting|got|is|are|being|was|were|keeps? getting|keep being) (?:kicked|booted|disconnected|dropped|cut off|thrown out|logged out|logged off)(?! (?:back )?to| at connecting| when (?:connecting|opening))`,
  },
  {
    stage: 'drops-later',
    needs: 'reconnect',
    says: `(?:reconnecting(?: attempt)?|reconnects|has to reconnect|have to reconnect)`,
  },
  {
    stage: 'drops-later',
    needs: 'disconnect|drop|cut',
    says: `(?:disconnects?|drops?|disconnected|cuts? out) ${GAP}(?:every|after|once an? |twice|times|randomly|at random|\\d+ min)`,
  },
  { stage: 'drops-later', needs: 'lose|lost|losing', says: `(?:loses?|lost|losing) ${GAP}(?:session|connection)s?` },
  {
    stage: 'slow',
    needs: 'like|as |crawl|delay|lag|unusable|late|after|behind|a sec',
    says: `(?:like|as) (?:mud|molasses|treacle)|crawl(?:s|ing)?|(?:typing|keyboard|mouse|cursor|input) (?:delay|lag)\\w*|unusable(?: slow)?|(?:letters?|characters?|keys?|text|typing) ${GAP}(?:late|after (?:he|she|they|i) types?|behind|a sec)`,
  },
  {
    stage: 'slow',
    needs: 'take',
    says: `takes? (?:about |over |up to |around |like )?(?:\\d+(?:[-–]\\d+)?|several|a few|many|five|ten) ?(?:min\\w*|seconds|sec|hours?)`,
  },
  {
    stage: 'app-fails',
    needs: '',
    says: `(?:copy|copying|paste|pasting|clipboard|copier[- ]coller|presse-papiers|web ?cams?|cameras?|micro(?:phone)?s?|usb|yubikeys?|security keys?|smart ?cards?|scanners?|local drives?|[a-z]: drive|lecteurs?|clock|horloge|time ?zone|calendar|calendrier|printers? in (?:the )?(?:session|avd))[^.!?]{0,45}(?:not |n't|no longer|never|wrong|greyed|missing|marche pas|marche plus|ne |mauvais|blocked|late|\\d h)`,
  },
  { stage: 'app-fails', needs: 'copy|paste|print|scan', says: `${UNABLE} ${GAP}(?:copy|paste|print|scan)` },
];
