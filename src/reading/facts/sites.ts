const PLACE =
  '(?:offices?|site|plant|branch|campus|store|warehouse|clinic|school|factory|hq|headquarters|floor|building|depot|hospital|shop|lab|call cent(?:er|re)|location|location|mill|mine|terminal)';
const PLACE_FR =
  "(?:usine|succursale|agence|etage|entrepot|magasin|clinique|ecole|edifice|filiale|siege(?: social)?|hopital|campus|chantier|caisse|bureau(?= (?:de |d'|a )(?!distance|travail|virtuel)))";
/** Words before a place that name no place: "home office", "Microsoft Office". */
const NAMELESS =
  '(?:home|back|post|front|microsoft|ms|open|libre|box|client|customer|web|app|play|head start|365|profile|container|file|key)';
/** A place that is meant as a whole: "our Lyon office", "the second floor", "l'usine de Saguenay". */
export const SITE = [
  `(?:in|at|from|of|for|to|on|inside) (?:the |our |my |their |one |a |an |this |that |all |whole |entire )*(?!${NAMELESS} )(?:[\\p{L}\\d-]+ ){0,2}?(?<!(?:home|microsoft|ms|post|back|client|customer) )${PLACE}(?! (?:365|apps?|hours|account|share|profile|container))`,
  `(?:our|the|one|whole|entire|this|that|just|only) (?:whole |entire )?(?!${NAMELESS} )(?:[\\p{L}\\d-]+ ){0,2}?(?<!(?:home|microsoft|ms|post|back|client|customer) )${PLACE}(?= (?:is|are|has|have|can|cannot|can't|gets?|got|people|ppl|staff|users?|reports?|complains?|lost|went|down|only|affected|all|cant|doesn't|, ))`,
  `[\\p{L}-]{3,} (?:office|plant|branch|campus|site|clinic|warehouse)(?= (?:is|are|has|have|can|cannot|can't|people|ppl|staff|users|down|only|all))`,
  `(?:a|de|du|dans|depuis|pour|sur|au|notre|toute|tout) ?(?:le |la |l'|notre |nos |une |un )?${PLACE_FR}`,
  `(?:\\d+(?:st|nd|rd|th|e|er|ieme)|first|second|third|fourth|fifth|ground|top|premier|deuxieme|troisieme|quatrieme) (?:floor|etage)|both floors|rez-de-chaussee`,
];
/** Other places are named, so one is meant: "other offices are fine". */
export const OTHER_SITES =
  '(?:other|our other|all other|the other|autres|nos autres|les autres) (?:\\d+ )?(?:sites?|offices?|branches|plants?|locations?|floors?|buildings?|cities|clinics?|stores?|warehouses?|schools?|bureaux|succursales?|usines?|etages?|agences?|cliniques?|magasins?|regions? du quebec)';
