/** Planned data that is read, but that nothing writes: nobody can say which copy of it is the true one. */
import { bandOf, layerOf } from '../../language/standing.ts';
import { linksOf } from '../../query/links.ts';
import type { ElementId } from '../../workspace/ids.ts';
import type { Relation } from '../../workspace/records.ts';
import { labelOf } from '../label.ts';
import { isPlanned } from '../planned.ts';
import type { ArchitectureRule, Subject } from '../rule.ts';
import { onWholes } from '../wholes.ts';

export const dataWithoutSource: ArchitectureRule = {
  id: 'data-without-source',
  severity: 'info',
  title: { vi: 'Dữ liệu không có nguồn', en: 'Data without a source' },
  message: {
    vi: '“{name}” được {readers} đọc nhưng không có hệ thống nào ghi',
    en: '“{name}” is read by {readers}, but nothing writes it',
  },
  advice: {
    vi: 'Chỉ ra hệ thống tạo, cập nhật dữ liệu: thêm quan hệ truy cập “ghi” hoặc “đọc, ghi”.',
    en: 'Say which system makes and updates it: add an access relation that writes.',
  },
  *check(subject) {
    const { model, profile, architecture } = subject;
    if (!isPlanned(architecture)) return;
    const filled = filledIn(subject);
    const links = linksOf(model);
    for (const element of model.elements.values()) {
      if (layerOf(element, profile, model) !== 'data') continue;
      const readers = links.to(element.id).filter(reads);
      if (readers.length === 0 || filled(element.id)) continue;
      // What is outside is filled outside.
      if (bandOf(element, profile, model)?.kind === 'column') continue;
      yield {
        concept: element.id,
        data: {
          name: labelOf(model, element.id),
          readers: [...new Set(readers.map(({ source }) => source))].map((id) =>
            labelOf(model, id),
          ),
        },
      };
    }
  },
};

const reads = ({ type, access }: Relation) => type === 'Access' && access === 'read';

/** Access of an unstated kind may write; what flows in, or realises it, fills it too. */
function fills({ type, access }: Relation): boolean {
  if (type === 'Access') return access !== 'read';
  return type === 'Flow' || type === 'Realization';
}

/** Whether it is filled itself, or with its whole, or in one of its parts. */
function filledIn({ model, nesting }: Subject): (id: ElementId) => boolean {
  const links = linksOf(model);
  const itself = (id: ElementId) => links.to(id).some(fills);
  return onWholes(nesting, (id) => itself(id) || (nesting.childrenOf.get(id) ?? []).some(itself));
}
