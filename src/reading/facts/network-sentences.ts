import { matchesIn } from '../../text/matches.ts';
import type { Words } from '../../text/tokens.ts';
import type { Mention } from '../text/mention.ts';
import { anyOf } from '../text/word-patterns.ts';

const OUTSIDE = anyOf(
  String.raw`
  (?:from|at|in|on|via|over|through|using) (?:an? |the |his |her |their |my |our |some )?(?:\S+ )?(?:home(?! (?:office|directory|folder|drive|page|screen|tab))|hotel(?: wi-?fi)?|motel|airbnb|airport|cafe|coffee shop|starbucks|library|train|plane|cottage|apartment|condo|house|hot ?spot|public wi-?fi|guest wi-?fi|client(?:'s)? site|customer(?:'s)? site|road)(?! office)
  (?:at|from|in) (?:a |the )?(?:customer|client)'?s (?:site|office|place)
  home (?:office|network|wi-?fi|internet|users?|workers?|router|connection)|work(?:s|ing|ed)? (?:from home|remotely|remote)|wfh|remote (?:workers?|employees?|staff|users?|people)|teleworkers?|telework(?:ing)?|on the road|travell?ing|abroad|(?:cable|dsl|home) internet|starlink|(?:on|en|sur|via|in) (?:the |la |le |une |un |son |leur )?(?:4g|5g|lte|mobile data)|(?:outside|off) (?:the |our )?(?:office|network|corporate network|company network|building)
  (?:a|de|depuis|dans) (?:la maison|son domicile|leur domicile|domicile|chez (?:lui|elle|eux|elles|moi|nous)|l'exterieur|un hotel|l'hotel|un cafe|l'aeroport|le train|son chalet|un chalet)|(?:d'un|d'une|a l'|dans un) ?(?:hotel|cafe|aeroport|chalet|motel)|chez (?:lui|elle|eux|moi|elles)|en teletravail|teletravail\w*|en voyage|en deplacement|sur la route|a distance de chez
`,
  'g',
);
const INSIDE = anyOf(
  String.raw`
  (?:in|at|from|inside|of) (?:the |our |my |his |her |their |one |a |an |this )?(?!home |client'?s |microsoft |another |other )(?:[\p{L}-]+ ){0,2}?(?<!home |microsoft |ms |customer |client |box |post )(?:offices?|branch|branches|plant|factory|warehouse|clinic|clinics|hospital|campus|headquarters|head office|hq|site|school|store|depot|building|call cent(?:er|re)|work(?= (?:it|she|he|they|no|cannot|can't|nothing|all)))(?! (?:365|apps?|licen[cs]e|hours|recovery|collection))
  (?:our|the|whole|entire) (?!home |other )(?:[\p{L}-]+ ){0,2}(?:office|branch|plant|factory|warehouse|clinic|hospital|campus|site|store|depot|call cent(?:er|re))(?= (?:is|are|has|have|can|cannot|can't|gets?|people|users|staff|reports?|complains?|lost|went))
  on (?:the )?(?:\S+ )?floor|(?:first|second|third|fourth|fifth|1st|2nd|3rd|\dth|ground|top) floor|(?:corporate|company|office|corp|internal) (?:network|lan|wi-?fi)|on[- ]?(?:prem|site|premises)|wired (?:at|in) (?:the )?office|on (?:the )?lan|behind our firewall
  (?:a|de|dans|depuis) l'(?:usine|agence|entrepot|ecole|hopital|etage|interne|atelier|edifice)|(?:a|de|dans|depuis) la (?:succursale|clinique|filiale)|(?:au|du) (?:siege|magasin|depot|campus|site|centre d'appels?|\d\S* etage|deuxieme etage|troisieme etage|rez-de-chaussee)
  (?:au|du|dans le|de notre|a notre|de mon|a mon|nos|notre) bureau(?:x)? (?:de|d'|a) ?\p{L}+|au bureau(?! (?:a distance|virtuel|distant|avd))|(?:reseau|wi-?fi) (?:interne|de l'entreprise|de la compagnie|du bureau|corporatif)|usagers? de l'(?:usine|agence|ecole)
`,
  'g',
);
const VPN = anyOf(
  String.raw`
  (?:on|over|via|through|with|using|behind|when on|connected to|in) (?:the |our |my |his |her |their |a |company |corporate )*(?:\S+ )?vpn|vpn (?:connected|users?|clients?|is on|active)|(?:par|sur|via|avec|dans) (?:le |son |leur |notre |un )?vpn|en vpn|when (?:the )?vpn (?:is on|connects|reconnects)
`,
  'g',
);

const READERS = [
  { value: 'outside', pattern: OUTSIDE },
  { value: 'inside', pattern: INSIDE },
  { value: 'vpn', pattern: VPN },
] as const;
/** "Without VPN", "not on the VPN" name another network, where the caller is not. */
const OFF =
  /(?:without|off|not on|outside(?: of)?|no|sans|hors|pas sur|pas de|disconnect\w* from)\s+(?:the |le |any |our )?$/u;

/** Where the caller connects from: home, hotels and trains are outside; offices, plants, clinics and floors inside. */
export function networksIn({ folded }: Words): Mention[] {
  return READERS.flatMap(({ value, pattern }) =>
    matchesIn(folded, pattern)
      .filter((match) => value !== 'vpn' || !OFF.test(folded.slice(Math.max(0, match.index - 24), match.index)))
      .map((match) => ({ key: 'network', value, from: match.index, to: match.index + match[0].length })),
  );
}
