/** An architecture whose base is not there, or that is below itself. */
import { recordKey } from '../../workspace/key.ts';
import type { ArchitectureRule } from '../rule.ts';

export const baseBroken: ArchitectureRule = {
  id: 'base-broken',
  severity: 'error',
  own: true,
  title: { vi: 'Kiến trúc không có nền', en: 'Architecture without its base' },
  message: {
    vi: 'Kiến trúc “{architecture}” không dựa được trên “{base}”: kiến trúc nền không có, hoặc các kiến trúc dựa vòng lên nhau',
    en: 'Architecture “{architecture}” can’t build on “{base}”: it is not there, or they build on each other',
  },
  advice: {
    vi: 'Chọn cho kiến trúc này một nền có thật, không dựa vòng.',
    en: 'Give the architecture a base that is there and does not build on it.',
  },
  *check({ model, architecture }) {
    for (const problem of model.problems) {
      if (problem.kind !== 'base-missing' && problem.kind !== 'base-cycle') continue;
      if (problem.architecture !== architecture.id) continue;
      yield {
        record: recordKey(architecture),
        data: { architecture: architecture.name, base: problem.base },
      };
    }
  },
};
