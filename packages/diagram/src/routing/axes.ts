/** The two ways that lines run, and what lies across. */
export const HORIZONTAL = 0;
export const VERTICAL = 1;
export type Axis = typeof HORIZONTAL | typeof VERTICAL;

export const other = (axis: Axis): Axis => (axis === HORIZONTAL ? VERTICAL : HORIZONTAL);
