/** All viewpoints on offer, in the order in which a document needs them. */
import { applications } from './applications.ts';
import { withColour } from './colour.ts';
import { data } from './data.ts';
import { free } from './free.ts';
import { impact } from './impact.ts';
import { infrastructure } from './infrastructure.ts';
import { integration } from './integration.ts';
import { interoperation } from './interoperation.ts';
import { matrix } from './matrix.ts';
import { network } from './network.ts';
import { withOnlyChanges } from './only-changes.ts';
import { organisation } from './organisation.ts';
import { overview } from './overview.ts';
import { security } from './security.ts';
import type { Viewpoint } from './viewpoint.ts';

export const VIEWPOINTS: readonly Viewpoint[] = [
  overview,
  organisation,
  interoperation,
  applications,
  integration,
  data,
  infrastructure,
  security,
  matrix,
  impact,
  network,
  free,
]
  .map(withColour)
  .map(withOnlyChanges);

/** `undefined` where this version knows no such viewpoint. */
export const viewpointOf = (id: string): Viewpoint | undefined =>
  VIEWPOINTS.find((one) => one.id === id);
