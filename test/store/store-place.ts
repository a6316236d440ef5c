import type { Store } from '../../src/store/store.ts';

/** One place where things are kept, and ways to reach it: each `open` gives another store on the same place, as another process would. */
export interface StorePlace {
  open(): Promise<Store>;
  close(): Promise<void>;
}

export type NewPlace = () => Promise<StorePlace>;

/** Works in a new place, which is gone afterwards. */
export async function inPlace(newPlace: NewPlace, work: (place: StorePlace) => Promise<void>): Promise<void> {
  const place = await newPlace();
  try {
    await work(place);
  } finally {
    await place.close();
  }
}
