import type { SAID_OUTCOMES } from '../../domain/case/case.ts';
import { comparable } from '../../text/fold.ts';
import { clausesOf } from '../text/working-clauses.ts';
import { asks } from './asks.ts';

/** What a person says about a fix that was proposed; or that they want the next step, do not know, or ask why we ask. */
export type Verdict = (typeof SAID_OUTCOMES)[number] | 'next-step' | 'dont-know' | 'why';

/** Patterns meet text without accents and with straight apostrophes: `ça` begins with no word character, so `\b` would miss it. */
const NEGATED =
  /\b(did(n.?t| not)|does(n.?t| not)|do(n.?t| not)|has(n.?t| not)|is(n.?t| not)|no|not|never|nope|pas|aucun|toujours)\b/i;

const PARTLY = [
  /\b(part(ly|ially)|in part|half ?way|(helped|works?|worked|fixed it|better) (a (little|bit)|somewhat|only (a (little|bit)|for some)|for (some|a few)))\b/i,
  /\b((a (little|bit)|slightly|somewhat) better|(some|half|most) of (them|it) (works?|are (back|fine|ok)|is (back|fine|ok)))\b/i,
  /\b(en partie|partiellement|a moitie|un peu (mieux|aide)|(marche|fonctionne|aide) (un peu|pour certains))\b/i,
];

const DID_NOT_HELP = [
  /\b(did(n.?t| not)|does(n.?t| not)|has(n.?t| not)) (really )?(help|work|fix|solve|change)/i,
  /\b(no (luck|change|difference|effect)|same (error|problem|issue|thing)|still (the same|broken|failing|down|getting|no|not|can.?t|0x))/i,
  /\b(still (does|do|is|are|has|have)(n.?t| not))/i,
  /\b(ca|cela) (n.?)?(a )?(pas|rien) (aide|marche|fonctionne|change|regle)/i,
  /\b(n.a|a) (pas|rien) (aide|marche|fonctionne|change|regle)/i,
  /\bca (ne )?(marche|fonctionne) (toujours )?pas/i,
  /\b(toujours (le meme|la meme|pareil|en panne|pas)|rien n.a change|meme (erreur|probleme)|(mais|encore|c.est|reste) (encore |toujours )?(pareil|le meme|la meme (chose|affaire)))/i,
  /\b(but|still|it.s) (still |exactly )?the same\b/i,
];

const SOLVED = [
  /\b(solved|resolved|fixed|sorted|that (worked|did it|helped|fixed)|it work(s|ed)|works (now|again|fine)|working (now|again|fine)|(is|are|it.?s|they.?re) back( up| online)?|back (up|online|to normal)|all good now)\b/i,
  /\b(regle|resolu|corrige|ca (marche|remarche|fonctionne|refonctionne)|ca a (marche|fonctionne|aide)|c.est (bon|beau|repare)|de retour)\b/i,
];

/** "It works in the browser": a way that works says where the trouble is, not that it is over. */
const ANOTHER_WAY =
  /\b(browser|web( client| version)?|edge|chrome|firefox|phone|mobile|ipad|tablet|another|other|colleague\w*|hot ?spot|from home|at home|vpn|navigateur|fureteur|client web|cellulaire|telephone|tablette|autres?|collegues?|maison|partage de connexion)\b/i;

const CANNOT = [
  /\b(can.?t|cannot|can not|not able to|unable to|not allowed to) (do|try|run|perform) (that|this|it)\b/i,
  /\b(no|don.?t have( the)?) (rights|permissions?|access)( for| to)?\b/i,
  /\b(not (my|our) (job|role)|above my pay)/i,
  /\b(je ne peux pas|peux pas|pas capable de) (le |la |l.)?(faire|essayer)/i,
  /\bpas (les droits|le droit|acces)/i,
];

const NEXT =
  /^\s*((ok(ay)?|yes|yep|and|alright|oui|bon|d.accord|et)[\s,]+)*(next( (step|one))?|go on|continue|then|what next|now what|what now|done( that)?|did that|walk me through( it)?|show( me)? the steps|(l.)?etape suivante|(la )?suivante?|ensuite|et apres|continue[rz]?|fait|c.est fait|guide[rz]?-moi|montre[rz]?-moi les etapes|les etapes)\s*[.!?]*\s*$/i;

const DONT_KNOW =
  /^\s*((i )?(really )?(don.?t|do not) (know|have (it|that|one))|no idea|not sure|unsure|dunno|idk|unknown|can.?t tell|n\/?a|none|skip|pass|(je )?(ne )?sais pas|chais pas|aucune idee|pas sure?|inconnu|je (ne )?l.ai pas)\s*[.!]*\s*$/i;

const WHY =
  /^\s*(but |and |mais |et )?(why( do you| are you| would you)?( (ask|asking|need|want|care)\b.*)?|what (is that|do you need that) for|pourquoi( (tu|vous|cette question|demande[rsz]?).*)?|a quoi ca sert)\s*[?.!]*\s*$/i;

const LONGEST_REPLY = 400;

/** What follows is waited for, not told. */
const NOT_YET = /\b(when|until|once|if|how long|quand|des que|si)\b/i;

/** Asks, with no mark and no word of asking at its head. */
const ASKS_AT_ITS_END = /\b(yet|quand|or (what|not)|ou pas)\s*$/i;
const LEADING = /^\s*(so|and|but|ok|alors|et|mais|donc)[\s,]+/i;

/** Whether a clause of a text tells that it works again: asking for it ("when is it fixed") or waiting for it ("ping me once it works") does not. */
function isSolved(words: string): boolean {
  return clausesOf(words).some(({ from, to }) => {
    const clause = words.slice(from, to).replace(LEADING, '');
    if (asks(clause) || ASKS_AT_ITS_END.test(clause) || words[to] === '?') return false;
    return SOLVED.some((pattern) => {
      const found = pattern.exec(clause);
      return found !== null && !NOT_YET.test(clause.slice(0, found.index));
    });
  });
}

/** Reads a short reply to a proposal or a question; `null` when the words are about something else. */
export function verdictIn(text: string): Verdict | null {
  if (text.length > LONGEST_REPLY) return null;
  const words = comparable(text);
  if (DONT_KNOW.test(words)) return 'dont-know';
  if (WHY.test(words)) return 'why';
  if (PARTLY.some((pattern) => pattern.test(words))) return 'partly';
  if (DID_NOT_HELP.some((pattern) => pattern.test(words))) return 'did-not-help';
  if (CANNOT.some((pattern) => pattern.test(words))) return 'cannot-do';
  if (NEXT.test(words)) return 'next-step';
  const solved = !NEGATED.test(words) && !ANOTHER_WAY.test(words) && isSolved(words);
  return solved ? 'solved' : null;
}
