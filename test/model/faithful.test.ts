import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/core/language.ts';
import type { DropReason } from '../../src/model/faithful/drop-reason.ts';
import { faithfulText } from '../../src/model/faithful/faithful-text.ts';

const ENGLISH: readonly string[] = [
  'Yes, Microsoft reports an Azure Virtual Desktop incident in Canada East (KR8C-K1Z, since 06:25 UTC). Here: 7 of 14 hosts take sessions, 1 failing, 2 suspect, 1 with a fault to mend, 1 full, 1 drained, 2 off.',
  'Microsoft says: listed, read just now (10:25 UTC). KR8C-K1Z: Azure Virtual Desktop connection failures, started 4 h ago (06:25 UTC), updated 70 min ago (09:15 UTC). Regions: Canada East, Australia East and 8 more. It names ours: hp-prod-01, vm-3.contoso.com.',
  'We see: 7 of 14 hosts take sessions, 1 failing, 2 suspect, 1 with a fault to mend, 1 full, 1 drained, 2 off; 48 sessions; room for 26 more; read just now (10:25 UTC).',
  'Speaks for a platform fault: 11 hosts run 1.0.2602.09500, the version named in incident KR8C-K1Z.',
  'Speaks for a platform fault: 5 of 8 hosts in 2 pools failed within 7 min, without a cause of ours.',
  'Not looked at: sign-ins, so I can’t see whether users connect.',
  'vm-3.contoso.com (hp-prod-01): Unavailable: takes no sessions, since 06:34 UTC, failed: SxSStackListenerCheck',
  'vm-4.contoso.com (hp-prod-01): may be swallowing sign-ins: Azure says Available, its heartbeat is 47 min behind its pool',
  'vm-6.contoso.com (hp-prod-01): takes sessions (6 sessions on it, room for 4 more); agent 1.0.15008.300, stack rdp-sxs260209400',
  'dev-vm-1.contoso.com (hp-dev-01): off: its start failed (AllocationFailed), since 07:25 UTC',
  'Changed: 07:45 UTC: dev-vm-1.contoso.com started, failed (AllocationFailed), by a program (Desktop Virtualization Power On Contributor).',
  'Probably: a platform fault touches West Europe, although nothing is listed yet.',
  'Partly: host pool hp-dev-01 works, with faults on some hosts.',
  'No sign of it: Canada Central shows no fault, and Microsoft lists nothing.',
  'hp-test-01: 5 of 12 hosts take sessions; 7 need assistance',
  'Also listed, not counted (planned maintenance): 9KLD-3W0: Host updates for Virtual Machines in Canada Central, starts in 2 days (2026-11-23 10:26 UTC). Regions: Canada Central.',
  'Restart the host vm-3.contoso.com when its sessions are over.',
  'I can’t tell: I know no host pool called hp-finance. Check the name.',
  'Your side: the failing hosts of hp-prod-01 share one cause of ours.',
  'Down: no host of hp-old-01 that should be on takes new sessions.',
  'No fault on hp-a-01; 5 hosts of hp-b-01 fail',
  'About half of the sessions on hp-dev-01 ended twice, e.g. on vm-9.contoso.com.',
  'Ruled out: A certificate on the host has expired (expired-certificate)',
];

const FRENCH: readonly string[] = [
  'Oui, Microsoft signale un incident Azure Virtual Desktop dans Canada East (KR8C-K1Z, depuis 06:25 UTC). Chez nous\u00a0: 7 hôtes sur 14 acceptent des sessions, 1 en échec, 2 suspects.',
  'Microsoft dit : signalé, lu à l’instant (10:25 UTC). KR8C-K1Z : Azure Virtual Desktop connection failures, commencé il y a 4 h (06:25 UTC). Régions : Canada East, Australia East et 8 de plus.',
  'Nous voyons : 7 hôtes sur 14 acceptent des sessions, 1 en échec, 2 suspects; 48 sessions; de la place pour 26 de plus; lu à l’instant (10:25 UTC).',
  'Plaide pour une panne de la plateforme\u202f: 11 hôtes ont 1.0.2602.09500, la version nommée dans l’incident KR8C-K1Z.',
  'Pas regardé : les ouvertures de session; je ne vois donc pas si les utilisateurs se connectent.',
  'vm-3.contoso.com (hp-prod-01) : Unavailable : n’accepte aucune session, depuis 06:34 UTC, en échec : SxSStackListenerCheck',
  'vm-4.contoso.com (hp-prod-01) : avale peut-être les ouvertures de session : Azure dit Available, sa pulsation a 47 min de retard sur son pool',
  'Probablement : une panne de la plateforme touche West Europe, même si rien n’est encore signalé.',
  'En partie : hp-dev-01 fonctionne, avec des défauts sur certains hôtes.',
  'Aucun signe de panne : Canada Central ne montre aucun défaut, et Microsoft ne signale rien.',
  'Changé dans les 24 dernières heures : rien dans le journal d’activité.',
  'Redémarrez vm-3.contoso.com.',
  'Environ la moitié des sessions de hp-dev-01 ont échoué.',
];

