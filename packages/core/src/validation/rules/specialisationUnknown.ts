/** A specialisation that the framework profile does not have. */
import { specialisationOf } from '../../language/profiles.ts';
import { labelOf } from '../label.ts';
import type { ArchitectureRule } from '../rule.ts';

export const specialisationUnknown: ArchitectureRule = {
  id: 'specialisation-unknown',
  severity: 'warning',
  title: { vi: 'Loại riêng không rõ', en: 'Unknown specialisation' },
  message: {
    vi: '“{name}” có loại riêng “{specialisation}”, không có trong {profile}',
    en: '“{name}” has the specialisation “{specialisation}”, which {profile} does not have',
  },
  advice: {
    vi: 'Chọn một loại riêng có trong khung kiến trúc.',
    en: 'Choose a specialisation that the profile has.',
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
