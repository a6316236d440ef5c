import type { FleetNames } from '../../domain/text/report.ts';
import { claimAccounts, claimMails } from './accounts.ts';
import { claimAddresses } from './addresses.ts';
import { type FleetMentions, fleetMentions } from './fleet-mentions.ts';
import { claimIdentifiers } from './identifiers.ts';
import { createKnownAgain } from './known-again.ts';
import { claimLowerCaseNames } from './lower-case-names.ts';
import { claimMachineFields } from './machine-fields.ts';
import { claimMachineShapes } from './machine-shapes.ts';
import { claimPeople } from './people.ts';
import { createPlaceholders, PLACEHOLDER } from './placeholders.ts';
import { type Claims, createClaims } from './redactions.ts';
import { claimSecrets } from './secrets.ts';

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

interface Stretch {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

function placeholdersIn(text: string): Stretch[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** What is surer comes first: a mail address holds a name, and a name may be an ordinary word. */
function claimNames(text: string, fleet: FleetMentions, ordinary: ReadonlySet<string>, claims: Claims): void {
  claimMails(text, claims);
  claimIdentifiers(text, claims);
  fleet.claim(text, claims);
  claimAddresses(text, ordinary, claims);
  claimMachineFields(text, ordinary, claims);
  claimAccounts(text, ordinary, claims);
  claimMachineShapes(text, ordinary, claims);
  claimPeople(text, ordinary, claims);
  claimLowerCaseNames(text, ordinary, claims);
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
        const ours = placeholdersIn(text).filter(({ word }) => {
          if (!placeholders.isGiven(word)) placeholders.reserve(word);
          return placeholders.isGiven(word);
        });
        const claims = createClaims(text, ours);
        claimSecrets(text, options.ordinary, claims);
        if (!options.sendNames) {
          claimNames(text, fleet(), options.ordinary, claims);
          again.learn(text, claims);
          again.claim(text, claims);
        }
        let hidden = '';
        let done = 0;
        for (const { from, to, kind, same } of claims.claimed()) {
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
