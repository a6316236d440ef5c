/** Numbers of 32 bits → their place in the order in which they were put in. For many numbers a good deal faster than a `Map`, and smaller. */
export interface HashTable {
  /** The numbers that were put in, by place. */
  hashes(): Int32Array;
  /** -1 for a number that was not put in. */
  placeOf(hash: number): number;
  /** The place of a number, a new one where it was not there. Throws a `RangeError` when the table is full. */
  put(hash: number): number;
}

const LEAST_ROOM = 64;
const SLOTS_EACH = 1.4;
/** Mixes the upper bits into the lower ones, by which a slot is chosen. */
const MIXER = 0x9e3779b1;

/** Makes a table with room for `most` numbers. */
export function hashTable(most: number): HashTable {
  const bits = Math.ceil(Math.log2(Math.max(LEAST_ROOM, most * SLOTS_EACH)));
  const last = 2 ** bits - 1;
  const hashes = new Int32Array(most);
  /** Of each slot the place behind the one that stands in it; 0 in a free one. */
  const slots = new Int32Array(last + 1);
  let size = 0;
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, MIXER) >>> (32 - bits);
    for (;;) {
      const behind = slots[slot] as number;
      if (behind === 0 || hashes[behind - 1] === (hash | 0)) return slot;
      slot = (slot + 1) & last;
    }
  };
  return {
    hashes: () => hashes.slice(0, size),
    placeOf: (hash) => (slots[slotOf(hash)] as number) - 1,
    put(hash) {
      const slot = slotOf(hash);
      const there = slots[slot] as number;
      if (there !== 0) return there - 1;
      if (size === most) throw new RangeError(`a table with room for ${most} numbers is full`);
      hashes[size] = hash;
      size += 1;
      slots[slot] = size;
      return size - 1;
    },
  };
}