function verdict(sentence: string, lines: readonly string[], language: Language): DropReason | 'kept' | 'too little' {
  const { kept, dropped } = faithfulText(sentence, lines, language);
  const [first] = dropped;
  if (first !== undefined) return first.why;
  return kept === undefined ? 'too little' : 'kept';
}

type Row = readonly [sentence: string, verdict: DropReason | 'kept' | 'too little'];

const ENGLISH_ROWS: readonly Row[] = [
  ['Yes, Microsoft reports an Azure Virtual Desktop incident in Canada East (KR8C-K1Z, since 06:25 UTC).', 'kept'],
  ['Microsoft reports an Azure Virtual Desktop incident in Canada East.', 'kept'],
  ['In short, Microsoft reports an Azure Virtual Desktop incident in Canada East (KR8C-K1Z).', 'kept'],
  ['Overall, Microsoft reports an Azure Virtual Desktop incident in Canada East.', 'unknown-word'],
  ['Microsoft currently reports an Azure Virtual Desktop incident in Canada East.', 'loaded-word'],
  ['Microsoft reports an Azure Virtual Desktop incident in Canada Central.', 'no-one-source'],
  ['Microsoft reports an Azure Virtual Desktop incident in France Central.', 'unknown-atom'],
  ['Microsoft reports an incident in Canada East.', 'left-out'],
  ['7 of 14 hosts take sessions, 1 failing, 2 suspect.', 'kept'],
  ['7 of 14 hosts take sessions, 1 is failing and 2 are suspect; room for 26 more.', 'kept'],
  ['7 of 14 hosts take sessions, with room for 26 more.', 'left-out'],
  ['We see 7 of 14 hosts take sessions.', 'left-out'],
  ['14 hosts take sessions.', 'left-out'],
  ['2 of 14 hosts take sessions.', 'left-out'],
  ['Seven of 14 hosts take sessions.', 'unknown-atom'],
  ['Half of the hosts take sessions.', 'loaded-word'],
  ['All 14 hosts take sessions.', 'loaded-word'],
  ['At least 7 of 14 hosts take sessions.', 'loaded-word'],
  ['Only 7 of 14 hosts take sessions.', 'loaded-word'],
  ['7 of 14 hosts take sessions because 1 is failing.', 'loaded-word'],
  ['hp-test-01: 5 of 12 hosts take sessions.', 'kept'],
  ['hp-test-01: 5 of 12 hosts take sessions, 7 need assistance.', 'kept'],
  ['hp-test-01: 7 of 12 hosts need assistance.', 'left-out'],
  ['hp-test-01: 12 hosts take sessions; 7 need assistance.', 'left-out'],
  ['11 hosts run 1.0.2602.09500, the version named in incident KR8C-K1Z.', 'kept'],
  ['11 hosts run 1.0.2602.9500, the version named in incident KR8C-K1Z.', 'unknown-atom'],
  ['14 hosts run 1.0.2602.09500, the version named in incident KR8C-K1Z.', 'no-one-source'],
  ['5 of 8 hosts in 2 pools failed within 7 min, without a cause of ours.', 'kept'],
  ['5 of 8 hosts in 2 pools failed within 7 min.', 'loaded-word'],
  ['5 of 8 hosts in 2 pools failed within 7 min, with a cause of ours.', 'loaded-word'],
  ['Not looked at: sign-ins, so I can’t see whether users connect.', 'kept'],
  ['I can see whether users connect.', 'loaded-word'],
  ['Users connect.', 'loaded-word'],
  [
    'vm-3.contoso.com (hp-prod-01) is Unavailable: takes no sessions since 06:34 UTC, failed: SxSStackListenerCheck.',
    'kept',
  ],
  [
    'VM-3.contoso.com (hp-prod-01): Unavailable: takes no sessions, since 06:34 UTC, failed: SxSStackListenerCheck.',
    'kept',
  ],
  [
    'vm-3.contoso.com (hp-prod-01): Unavailable: takes sessions, since 06:34 UTC, failed: SxSStackListenerCheck.',
    'loaded-word',
  ],
  ['vm-6.contoso.com (hp-prod-01): takes no sessions.', 'loaded-word'],
  ['vm-6.contoso.com (hp-prod-01) takes sessions (6 sessions on it, room for 4 more).', 'kept'],
  ['vm-6.contoso.com (hp-prod-01) takes sessions.', 'kept'],
  ['vm-6.contoso.com, hp-prod-01: takes sessions.', 'left-out'],
  ['vm-4.contoso.com (hp-prod-01): Azure says Available.', 'loaded-word'],
  ['vm-4.contoso.com (hp-prod-01) is swallowing sign-ins.', 'loaded-word'],
  ['Its heartbeat is 47 min behind its pool.', 'loaded-word'],
  ['07:45 UTC: dev-vm-1.contoso.com started.', 'left-out'],
  ['dev-vm-1.contoso.com (hp-dev-01) is off: its start failed (AllocationFailed) since 07:25 UTC.', 'kept'],
  ['Probably, a platform fault touches West Europe, although nothing is listed yet.', 'kept'],
  ['A platform fault touches West Europe, although nothing is listed yet.', 'loaded-word'],
  ['A platform fault touches West Europe.', 'loaded-word'],
  ['West Europe is down.', 'no-one-source'],
  ['Canada Central shows no fault, and Microsoft lists nothing.', 'loaded-word'],
  ['Canada Central shows a fault.', 'loaded-word'],
  ['No fault, on hp-a-01; 5 hosts of hp-b-01 fail.', 'left-out'],
  ['No sign of it: Canada Central shows no fault, and Microsoft lists nothing.', 'kept'],
  ['Host pool hp-dev-01 works.', 'loaded-word'],
  ['Partly: host pool hp-dev-01 works, with faults on all hosts.', 'loaded-word'],
  ['Host pool hp-dev-01 is healthy.', 'unknown-word'],
  ['The incident is resolved.', 'unknown-word'],
  ['Microsoft reports an Azure Virtual Desktop incident in Canada East and 7 of 14 hosts take sessions.', 'kept'],
  [
    'Microsoft reports an Azure Virtual Desktop incident in Canada East, but vm-6.contoso.com (hp-prod-01) takes sessions.',
    'kept',
  ],
  ['Canada East and vm-3.contoso.com (hp-prod-01) is Unavailable.', 'no-one-source'],
  ['Speaks for a platform fault: 7 of 14 hosts take sessions.', 'no-one-source'],
  ['No fault on hp-a-01; 5 hosts of hp-b-01 fail.', 'kept'],
  ['No fault on hp-a-01 and 5 hosts of hp-b-01 fail.', 'left-out'],
  ['Regions: Canada Central.', 'out-of-context'],
  ['Restart the host vm-3.contoso.com when its sessions are over.', 'instruction'],
  ['Check the name.', 'instruction'],
  ['7 of 14 hosts take sessions, then restart vm-3.contoso.com.', 'instruction'],
  ['You can use vm-6.contoso.com.', 'instruction'],
  ['Your side: the failing hosts of hp-prod-01 share one cause of ours.', 'instruction'],
  ['The hosts should be drained.', 'instruction'],
  ['Never reboot hp-prod-01.', 'instruction'],
  ['Down: no host of hp-old-01 that should be on takes new sessions.', 'kept'],
  ['hp-old-01 is down.', 'loaded-word'],
  ['About half of the sessions on hp-dev-01 ended twice, e.g. on vm-9.contoso.com.', 'kept'],
  ['Half of the sessions on hp-dev-01 ended twice, e.g. on vm-9.contoso.com.', 'loaded-word'],
  ['A certificate on the host has expired (expired-certificate).', 'left-out'],
  ['Is 7 of 14 hosts take sessions?', 'question'],
  ['7 of 14 hosts take **sessions**.', 'markup'],
  ['7 of 14 hosts take sessions: https://contoso.com.', 'markup'],
  ['7 of 14 hosts [take](sessions).', 'markup'],
  ['<at>Everyone</at> 7 of 14 hosts take sessions.', 'markup'],
  ['- 7 of 14 hosts take sessions', 'markup'],
  ['# 7 of 14 hosts take sessions', 'markup'],
  ['_7 of 14 hosts take sessions_', 'markup'],
  ['7 of 14 hosts take sessions 🎉', 'strange-character'],
  ['７ of 14 hosts take sessions.', 'strange-character'],
  ['7 of 14 hоsts take sessions.', 'strange-character'],
  ['7 of 14 ho\u200bsts\u202e take\u0007 sessions.', 'kept'],
  ['7 of 14 hosts take sessions \ud800.', 'strange-character'],
  [`7 of 14 hosts take sessions${', 1 failing'.repeat(60)}.`, 'too-long'],
];

