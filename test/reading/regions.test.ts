import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/domain/core/region.ts';
import { read } from './small-reader.ts';

function regionOf(text: string): string | null {
  return read(text).entities.region;
}

function turnedWords(displayName: string): string {
  const [first = '', ...rest] = displayName.split(' ');
  const digit = /^\d$/.test(rest.at(-1) ?? '') ? ` ${rest.pop()}` : '';
  return `${rest.join(' ')} ${first}${digit}`;
}

const FRENCH: Readonly<Record<string, readonly string[]>> = {
  australiacentral: ['Australie Centre', "centre de l'Australie"],
  australiacentral2: ['Australie Centre 2'],
  australiaeast: ['Australie Est', "est de l'Australie"],
  australiasoutheast: ['Australie Sud-Est', "sud-est de l'Australie"],
  austriaeast: ['Autriche Est', "est de l'Autriche"],
  belgiumcentral: ['Belgique Centre', 'centre de la Belgique'],
  brazilsouth: ['Brésil Sud', 'sud du Brésil'],
  brazilsoutheast: ['Brésil Sud-Est', 'sud-est du Brésil'],
  canadacentral: ['Canada Centre', 'centre du Canada'],
  canadaeast: ['Canada Est', 'est du Canada', "l'est du canada"],
  centralindia: ['Inde Centre', 'Inde centrale', "centre de l'Inde"],
  centralus: ['USA Centre', 'centre des États-Unis'],
  chilecentral: ['Chili Centre', 'centre du Chili'],
  denmarkeast: ['Danemark Est', 'est du Danemark'],
  eastasia: ['Asie Est', "Asie de l'Est", "est de l'Asie"],
  eastus: ['USA Est', 'est des États-Unis', "l'est des Etats-Unis"],
  eastus2: ['USA Est 2', 'est des États-Unis 2'],
  francecentral: ['France Centre', 'centre de la France'],
  francesouth: ['France Sud', 'sud de la France'],
  germanynorth: ['Allemagne Nord', "nord de l'Allemagne"],
  germanywestcentral: ['Allemagne Centre-Ouest', "centre-ouest de l'Allemagne"],
  indonesiacentral: ['Indonésie Centre', "centre de l'Indonésie"],
  israelcentral: ['Israël Centre', "centre d'Israël"],
  italynorth: ['Italie Nord', "nord de l'Italie"],
  japaneast: ['Japon Est', 'est du Japon'],
  japanwest: ['Japon Ouest', 'ouest du Japon'],
  jioindiacentral: ['Jio Inde Centre'],
  jioindiawest: ['Jio Inde Ouest'],
  koreacentral: ['Corée Centre', 'centre de la Corée', 'Corée du Sud Centre'],
  koreasouth: ['Corée Sud', 'sud de la Corée'],
  malaysiawest: ['Malaisie Ouest', 'ouest de la Malaisie'],
  mexicocentral: ['Mexique Centre', 'centre du Mexique'],
  newzealandnorth: ['Nouvelle-Zélande Nord', 'nord de la Nouvelle-Zélande'],
  northcentralus: ['USA Centre Nord', 'centre-nord des États-Unis'],
  northeurope: ['Europe Nord', 'Europe du Nord', "nord de l'Europe"],
  norwayeast: ['Norvège Est', 'est de la Norvège'],
  norwaywest: ['Norvège Ouest', 'ouest de la Norvège'],
  polandcentral: ['Pologne Centre', 'centre de la Pologne'],
  qatarcentral: ['Qatar Centre', 'centre du Qatar'],
  southafricanorth: ['Afrique du Sud Nord', "nord de l'Afrique du Sud"],
  southafricawest: ['Afrique du Sud Ouest', "ouest de l'Afrique du Sud"],
  southcentralus: ['USA Centre Sud', 'centre-sud des États-Unis'],
  southeastasia: ['Asie Sud-Est', 'Asie du Sud-Est', "sud-est de l'Asie"],
  southindia: ['Inde Sud', 'Inde du Sud', "sud de l'Inde"],
  spaincentral: ['Espagne Centre', "centre de l'Espagne"],
  swedencentral: ['Suède Centre', 'centre de la Suède'],
  switzerlandnorth: ['Suisse Nord', 'nord de la Suisse'],
  switzerlandwest: ['Suisse Ouest', 'ouest de la Suisse'],
  uaecentral: ['Émirats arabes unis Centre', 'EAU Centre'],
  uaenorth: ['Émirats arabes unis Nord', 'EAU Nord'],
  uksouth: ['Royaume-Uni Sud', 'sud du Royaume-Uni', 'Royaume Uni sud'],
  ukwest: ['Royaume-Uni Ouest', 'ouest du Royaume-Uni'],
  westcentralus: ['USA Centre Ouest', 'centre-ouest des États-Unis'],
  westeurope: ['Europe Ouest', "Europe de l'Ouest", "ouest de l'Europe", 'Europe occidentale'],
  westindia: ['Inde Ouest', "ouest de l'Inde"],
  westus: ['USA Ouest', 'ouest des États-Unis'],
  westus2: ['USA Ouest 2', 'ouest des États-Unis 2'],
  westus3: ['USA Ouest 3', 'ouest des États-Unis 3'],
};

