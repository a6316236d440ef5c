import { wordSet, wordsIn } from './word-list.ts';

/** Words that with a number name a product, a version, a place or a paper, never a machine: "Server 2022", "floor-3", "KB5012170". */
export const NUMBERED_WORDS: readonly string[] = wordsIn(`
  windows win w server windows-server office o m ms tls ssl smb ie net sql powershell ps h x i ipv rdp udp tcp ws version ver build v r g stack
  agent sxs rdpsxs rdp-sxs ubuntu iphone ipad ios macos android pixel galaxy chrome edge usb wifi wi-fi level lvl l n tier p sev severity prio
  priority port floor etage niveau room salle step phase part day week top case ticket billet inc chg req ritm event error code id kb cve covid
  utf sha md aes rc rsa az sc ai q fy s e f c d page line option plan question attempt try round article section chapter post mid pre shift iso
  rfc mp t b k a u`);

/** What "rdp-sxs2405" and "floor 3" have behind their word. */
const WITH_NUMBER = /^([a-z-]+?)[-_]?\d+(?:[-_.]?\d+)*[a-z]?$/;

/** Whether a folded word is one of these words with a number behind it. */
export function isNumbered(text: string, words: ReadonlySet<string>): boolean {
  return words.has(WITH_NUMBER.exec(text)?.[1] ?? '');
}

/** Sizes of virtual machines, with or without the word they begin with in Azure. */
export const VM_SIZE = /^(?:standard_.+|(?:standard)?[a-z]{1,2}\d{1,3}[a-z]{0,5}(?:[-_][a-z]?\d{1,4}[a-z]*)*_v\d)$/;

/** The verbs of PowerShell commands. */
export const CMDLET_VERBS = wordSet(`
  get set new remove update add restart start stop test invoke install import enable disable register unregister export connect disconnect
  convertto format select where write out clear find send`);

/** How words end that are joined by a dash and name nothing: "host-level", "est-ce", "sign-in". */
export const ORDINARY_ENDINGS: readonly string[] = wordsIn(`
  side level based related only wide specific like free ready up in off on out down time user users session sessions ci la ce il elle ils vous
  nous je tu t to end joined join managed hosted issue issues problem problems aware less tier class`);

/** Parts of names that only host pools have. */
export const SURE_POOL_LABELS: readonly string[] = wordsIn(
  'hp hpl hpool hostpool hostpools vdpool vdpools avdpool wvdpool',
);
/** Parts that host pools have, and sentences about them. */
export const PLAIN_POOL_LABELS: readonly string[] = wordsIn('pool pools pooled');
/** Parts of names that only hosts have. */
export const SURE_HOST_LABELS: readonly string[] = wordsIn('rdsh avdsh vmavd azvd avdvm wvdvm vdi');
/** Parts that hosts have, and sentences about them. */
export const PLAIN_HOST_LABELS: readonly string[] = wordsIn('vm sh host sessionhost vd srv ws');
export const DESKTOP_LABELS: readonly string[] = wordsIn('avd wvd desktop desktops dt');
/** Things that stand on desks: a computer, a printer, a telephone. */
export const DEVICE_LABELS: readonly string[] = wordsIn('pc laptop lt nb notebook prn printer imp tel phone tab mac');

/** What is found in a host's name of one word: "ccvm01", "prodrdsh3". */
export const PARTS_OF_HOST_NAMES: readonly string[] = wordsIn('vm sh avd wvd vdi rdsh vd host srv');

/** Whether the last part of a name is the number of a machine, "01" or "vm12b", of at most so many digits: no year, no issue of a tracker. */
export function isMachineNumber(label: string, mostDigits: number): boolean {
  const digits = /^[a-z]{0,8}(\d+)[a-z]?$/.exec(label)?.[1] ?? '';
  return digits !== '' && digits.length <= mostDigits && !/^(?:19|20)\d\d$/.test(label);
}

/** Part of a name without the number at its end. */
export function withoutNumber(label: string): string {
  return label.replace(/\d+$/, '');
}
