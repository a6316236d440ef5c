import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/domain/core/region.ts';
import { createDisguise, type Disguise } from '../../src/model/privacy/disguise.ts';
import { ordinaryWords } from '../../src/model/privacy/ordinary-words.ts';

const ARTICLES = readdirSync('knowledge', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`knowledge/${file}`, 'utf8'));
const ORDINARY = ordinaryWords([...ARTICLES, ...REGIONS.flatMap(({ name, displayName }) => [name, displayName])]);
const FLEET = {
  hostPools: ['hp-prod-01', 'Finance', 'Claims Pool (EU)', 'IT', 'Nordlicht', '2024'],
  sessionHosts: ['vm-claims-4.corp.zanzibrix.com', 'LEDGER7'],
};
const SECRET = new Uint8Array(32).fill(9);

function disguises(sendNames = false, secret = SECRET): () => Disguise {
  return createDisguise({ names: () => FLEET, ordinary: ORDINARY, secret, sendNames });
}
const start = disguises();

const GUID = '6f4d3c2b-1a09-4f8e-9d7c-6b5a43210fed';
const SID = 'S-1-5-21-3623811015-3361044348-30300820-1013';
const STORAGE_KEY = `${'Ab3+x/9Z'.repeat(11).slice(0, 86)}==`;
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqZG9lIn0.c2lnbmF0dXJl';

