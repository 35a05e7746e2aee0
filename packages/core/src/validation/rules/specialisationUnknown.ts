/** A specialisation that the framework profile does not have. */
import { specialisationOf } from '../../language/profiles.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const specialisationUnknown: ArchitectureRule = {
  id: 'specialisation-unknown',
  severity: 'warning',
  message: {
    vi: '“{name}” có loại riêng “{specialisation}”, không có trong {profile}',
    en: '“{name}” has the specialisation “{specialisation}”, which {profile} does not have',
  },
  *check({ model, profile }) {
    if (profile.openSpecialisations) return;
    for (const { id, specialisation } of model.elements.values()) {
      if (specialisation === undefined || specialisationOf(specialisation, profile)) continue;
      yield {
        concept: id,
        data: { name: labelOf(model, id), specialisation, profile: profile.name },
      };
    }
  },
};