describe('regions', () => {
  it('are found by display and programmatic name in any case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REGIONS), fc.func(fc.boolean()), ({ name, displayName }, upper) => {
        const cased = (text: string) =>
          [...text].map((letter, index) => (upper(index) ? letter.toUpperCase() : letter.toLowerCase())).join('');
        expect(regionOf(`is ${cased(displayName)} down`)).toBe(name);
        expect(regionOf(`is ${cased(name)} down`)).toBe(name);
      }),
    );
  });

  it.each(REGIONS)('$displayName is found with its words turned, joined and with dashes', ({ name, displayName }) => {
    expect(regionOf(`${displayName.replaceAll(' ', '-')} status`)).toBe(name);
    expect(regionOf(`is ${displayName.replaceAll(' ', '')} ok`)).toBe(name);
    // Turned, "India Jio Central" is no longer one name; New Zealand and South Africa are places of two words.
    if (!/^(Jio|New|South Africa)/.test(displayName)) expect(regionOf(`${turnedWords(displayName)} ok?`)).toBe(name);
  });

  it('all have French names', () => {
    expect(Object.keys(FRENCH).sort()).toEqual(REGIONS.map(({ name }) => name).sort());
  });

  it.each(Object.entries(FRENCH))('%s is found by its French names', (name, spellings) => {
    for (const spelling of spellings) {
      expect(regionOf(`${spelling} en panne ?`), spelling).toBe(name);
      expect(regionOf(`est-ce que ${spelling.toLowerCase()} fonctionne`), spelling).toBe(name);
    }
  });

  it.each([
    ['CAE', 'canadaeast'],
    ['cac ok', 'canadacentral'],
    ['WEU?', 'westeurope'],
    ['NEU', 'northeurope'],
    ['uks', 'uksouth'],
    ['EUS2 down', 'eastus2'],
    ['EUS 2 down', 'eastus2'],
    ['SCUS', 'southcentralus'],
    ['SEA status', 'southeastasia'],
    ['sea down?', 'southeastasia'],
    ['w europe', 'westeurope'],
    ['se asia', 'southeastasia'],
    ['jp east', 'japaneast'],
  ])('short form %s', (text, region) => {
    expect(regionOf(text)).toBe(region);
  });

  it.each([
    ['canada centrl', 'canadacentral'],
    ['cannada east', 'canadaeast'],
    ['canda eats', null],
    ['west erope', 'westeurope'],
    ['germny west cental', 'germanywestcentral'],
    ['southcentrlus', 'southcentralus'],
    ['swtizerland north', 'switzerlandnorth'],
    ['austalia east', 'australiaeast'],
    ['westeruope', 'westeurope'],
    ['eastus3', null],
    ['canada west', null],
  ])('a slip: %s', (text, region) => {
    expect(regionOf(`is ${text} ok`)).toBe(region);
  });

  it.each([
    'the west wing printer',
    'central office lost power',
    'the east side users cannot print',
    'our US central office is slow',
    'tell us east wing is closed',
    'it kicked us west of the building',
    'finance central pool',
    'a view of the sea from the office',
    'we did a POC with the AD team and it failed after the second try',
    'is europe fine',
    'canada',
    'hp-canada-east-01 status',
    'north of the office',
    "l'aile ouest du bureau",
    'le bureau central est fermé',
    'UAC prompt on the host',
    'do it now, inc. the win app and the acl',
  ])('ordinary words are no region: %s', (text) => {
    expect(regionOf(text)).toBeNull();
  });

  it('"est" after a complete region is the French verb', () => {
    expect(regionOf('Brésil Sud est en panne')).toBe('brazilsouth');
    expect(regionOf('brésil sud-est en panne')).toBe('brazilsoutheast');
    expect(regionOf('canada est en panne ?')).toBe('canadaeast');
  });

  it('a number that counts people is not part of the name', () => {
    expect(regionOf('in west us 2 users lost their session')).toBe('westus');
    expect(regionOf('West US 2 users lost their session')).toBe('westus2');
  });

  it('the region in trouble wins over the one that works and the one that is ruled out', () => {
    expect(regionOf("canada central works fine but canada east doesn't")).toBe('canadaeast');
    expect(regionOf('not canada east, west europe')).toBe('westeurope');
    expect(regionOf('no canada east users can connect')).toBe('canadaeast');
  });

  it('every region that is meant becomes a finding', () => {
    const found = read('users in uk south and uk west see 0x204').findings.filter(({ key }) => key === 'region');
    expect(found.map(({ value }) => value)).toEqual(['uksouth', 'ukwest']);
  });
});