/** A text, what of it must be gone, and what it looks like then (six letters as `*`). */
const HIDDEN: readonly (readonly [string, readonly string[], string])[] = [
  ['jane quillfeather gets a black screen', ['jane', 'quillfeather'], 'USER_* USER_* gets a black screen'],
  ['slow today, mzephyr a l’écran noir'.replace('’', "'"), ['mzephyr'], "slow today, USER_* a l'écran noir"],
  ['caller is wilbur from accounting', ['wilbur'], 'caller is USER_* from accounting'],
  ['my user, alys.quillfeather, sees nothing', ['alys', 'quillfeather'], 'my user, USER_*, sees nothing'],
  ['login name aquill', ['aquill'], 'login name USER_*'],
  ['connect to pool Marketing-EU in westeurope', ['marketing-eu'], 'connect to pool POOL_* in westeurope'],
  // The fleet's own names
  ['is hp-prod-01 down', ['hp-prod-01'], 'is POOL_* down'],
  ['is HP-Prod-01 down', ['hp-prod-01'], 'is POOL_* down'],
  ['hp prod 01 is slow', ['prod'], 'POOL_* is slow'],
  ['hpprod01 is slow', ['hpprod01'], 'POOL_* is slow'],
  ['everyone in finance is out', ['finance'], 'everyone in POOL_* is out'],
  ['tout le monde de la FINANCE', ['finance'], 'tout le monde de la POOL_*'],
  ['the claims pool (EU) is full', ['claims', 'eu'], 'the POOL_*) is full'],
  ['IT is down and it is late', ['IT is'], 'POOL_* is down and it is late'],
  ['nordlicht est en panne', ['nordlicht'], 'POOL_* est en panne'],
  ['vm-claims-4 does not answer', ['claims'], 'HOST_* does not answer'],
  ['VM-CLAIMS-4.corp.zanzibrix.com is off', ['claims', 'zanzibrix'], 'HOST_*.DOMAIN_* is off'],
  ['ledger7, LEDGER7', ['ledger'], 'HOST_*, HOST_*_B'],
  ['all of Zanzibrix', ['zanzibrix'], 'all of DOMAIN_*'],
  ['hp-prod-01_backup', ['prod', 'backup'], 'POOL_*'],
  // Names with the shape of a host or a pool
  ['hp-legal-uks shows no host', ['legal', 'uks'], 'POOL_* shows no host'],
  ['avd_sales_pool is empty', ['sales'], 'POOL_* is empty'],
  ['hôte vm-rh-ce-2 arrêté', ['rh-ce'], 'hôte HOST_* arrêté'],
  ['AVDSH03 and srv01', ['avdsh', 'srv'], 'HOST_* and HOST_*'],
  ['OFF-PC-113 is at home', ['113'], 'HOST_* is at home'],
  ['DESKTOP42 restarted', ['desktop42'], 'HOST_* restarted'],
  ['joined zulu-claims yesterday', ['zulu'], 'joined RESOURCE_* yesterday'],
  ['host pool nova is down', ['nova'], 'host pool POOL_* is down'],
  ["groupe d'hôtes nommé nova", ['nova'], "groupe d'hôtes nommé POOL_*"],
  ['the kestrel pool is full', ['kestrel'], 'the POOL_* pool is full'],
  [
    'Computer: PC-0012.contoso.local\nEvent ID: 3277',
    ['pc-0012', 'contoso'],
    'Computer: HOST_*.DOMAIN_*\nEvent ID: 3277',
  ],
  ["Nom de l'ordinateur : kiwi", ['kiwi'], "Nom de l'ordinateur : HOST_*"],
  [
    'Get-AzWvdHostPool -ResourceGroupName zulu -HostPoolName mango',
    ['zulu', 'mango'],
    'Get-AzWvdHostPool -ResourceGroupName RESOURCE_* -HostPoolName POOL_*',
  ],
  ['Pool: mango', ['mango'], 'Pool: POOL_*'],
  ['Storage account: zulufx', ['zulufx'], 'Storage account: RESOURCE_*'],
  ['Account Domain: zulu', ['zulu'], 'Account Domain: DOMAIN_*'],
  ['Restart-Thing -VMName kiwi', ['kiwi'], 'Restart-Thing -VMName HOST_*'],
  ['session host kiwi is off', ['kiwi'], 'session host HOST_* is off'],
  ['in the resource group zulu', ['zulu'], 'in the resource group RESOURCE_*'],
  ['host pool nova is down, nova again', ['nova'], 'host pool POOL_* is down, POOL_* again'],
  ['lt-lobby is off', ['lobby'], 'HOST_* is off'],
  ['avdpool01 is full', ['avdpool'], 'POOL_* is full'],
  // Accounts
  ['jdoe@contoso.com gets 0x204', ['jdoe', 'contoso'], 'MAIL_* gets 0x204'],
  ["O'Neil@contoso.com", ['neil', "o'"], 'MAIL_*'],
  ['jdoe_gmail.com#EXT#@contoso.onmicrosoft.com', ['jdoe', 'contoso'], 'MAIL_*'],
  ['CONTOSO\\jdoe is locked', ['contoso', 'jdoe'], 'DOMAIN_*\\USER_* is locked'],
  ['AzureAD\\jdoe is locked', ['jdoe'], 'AzureAD\\USER_* is locked'],
  ['user jdoe cannot connect', ['jdoe'], 'user USER_* cannot connect'],
  ['utilisateur: mtremblay', ['mtremblay'], 'utilisateur: USER_*'],
  ["l'usager mtremblay ne voit rien", ['mtremblay'], "l'usager USER_* ne voit rien"],
  ['Account Name: jdoe kowalski', ['jdoe', 'kowalski'], 'Account Name: USER_* USER_*'],
  ['C:\\Users\\jdoe\\AppData\\Local', ['jdoe'], 'C:\\Users\\USER_*\\AppData\\Local'],
  ['C:\\\\Users\\\\jane.doe\\\\Desktop', ['jane', 'doe'], 'C:\\\\Users\\\\USER_*\\\\Desktop'],
  ['Profile_jdoe.VHDX is in use', ['jdoe'], 'Profile_jdoe.VHDX is in use'.replace('Profile_jdoe', 'USER_*')],
  // People
  ['Sarah cannot sign in', ['sarah'], 'USER_* cannot sign in'],
  ['it works for Zbigniew, not for Tremblay', ['zbigniew', 'tremblay'], 'it works for USER_*, not for USER_*'],
  ["Jean-Luc's session", ['jean', 'luc'], "USER_*'s session"],
  ["call O'Neil back", ['neil'], 'call USER_* back'],
  ['L’écran de Geneviève', ['geneviève'], 'L’écran de USER_*'],
  ['Mrs Miller sees black', ['miller'], 'Mrs USER_* sees black'],
  ['M. Côté voit noir', ['côté'], 'M. USER_* voit noir'],
  ['mme gagnon appelle', ['gagnon'], 'mme USER_* appelle'],
  ['Sarah Young, Marie ROY', ['sarah', 'young', 'marie', 'roy'], 'USER_* USER_*, USER_* USER_*'],
  ['D’Éloïsa, ce matin', ['éloïsa'], 'D’USER_*, ce matin'],
  ["TREMBLAY'S laptop", ['tremblay'], "USER_*'S laptop"],
  ['ask Mark about it', ['mark'], 'ask USER_* about it'],
  ["Will can't sign in", ['will'], "USER_* can't sign in"],
  ['TREMBLAY is back', ['tremblay'], 'USER_* is back'],
  ['SarahMiller is back', ['sarah'], 'USER_* is back'],
  ['Get-ADUser -Identity jdoe', ['jdoe'], 'Get-ADUser -Identity USER_*'],
  [
    'USERNAME SESSIONNAME ID STATE\n>jdoe rdp-sxs#3 2 Active',
    ['jdoe'],
    'USERNAME SESSIONNAME ID STATE\n>USER_* rdp-sxs#3 2 Active',
  ],
  ['Zbigniew called, zbigniew waits', ['zbigniew'], 'USER_* called, USER_*_B waits'],
  ['jane.qwill@contoso.com, so qwill again', ['qwill'], 'MAIL_*, so USER_* again'],
  // Addresses
  ['ping corp.fabrikam.local fails', ['corp', 'fabrikam'], 'ping DOMAIN_* fails'],
  ['https://intra.fabrikam.com/avd', ['fabrikam'], 'https://DOMAIN_*/avd'],
  ['contosoprofiles.file.core.windows.net', ['contoso'], 'RESOURCE_*.file.core.windows.net'],
  ['https://contoso.sharepoint.com', ['contoso'], 'https://RESOURCE_*.sharepoint.com'],
  ['on \\\\fs01.fabrikam.local\\profiles$\\jdoe today', ['fs01', 'jdoe'], 'on \\\\SHARE_* today'],
  ['"\\\\fs01\\my profiles\\jdoe" fails', ['fs01', 'profiles'], '"\\\\SHARE_*" fails'],
  ['\\\\contosofx.file.core.windows.net\\fx', ['contoso', 'fx'], '\\\\RESOURCE_*.file.core.windows.net\\SHARE_*'],
  ['open zulu.ca now', ['zulu'], 'open DOMAIN_* now'],
  ['10.20.30.40 does not answer', ['10.20'], 'ADDRESS_* does not answer'],
  ['fe80::1ff:fe23:4567:890a is up', ['fe80', '890a'], 'ADDRESS_* is up'],
  ['00-1A-2B-3C-4D-5E', ['1a-2b'], 'ADDRESS_*'],
  // Ids
  [`activity id ${GUID}`, [GUID], 'activity id ID_*'],
  [`{${GUID.toUpperCase()}}`, [GUID], '{ID_*}'],
  [`tenant=${GUID}_x`, [GUID], 'tenant=ID_*'],
  [`${SID} is gone`, ['3623811015', '1013'], 'ID_* is gone'],
  [`folder ${SID}_jdoe`, ['1013', 'jdoe'], 'folder ID_*'],
  ['call 514 555-0199 or +33 1 23 45 67 89', ['0199', '45 67'], 'call ID_* or +ID_*'],
  [
    `/subscriptions/${GUID}/resourceGroups/rg-zulu/providers/Microsoft.DesktopVirtualization/hostpools/mango/sessionHosts/kiwi.fabrikam.com`,
    [GUID, 'zulu', 'mango', 'kiwi', 'fabrikam'],
    '/subscriptions/ID_*/resourceGroups/RESOURCE_*/providers/Microsoft.DesktopVirtualization/hostpools/POOL_*/sessionHosts/HOST_*.DOMAIN_*',
  ],
  [
    `/providers/Microsoft.Authorization/roleAssignments/${GUID}`,
    [GUID],
    '/providers/Microsoft.Authorization/roleAssignments/ID_*',
  ],
  [`/subscriptions/${GUID}/locations/canadaeast`, [GUID], '/subscriptions/ID_*/locations/canadaeast'],
  // Secrets
  ['password is Winter2024! now', ['winter'], 'password is KEY_* now'],
  ['pwd Winter2024!', ['winter'], 'pwd KEY_*'],
  ['mot de passe : hiver', ['hiver'], 'mot de passe : KEY_*'],
  ['New-Thing -Password zulu -Force', ['zulu'], 'New-Thing -Password KEY_* -Force'],
  ['https://jdoe:geheim@intra.fabrikam.com', ['jdoe', 'geheim', 'fabrikam'], 'https://USER_*:KEY_*@MAIL_*'],
  [`key for it: ${JWT}.`, [JWT.slice(0, 20), 'c2lnbmF0dXJl'], 'key for it: KEY_*'],
  ['Authorization: Bearer a1.b2c3d4', ['a1.b2'], 'Authorization: Bearer KEY_*'],
  ['sent bearer abcdefgh12345678 there', ['abcdefgh'], 'sent bearer KEY_* there'],
  ['AccountKey=abc12345; ok', ['abc12345'], 'AccountKey=KEY_* ok'],
  [`try ${STORAGE_KEY} please`, [STORAGE_KEY.slice(0, 20)], 'try KEY_* please'],
  ['?sv=2024&sig=Zm9vYmFyYmF6%3D&se=2026', ['zm9v'], '?sv=2024&sig=KEY_*&se=2026'],
  [`abc8Q~${'xY_1'.repeat(8)}`, ['8q~', 'xy_1'], 'KEY_*'],
  ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----', ['abc', 'begin'], 'KEY_*'],
  ['d41d8cd98f00b204e9800998ecf8427e', ['d41d8'], 'KEY_*'],
  ['q8Zr2LxT0vWm5YbNc7KdJ3HsGf9PaE1u', ['q8zr'], 'KEY_*'],
  ["ConvertTo-SecureString 'zulu papa'", ['zulu', 'papa'], 'ConvertTo-SecureString KEY_*'],
  ['code pin : 4711', ['4711'], 'code pin : KEY_*'],
  ['PIN 4711, pass: zulu', ['4711', 'zulu'], 'PIN KEY_*, pass: KEY_*'],
];

