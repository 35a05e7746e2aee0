/** The state of a compared concept that names it: the after's, or the before's where it went. */

/** @throws Error for a row without either side, which `compare` never makes. */
export function latestOf<Concept>(row: {
  readonly id: string;
  readonly before?: Concept;
  readonly after?: Concept;
}): Concept {
  const latest = row.after ?? row.before;
  if (latest === undefined) throw new Error(`row ${row.id} is in neither model`);
  return latest;
}
