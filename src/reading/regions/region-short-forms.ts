// What people type for a region. No published list (docs/azure-facts.md#names-of-regions): airport-style letters that desks and resource names
// use, the documented Azure Backup codes among them. Forms that are everyday words or other acronyms (now, win, san, acl, sec) are left out.
const SHORT_FORMS: Readonly<Record<string, string>> = {
  canadacentral: 'cac canc cacn cacentral',
  canadaeast: 'cae caea caeast',
  eastus: 'eus eus1',
  eastus2: 'eus2',
  westus: 'wus wus1',
  westus2: 'wus2',
  westus3: 'wus3',
  centralus: 'cus',
  northcentralus: 'ncus',
  southcentralus: 'scus',
  westcentralus: 'wcus',
  westeurope: 'weu euw euwest',
  northeurope: 'neu eun eunorth',
  uksouth: 'uks',
  ukwest: 'ukw',
  francecentral: 'frc frce',
  francesouth: 'frs frso',
  germanywestcentral: 'gwc dewc gewc',
  germanynorth: 'gerno',
  switzerlandnorth: 'chn szn swno',
  switzerlandwest: 'chw szw swwe',
  norwayeast: 'noea nwe',
  norwaywest: 'nowe nww',
  swedencentral: 'sdc sece',
  polandcentral: 'plce',
  italynorth: 'itn itno',
  spaincentral: 'esce',
  israelcentral: 'ilc ilce',
  qatarcentral: 'qac qtc',
  uaenorth: 'uaen uan',
  uaecentral: 'uaec',
  southafricanorth: 'zan sanorth',
  southafricawest: 'zaw sawest',
  centralindia: 'cind',
  southindia: 'sind',
  westindia: 'inw',
  jioindiawest: 'jiw jinw',
  jioindiacentral: 'jic jinc',
  southeastasia: 'sea seas seasia',
  eastasia: 'easia',
  japaneast: 'jpe jpea',
  japanwest: 'jpw jpwe',
  koreacentral: 'krc kce',
  koreasouth: 'krs kso',
  australiaeast: 'aue auea',
  australiasoutheast: 'ause',
  australiacentral: 'auce',
  australiacentral2: 'auc2',
  brazilsouth: 'brs brso',
  brazilsoutheast: 'brse',
  mexicocentral: 'mxc mxce',
  newzealandnorth: 'nzn',
  malaysiawest: 'myw',
  indonesiacentral: 'idnc',
  chilecentral: 'clc',
  denmarkeast: 'dke',
  austriaeast: 'aute',
  belgiumcentral: 'blce',
};

const BY_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT_FORMS).flatMap(([region, forms]) => forms.split(' ').map((form) => [form, region] as const)),
);

// Known on every desk. Any other form of three letters is a word or an acronym too often: it counts only in capitals in a short message, or
// where nothing else is said.
const WELL_KNOWN = new Set('cae cac weu neu uks ukw eus wus frc gwc jpe jpw aue eun euw'.split(' '));

/** The region a short form stands for. `sure` is false for forms that are also words: those need capitals, or nothing else beside them. */
export function shortForm(word: string): { readonly region: string; readonly sure: boolean } | undefined {
  const region = BY_FORM.get(word);
  return region === undefined ? undefined : { region, sure: word.length > 3 || WELL_KNOWN.has(word) };
}