/** What a reader needs to know what is wrong. */
const READABLE: readonly string[] = [
  'the screen gets black, everyone has it, nobody can sign in, users say it is slow',
  'it is the same in the web client, see the log and agent.exe or e.g. rdpinit.exe',
  "l'écran est noir, le bureau a une erreur, personne ne peut se connecter",
  'login is slow, account is locked, user is stuck, user gets kicked out',
  'FSLogix, RemoteApp, MSIX and Windows App on Win11 24H2',
  'error 0x204, extended error 0x300006D, AADSTS50076, KB5074109',
  'event 3277 INVALID_FORM, NAME_ALREADY_REGISTERED, INVALID_REGISTRATION_TOKEN',
  'ConnectionFailedUserNotAuthorized and UrlsAccessibleCheck, CCDLocations',
  'RDAgentBootLoader 1.0.9103.3700, rdp-sxs260209500, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'tracking KR8C-K1Z in Canada East, canadaeast, EUS2, westus2',
  'at 10:30:12 on 2026-03-12, 14h30, since Monday',
  'https://rdbroker.wvd.microsoft.com/api/health and login.microsoftonline.com',
  'https://github.com/Azure/RDS-Templates, windows.cloud.microsoft',
  'mrsglobalsteus2prod.blob.core.windows.net',
  'http://169.254.169.254 and 168.63.129.16 through the proxy',
  'Restarting did not help. Everyone is out. Users see a black screen.',
  'Depuis ce matin. Personne ne peut se connecter. Impossible de démarrer.',
  "L'hôte redémarre, c'est lent, j'ai essayé. Qu'est-ce que je fais ?",
  'Will this help? Mark it as done, please',
  'the password is expired, he gets 0x204',
  'le mot de passe est expiré',
  'the registration token is expired: INVALID_REGISTRATION_TOKEN',
  'run it with -RegistrationToken <token> and -Password $secure',
  'C:\\Windows\\Temp\\ScriptLog.log and C:\\Users\\Public',
  'HKLM\\SOFTWARE\\FSLogix\\Profiles\\Sessions, NT AUTHORITY\\SYSTEM, BUILTIN\\Users',
  'New-AzWvdRegistrationInfo, Get-Service, Standard_D4s_v5',
  'host pool is full, session host is down, one user, user cannot connect',
  'multi-session, Entra-joined, one-host, sign-in, re-added',
  'Citrix, Zscaler, CrowdStrike and Outlook work; ServiceNow too',
  'S-1-5-18 has access',
  'NT AUTHORITY\\SYSTEM or BUILTIN\\Administrators',
  'in C:\\Program Files\\Microsoft RDInfra\\AgentInstall.txt',
  'Ms Teams is slow since 2024',
  'agent version 1.0.25.37',
  'see agent.old.log of ASP.NET',
  '/providers/Microsoft.Insights/eventtypes/management/values',
  'step-3, level-2, windows-11, TLS1, IPv6, SHA256, port-443',
  'incident QX4B-T1Z',
  'host-based, pool-wide, non-pooled, per-host, vm-size; dites-moi',
  'rdgateway-r1.wvd.microsoft.com',
  "Ain't working. Can't connect",
  '\\\\tsclient\\c is missing',
];

