/** What ordering weighs: a step aside, a step down, a crossing. */

/** How much a step down costs against a step aside: rows are nearer to one another than columns. */
export const DOWN = 0.6;

/** A crossing weighs as much as so many columns of line. */
export const CROSSING = 1.5;

/** With more lines than this crossings are not counted between sweeps: length says nearly as much. */
export const MOST_COUNTED = 120;
