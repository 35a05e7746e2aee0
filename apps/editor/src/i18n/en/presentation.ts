/** The presentation. */
import type { Same } from '../catalogue.ts';
import type { presentation as vi } from '../vi/presentation.ts';

export const presentation: Same<typeof vi> = {
  name: 'Presentation',
  place: '{{number}}/{{count}}',
  back: 'One step back',
  on: 'One step on',
  leave: 'End the presentation',
};
