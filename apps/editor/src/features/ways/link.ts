/** What the canvases of a comparison share, in whichever way it is looked at: where they look, what they point out. */
import { makeViewLink } from '@khung/react';

export const link = makeViewLink();
