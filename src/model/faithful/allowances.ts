import type { Language } from '../../domain/core/language.ts';

/**
 * All that may differ between a sentence of the model and the evidence, per language. Phrases are written as tokens with spaces between them; in
 * `tails`, `#` is a count and `@` any token with a digit.
 */
export interface Allowances {
  /** May be left out; may not be added: “the hosts fail” says more than “hosts fail”. */
  readonly articles: ReadonlySet<string>;
  /** May stand for a colon after a name, or after a count. */
  readonly copulas: ReadonlySet<string>;
  /** May stand for a comma of a list. */
  readonly and: string;
  /** May join two complete statements; `strong` ones end the reach of a denial before them. */
  readonly joiners: readonly { readonly words: readonly string[]; readonly strong: boolean }[];
  /** May be put before a sentence. “Overall” is not among them: it claims something about the whole. */
  readonly openers: readonly (readonly string[])[];
  /** First words of a line that may be left out: they tell only that the rest is what we see or that it answers the question. */
  readonly leadIns: readonly (readonly string[])[];
  /** Pieces that may be left out at the end: each only adds, none takes anything back. */
  readonly tails: readonly (readonly string[])[];
  /** Of the tails, those that may stand again behind pieces left out: they need nothing before them. */
  readonly freeTails: readonly (readonly string[])[];
  /** Before it the comma may be left out. */
  readonly since: string;
  /** Counts and denials that “is” or “are” may follow. */
  readonly nothing: ReadonlySet<string>;
  /** A statement that is joined to another one needs one of them: a bare name would share the verb of its neighbour. */
  readonly verbs: ReadonlySet<string>;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

function phrases(...texts: readonly string[]): readonly (readonly string[])[] {
  return texts.map(words);
}

const ALLOWANCES: Readonly<Record<Language, Allowances>> = {
  en: {
    articles: new Set(words('a an the')),
    copulas: new Set(words('is are')),
    and: 'and',
    joiners: [
      { words: ['and'], strong: false },
      { words: ['while'], strong: false },
      { words: ['whereas'], strong: true },
      { words: ['but'], strong: true },
    ],
    openers: phrases('in short ,', 'in short :', 'to sum up ,', 'in summary ,'),
    leadIns: phrases('yes ,', 'here :', 'we see :', 'changed :', 'speaks for a platform fault :'),
    tails: phrases(
      'since @',
      'since @ utc',
      'since @ @ utc',
      'read just now',
      'updated # min ago',
      'updated # h ago',
      'agent @',
      'stack @',
    ),
    freeTails: phrases('room for # more'),
    since: 'since',
    nothing: new Set(words('nothing none')),
    verbs: new Set(words('is are reports lists shows take takes run runs works touches failed fail share has have')),
  },
  fr: {
    articles: new Set(words("le la les l'")),
    copulas: new Set(words('est sont')),
    and: 'et',
    joiners: [
      { words: ['et'], strong: false },
      { words: ['tandis', 'que'], strong: true },
      { words: ['alors', 'que'], strong: true },
      { words: ['mais'], strong: true },
    ],
    openers: phrases('en bref ,', 'en bref :', 'en résumé ,', 'en résumé :'),
    leadIns: phrases('oui ,', 'chez nous :', 'nous voyons :', 'changé :', 'plaide pour une panne de la plateforme :'),
    tails: phrases(
      'depuis @',
      'depuis @ utc',
      'depuis @ @ utc',
      "lu à l' instant",
      'mis à jour il y a # min',
      'mis à jour il y a # h',
      'agent @',
      'pile @',
    ),
    freeTails: phrases('de la place pour # de plus'),
    since: 'depuis',
    nothing: new Set(words('rien')),
    verbs: new Set(
      words('est sont signale montre acceptent accepte tournent fonctionne touche a ont partagent échoué'),
    ),
  },
};

/** What may differ in a language. */
export function allowancesOf(language: Language): Allowances {
  return ALLOWANCES[language];
}
