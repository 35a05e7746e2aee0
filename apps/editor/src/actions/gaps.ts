/** What lies between two architectures, and what it means for a unit. */
import { IconArrowsExchange2, IconBuildingCommunity } from '@tabler/icons-react';
import { openGaps, openUnitImpact } from '../features/gaps/state.ts';
import type { Action } from './action.ts';

export const gapsAction: Action = {
  id: 'gaps',
  group: 'show',
  label: 'actions.gaps',
  icon: IconArrowsExchange2,
  enabled: ({ workspace }) => workspace.architectures.size > 1,
  run: openGaps,
};

export const unitImpactAction: Action = {
  id: 'unit-impact',
  group: 'show',
  label: 'actions.unitImpact',
  icon: IconBuildingCommunity,
  enabled: ({ workspace }) => workspace.architectures.size > 1,
  run: openUnitImpact,
};