function shown(text: string, disguise = start()): string {
  return disguise.hide(text).replace(/([A-Z]+_)[A-Z]{6}(?![A-Za-z])/g, '$1*');
}

describe('what is hidden', () => {
  it.each(HIDDEN)('%s', (text, gone, expected) => {
    const disguise = start();
    const hidden = disguise.hide(text);
    for (const one of gone) {
      if (one === one.toLowerCase()) expect(hidden.toLowerCase()).not.toContain(one);
      else expect(hidden).not.toContain(one);
    }
    expect(shown(text)).toBe(expected);
    if (!hidden.includes('KEY_')) expect(disguise.putBack(hidden)).toBe(text);
  });

  it('stays hidden when the text is hidden again', () => {
    for (const [text] of HIDDEN) {
      const disguise = start();
      const once = disguise.hide(text);
      expect(disguise.hide(once)).toBe(once);
    }
  });
});

describe('what stays readable', () => {
  it.each(READABLE)('%s', (text) => {
    expect(start().hide(text)).toBe(text);
  });

  it('is nearly every word of the articles', () => {
    const words = ARTICLES.join(' ').split(/\s+/).length;
    const hidden = ARTICLES.flatMap(
      (text) =>
        start()
          .hide(text)
          .match(/\b[A-Z]+_[A-Z]{6}\b/g) ?? [],
    ).length;
    expect(hidden / words).toBeLessThan(0.002);
  });

  it('is what begins a sentence in English and French without any article', () => {
    const bare = createDisguise({ names: () => FLEET, ordinary: ordinaryWords([]), secret: SECRET, sendNames: false });
    const text =
      'Restarting helps. Everyone waits. Users call. Depuis hier. Personne ne peut. Redémarrez. Blocked again.';
    expect(bare().hide(text)).toBe(text);
  });
});

