/** Keeps what an embedding deployment made of a text, by the text's hash: an article is embedded once. Throws `StoreUnavailableError` when storage fails. */
export interface VectorStore {
  /** Vectors of a deployment by content hash. */
  load(deployment: string): ReadonlyMap<string, Float32Array>;
  keep(deployment: string, vectors: ReadonlyMap<string, Float32Array>): void;
}