const FRENCH_ROWS: readonly Row[] = [
  ['Microsoft signale un incident Azure Virtual Desktop dans Canada East (KR8C-K1Z, depuis 06:25 UTC).', 'kept'],
  ['En bref, Microsoft signale un incident Azure Virtual Desktop dans Canada East.', 'kept'],
  ['7 hôtes sur 14 acceptent des sessions, 1 en échec et 2 suspects.', 'kept'],
  ['Nous voyons\u202f: 7 hôtes sur 14 acceptent des sessions; de la place pour 26 de plus.', 'kept'],
  ['Sept hôtes sur 14 acceptent des sessions.', 'unknown-atom'],
  ['La moitié des hôtes acceptent des sessions.', 'loaded-word'],
  ['Tous les 14 hôtes acceptent des sessions.', 'loaded-word'],
  ['7 hôtes sur 14 n’acceptent pas des sessions.', 'loaded-word'],
  ['14 hôtes acceptent des sessions.', 'left-out'],
  ['11 hôtes ont 1.0.2602.09500, la version nommée dans l’incident KR8C-K1Z.', 'kept'],
  ['Pas regardé : les ouvertures de session; je ne vois donc pas si les utilisateurs se connectent.', 'kept'],
  ['Les utilisateurs se connectent.', 'loaded-word'],
  [
    'vm-3.contoso.com (hp-prod-01) est Unavailable\u00a0: n’accepte aucune session depuis 06:34 UTC, en échec\u00a0: SxSStackListenerCheck.',
    'kept',
  ],
  ['vm-3.contoso.com (hp-prod-01) : Unavailable : accepte une session.', 'loaded-word'],
  ['vm-4.contoso.com (hp-prod-01) avale les ouvertures de session.', 'loaded-word'],
  ['Une panne de la plateforme touche West Europe.', 'loaded-word'],
  ['hp-dev-01 fonctionne.', 'loaded-word'],
  ['En partie : hp-dev-01 fonctionne, avec des défauts sur certains hôtes.', 'kept'],
  ['Canada Central montre un défaut.', 'loaded-word'],
  ['Microsoft signalé un incident Azure Virtual Desktop dans Canada East.', 'no-one-source'],
  ['Canada East est en panne.', 'no-one-source'],
  ['Environ la moitié des sessions de hp-dev-01 ont échoué.', 'kept'],
  ['La moitié des sessions de hp-dev-01 ont échoué.', 'loaded-word'],
  ['Redémarrez vm-3.contoso.com.', 'instruction'],
  ['Redémarrer vm-3.contoso.com.', 'instruction'],
  ['Il faut attendre.', 'instruction'],
  ['Surtout, débranchez vm-3.contoso.com.', 'instruction'],
  ['Vous pouvez continuer.', 'instruction'],
  ['Canada East fonctionne ?', 'question'],
];