describe('placeholders', () => {
  it('are the same in every exchange, whatever the case and the accents', () => {
    expect(start().hide('hp-prod-01')).toBe(start().hide('HP-PROD-01'));
    expect(start().hide('Tremblay')).toBe(start().hide('TREMBLAY'));
    expect(start().hide('Éloïsa')).toBe(start().hide('Eloisa'));
    expect(start().hide('jdoe@contoso.com')).toBe(start().hide('JDoe@Contoso.com'));
  });

  it('of the host with and without its domain share the part of the host', () => {
    const [host] = start().hide('vm-claims-4.corp.zanzibrix.com').split('.');
    expect(start().hide('vm-claims-4')).toBe(host);
  });

  it('of a second spelling have the same letters and one more, so that both come back as they were', () => {
    const disguise = start();
    const hidden = disguise.hide('vm-claims-4, VM-Claims-4');
    const [first = '', second = ''] = hidden.split(', ');
    expect(second).toBe(`${first}_B`);
    expect(disguise.putBack(`${second} ${first}`)).toBe('VM-Claims-4 vm-claims-4');
  });

  it('differ with the secret', () => {
    const other = disguises(false, new Uint8Array(32).fill(1));
    expect(other().hide('hp-prod-01')).not.toBe(start().hide('hp-prod-01'));
  });

  it('are put back only where this exchange gave them, as whole words, in their own case', () => {
    const disguise = start();
    const pool = disguise.hide('hp-prod-01');
    expect(start().putBack(pool)).toBe(pool);
    expect(disguise.putBack(`x${pool} ${pool}s ${pool.toLowerCase()} (${pool}) **${pool}**`)).toBe(
      `x${pool} ${pool}s ${pool.toLowerCase()} (hp-prod-01) **hp-prod-01**`,
    );
  });

  it('are put back once: a value of their shape is not replaced again', () => {
    const user = start().hide('Zbigniew');
    const mail = `${user}@contoso.com`;
    const disguise = start();
    const hidden = disguise.hide(`Zbigniew ${mail}`);
    expect(disguise.putBack(hidden)).toBe(`Zbigniew ${mail}`);
  });

  it('typed by a person survive, and are never given to a name of that exchange', () => {
    const typed = start().hide('hp-prod-01');
    const disguise = start();
    const text = `someone wrote ${typed} about hp-prod-01`;
    const hidden = disguise.hide(text);
    expect(hidden).not.toContain('prod');
    expect(disguise.putBack(hidden)).toBe(text);
    expect(disguise.putBack(disguise.hide(text))).toBe(text);
  });

  it('never mean two names, even when two names give the same letters', () => {
    const names = Array.from({ length: 60_000 }, (_, number) => `n${number}@contoso.com`);
    const disguise = start();
    const text = names.join(' ');
    const hidden = disguise.hide(text);
    expect(new Set(hidden.split(' ')).size).toBe(names.length);
    expect(disguise.putBack(hidden)).toBe(text);
  });

  it('follow the fleet as it is now', () => {
    let names = { hostPools: ['plumtree'], sessionHosts: [] as string[] };
    const make = createDisguise({ names: () => names, ordinary: ORDINARY, secret: SECRET, sendNames: false });
    expect(make().hide('plumtree and peartree')).toMatch(/^POOL_\w+ and peartree$/);
    names = { hostPools: ['peartree'], sessionHosts: [] };
    expect(make().hide('plumtree and peartree')).toMatch(/^plumtree and POOL_\w+$/);
  });
});

