/** Keeps what an embedding deployment made of a text, by the text's hash: an article is embedded once. Rejects with `StoreUnavailableError` when storage fails. */
export interface VectorStore {
  /** Vectors of a deployment by content hash. */
  load(deployment: string): Promise<ReadonlyMap<string, Float32Array>>;
  keep(deployment: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}