describe('a text of the model', () => {
  it.each(ENGLISH_ROWS)('“%s” is judged: %s', (sentence, expected) => {
    expect(verdict(sentence, ENGLISH, 'en')).toBe(expected);
  });

  it.each(FRENCH_ROWS)('« %s » is judged: %s', (sentence, expected) => {
    expect(verdict(sentence, FRENCH, 'fr')).toBe(expected);
  });

  it('loses its false sentences and keeps the true ones in their order', () => {
    const text =
      'vm-6.contoso.com (hp-prod-01) takes sessions. Everything is fine. Microsoft reports an Azure Virtual Desktop incident in Canada East. Restart vm-3.contoso.com.';
    expect(faithfulText(text, ENGLISH, 'en')).toEqual({
      kept: 'vm-6.contoso.com (hp-prod-01) takes sessions. Microsoft reports an Azure Virtual Desktop incident in Canada East.',
      dropped: [
        { sentence: 'Everything is fine.', why: 'unknown-word' },
        { sentence: 'Restart vm-3.contoso.com.', why: 'instruction' },
      ],
    });
  });

  it('may go on with a sentence that leans on the one before, and only right behind it', () => {
    const [, microsoft = ''] = ENGLISH;
    expect(faithfulText(microsoft, ENGLISH, 'en').dropped).toEqual([]);
    const other =
      'KR8C-K1Z: Azure Virtual Desktop connection failures, started 4 h ago (06:25 UTC). Regions: Canada Central.';
    expect(faithfulText(other, ENGLISH, 'en').dropped).toEqual([
      { sentence: 'Regions: Canada Central.', why: 'out-of-context' },
    ]);
  });

  it('never takes the rest of one line for the verb of another', () => {
    const lines = [
      'hp-a-01: 5 hosts take sessions; hp-b-01: 3 failing; 2 off',
      'hp-c-01: 4 hosts take sessions; 3 failing',
    ];
    expect(verdict('hp-a-01: 5 hosts take sessions; 2 off.', lines, 'en')).toBe('left-out');
    expect(verdict('hp-a-01: 5 hosts take sessions; 3 failing.', lines, 'en')).toBe('left-out');
    expect(verdict('hp-a-01: 4 hosts take sessions.', lines, 'en')).toBe('no-one-source');
    expect(verdict('hp-c-01, hp-a-01: 5 hosts take sessions.', lines, 'en')).toBe('no-one-source');
  });

  it('never joins with a word over which a denial, a condition or a label reaches', () => {
    const lines = [
      'Nothing shows that hp-a-01 is down',
      '5 hosts of hp-b-01 take sessions',
      'Told by callers: hp-c-01 is slow',
    ];
    expect(verdict('5 hosts of hp-b-01 take sessions, and nothing shows that hp-a-01 is down.', lines, 'en')).toBe(
      'kept',
    );
    expect(verdict('Nothing shows that hp-a-01 is down, and 5 hosts of hp-b-01 take sessions.', lines, 'en')).toBe(
      'no-one-source',
    );
    expect(verdict('Nothing shows that hp-a-01 is down; 5 hosts of hp-b-01 take sessions.', lines, 'en')).toBe('kept');
    expect(verdict('Told by callers: hp-c-01 is slow and 5 hosts of hp-b-01 take sessions.', lines, 'en')).toBe(
      'no-one-source',
    );
    expect(verdict('hp-a-01 is down.', lines, 'en')).toBe('loaded-word');
  });

  it('is taken for its first 1200 characters, four sentences and 500 characters', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `Host pool hp-${at + 10} has ${at} free places`);
    const short = faithfulText(lines.map((line) => `${line}.`).join(' '), lines, 'en');
    expect(short.kept?.split('. ')).toHaveLength(4);
    expect(short.dropped[0]).toEqual({ sentence: 'Host pool hp-14 has 4 free places.', why: 'no-room' });
    expect(short.dropped.length).toBeLessThan(40);
    const long = lines.slice(0, 4).map((line) => `${line} and ${'very '.repeat(30)}quiet sessions`);
    const kept = faithfulText(long.map((line) => `${line}.`).join(' '), long, 'en').kept ?? '';
    expect(kept.length).toBeGreaterThan(300);
    expect(kept.length).toBeLessThanOrEqual(500);
  });

  it('is not shown where too little of it is left', () => {
    const lines = ['Microsoft lists nothing', 'hp-a-01 takes all sessions'];
    expect(faithfulText('', lines, 'en')).toEqual({ kept: undefined, dropped: [] });
    expect(verdict('Microsoft lists nothing.', lines, 'en')).toBe('too little');
    expect(verdict('hp-a-01 takes all sessions.', lines, 'en')).toBe('kept');
    expect(verdict('hp-a-01 takes all sessions.', [], 'en')).toBe('unknown-atom');
  });

  it('gets its full stops where line breaks ended its sentences', () => {
    const lines = ['No host of hp-a-01 takes sessions', 'hp-b-01 has 4 free places'];
    expect(faithfulText(lines.join('\n'), lines, 'en').kept).toBe(
      'No host of hp-a-01 takes sessions. hp-b-01 has 4 free places.',
    );
  });

  it('may not lose a small word that turns its line round', () => {
    const lines = ['A few hosts of hp-a-01 fail', 'Ruled out: hp-b-01 is down', 'Not counted: 3 hosts of hp-c-01 fail'];
    expect(verdict('Few hosts of hp-a-01 fail.', lines, 'en')).toBe('left-out');
    expect(verdict('A few hosts of hp-a-01 fail.', lines, 'en')).toBe('kept');
    expect(verdict('Ruled out, hp-b-01 is down.', lines, 'en')).toBe('left-out');
    expect(verdict('Not counted, 3 hosts of hp-c-01 fail.', lines, 'en')).toBe('left-out');
    expect(verdict('Ruled out: hp-b-01 is down.', lines, 'en')).toBe('kept');
  });

  it('may not lose what takes back or narrows the rest', () => {
    const lines = [
      'hp-a-01: 5 hosts fail, 3 probably by mistake',
      'hp-b-01: 5 hosts fail, 1 on vm-3.contoso.com, 2 off',
      'hp-c-01: 5 hosts fail, 1 full, named in KR8C-K1Z',
      'hp-d-01 has 5 failing hosts (resolved)',
      'Not confirmed, e.g. vm-4.contoso.com has 3 broken sessions',
      '07:45 UTC: vm-5.contoso.com stopped by a program',
      'Changed: by a person in hp-e-01',
    ];
    expect(verdict('hp-a-01: 5 hosts fail.', lines, 'en')).toBe('loaded-word');
    expect(verdict('hp-b-01: 5 hosts fail, 2 off.', lines, 'en')).toBe('left-out');
    expect(verdict('hp-b-01: 5 hosts fail.', lines, 'en')).toBe('kept');
    expect(verdict('hp-c-01: 5 hosts fail, named in KR8C-K1Z.', lines, 'en')).toBe('left-out');
    expect(verdict('hp-d-01 has 5 failing hosts.', lines, 'en')).toBe('left-out');
    expect(verdict('vm-4.contoso.com has 3 broken sessions.', lines, 'en')).toBe('loaded-word');
    expect(verdict('07:45 UTC: vm-5.contoso.com is stopped by a program.', lines, 'en')).toBe('left-out');
    expect(verdict('By a person in hp-e-01.', lines, 'en')).toBe('left-out');
  });

  it('never leans on another line, on a part of one, or on a name without a verb', () => {
    const lines = [
      '5 hosts of hp-b-01 take sessions',
      'It has no more free places',
      'hp-a-01 (12:30)',
      'vm-6.contoso.com (hp-b-01) takes 4 sessions',
      'KR8C-K1Z: connection failures in West Europe, since 06:25 UTC. It names 3 pools of ours.',
    ];
    const [, , , , incident = ''] = lines;
    expect(verdict('It has no more free places.', lines, 'en')).toBe('out-of-context');
    expect(verdict('5 hosts of hp-b-01 take sessions, and it has no more free places.', lines, 'en')).toBe(
      'no-one-source',
    );
    expect(verdict('hp-a-01 and vm-6.contoso.com (hp-b-01) takes 4 sessions.', lines, 'en')).toBe('no-one-source');
    expect(verdict(incident, lines, 'en')).toBe('kept');
    expect(verdict(incident.replace(', since 06:25 UTC', ''), lines, 'en')).toBe('out-of-context');
  });

  it('is shown once where it repeats itself', () => {
    const [line = ''] = ['hp-a-01 takes all sessions.'];
    expect(faithfulText(`${line} ${line}`, [line], 'en')).toEqual({
      kept: line,
      dropped: [{ sentence: line, why: 'repeated' }],
    });
  });

  it('ends however long and odd it is, and shows little of it', () => {
    const odd = [
      'a',
      '.',
      ' and',
      '7 of 14 hosts ',
      '; ',
      '((((',
      '\ud800',
      "n't ",
      'é. ',
      '1,',
      'e.g. ',
      '\n',
      'a b. ',
      'hosts. ',
      'and ; ',
    ];
    const lines = [...ENGLISH, ...FRENCH, `We see: ${'1 failing, '.repeat(60)}1 off`];
    for (const piece of odd) {
      const text = piece.repeat(28_000 / piece.length);
      expect(faithfulText(text, lines, 'en').kept?.length ?? 0).toBeLessThanOrEqual(520);
    }
  });
});
