/** A mark at a step that the profile's scale does not have. */
import { markKindName, scaleOf } from '../../consultation/kinds.ts';
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const markStep: WorkspaceRule = {
  id: 'mark-step',
  severity: 'warning',
  title: { vi: 'Mức đánh giá không có', en: 'Step not on the scale' },
  message: {
    vi: 'Ý kiến “{kind}” ({mark}) ở mức “{step}”, không có trong thang đo: {steps}',
    en: 'The mark “{kind}” ({mark}) is at “{step}”, which is not on the scale: {steps}',
  },
  advice: {
    vi: 'Chọn lại một mức của thang đo.',
    en: 'Choose a step of the scale.',
  },
  *checkAll({ ws, profile }) {
    for (const mark of ws.marks.values()) {
      const scale = scaleOf(mark.kind, profile);
      if (!scale || scale.steps.some(({ id }) => id === mark.step)) continue;
      yield {
        architecture: mark.architecture,
        record: recordKey(mark),
        data: {
          kind: markKindName(mark.kind),
          mark: mark.id,
          step: mark.step ?? '–',
          steps: scale.steps.map(({ name }) => name),
        },
      };
    }
  },
};