describe('an exchange', () => {
  it('knows again whom it hid in an earlier text', () => {
    const disguise = start();
    const [first] = disguise.hide('user jdoe is locked').match(/USER_[A-Z]{6}/) ?? [];
    expect(disguise.hide('now jdoe sees black')).toBe(`now ${first} sees black`);
    disguise.hide('call 514 555-0199');
    expect(disguise.hide('event 0199')).toBe('event 0199');
    disguise.hide('password: kowalski changed it');
    expect(disguise.putBack(disguise.hide('so kowalski waits'))).toBe('so kowalski waits');
  });
});

describe('secrets', () => {
  it('are never put back', () => {
    const disguise = start();
    const hidden = disguise.hide('user jdoe, password: Winter2024!');
    expect(disguise.putBack(hidden)).toMatch(/^user jdoe, password: KEY_[A-Z]{6}$/);
  });

  it('are hidden also where names may leave the house, and nothing else is', () => {
    const open = disguises(true);
    for (const [text] of HIDDEN) {
      const disguise = open();
      const hidden = disguise.hide(text);
      if (!start().hide(text).includes('KEY_')) expect(hidden).toBe(text);
      else expect(hidden).toMatch(/KEY_[A-Z]{6}/);
      expect(disguise.putBack(hidden)).toBe(hidden);
    }
    expect(shown('Sarah on hp-prod-01, password: zulu', open())).toBe('Sarah on hp-prod-01, password: KEY_*');
  });
});
