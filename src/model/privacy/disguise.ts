import type { FleetNames } from '../../domain/text/report.ts';
import { hideAccounts, hideMails } from './accounts.ts';
import { hideAddresses } from './addresses.ts';
import { type FleetMentions, fleetMentions } from './fleet-mentions.ts';
import { hideIdentifiers } from './identifiers.ts';
import { createKnownAgain } from './known-again.ts';
import { hideLowerCaseNames } from './lower-case-names.ts';
import { hideMachineFields } from './machine-fields.ts';
import { hideMachineShapes } from './machine-shapes.ts';
import { hidePeople } from './people.ts';
import { createPlaceholders, PLACEHOLDER } from './placeholders.ts';
import { createRedactions, type Redactions } from './redactions.ts';
import { hideSecrets } from './secrets.ts';

/** What a disguise needs to know. */
export interface DisguiseOptions {
  /** Names of the fleet now. */
  readonly names: () => FleetNames;
  /** Words that are surely no person's name (folded lower case). */
  readonly ordinary: ReadonlySet<string>;
  /** Makes placeholders that nobody can turn back: random per process. */
  readonly secret: Uint8Array;
  /** Names may leave the house; tokens and keys never do. */
  readonly sendNames: boolean;
}

/** One exchange with the model: everything hidden in it can be put back, except secrets. */
export interface Disguise {
  /** The text with placeholders; what was hidden before stays as it is. */
  hide(text: string): string;
  /** The names again, for placeholders of this exchange. */
  putBack(text: string): string;
}

interface HiddenWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function placeholdersIn(text: string): HiddenWord[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** What is surer comes first: a mail address contains a name, and a name may be an ordinary word. */
function hideNames(text: string, fleet: FleetMentions, ordinary: ReadonlySet<string>, redactions: Redactions): void {
  hideMails(text, redactions);
  hideIdentifiers(text, redactions);
  fleet.hide(text, redactions);
  hideAddresses(text, ordinary, redactions);
  hideMachineFields(text, ordinary, redactions);
  hideAccounts(text, ordinary, redactions);
  hideMachineShapes(text, ordinary, redactions);
  hidePeople(text, ordinary, redactions);
  hideLowerCaseNames(text, ordinary, redactions);
}

/** Makes disguises, one for each exchange; a name has the same placeholder in all of them. */
export function createDisguise(options: DisguiseOptions): () => Disguise {
  let known: { readonly names: FleetNames; readonly mentions: FleetMentions } | undefined;
  const fleet = (): FleetMentions => {
    const names = options.names();
    if (known?.names !== names) known = { names, mentions: fleetMentions(names) };
    return known.mentions;
  };

  return () => {
    const placeholders = createPlaceholders(options.secret);
    const again = createKnownAgain(options.ordinary);
    return {
      hide(text) {
        const given = placeholdersIn(text).filter(({ word }) => {
          if (!placeholders.isGiven(word)) placeholders.reserve(word);
          return placeholders.isGiven(word);
        });
        const redactions = createRedactions(text, given);
        hideSecrets(text, options.ordinary, redactions);
        if (!options.sendNames) {
          hideNames(text, fleet(), options.ordinary, redactions);
          again.learn(text, redactions);
          again.hide(text, redactions);
        }
        let hidden = '';
        let done = 0;
        for (const { from, to, kind, same } of redactions.hidden()) {
          const value = text.slice(from, to);
          hidden += text.slice(done, from) + placeholders.give(kind, same ?? value, value);
          done = to;
        }
        return hidden + text.slice(done);
      },
      putBack: (text) => text.replace(PLACEHOLDER, (word) => placeholders.valueOf(word) ?? word),
    };
  };
}
