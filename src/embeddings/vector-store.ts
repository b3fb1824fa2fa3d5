/** An id and how near it is: the cosine of the angle, 1 at most. */
export interface Neighbour {
  id: string;
  score: number;
}

/** Where vectors are looked up. */
export interface VectorStore {
  /** The ids of the vectors nearest to a query, the nearest first; none where nothing can be compared with it. */
  nearest(query: Float32Array, limit: number): Promise<Neighbour[]>;
}
