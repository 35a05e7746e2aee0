/** A theme says how a mark's look is painted. It sees no geometry and changes none. */
import type { Look } from './figure.ts';

/** Colours are `#rrggbb`. Widths and dashes are mm. Absent fill or stroke: none. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface Theme {
  readonly name: string;
  readonly paint: (look: Look) => Paint;
}
