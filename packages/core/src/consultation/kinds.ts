/** What a unit can say about an element: the kinds of mark, and how each is measured. */
import type { Profile, Scale } from '../language/profile.ts';
import type { Mark, Text } from '../workspace/records.ts';

export type MarkKind = Mark['kind'];

export interface MarkKindInfo {
  readonly name: Text;
  /** What to write, shown where it is asked. */
  readonly description: Text;
  /** The profile's scale whose step the mark must name; where absent, words must be said. */
  readonly scale?: string;
}

/** In the order in which they are asked and listed. */
export const MARK_KINDS: readonly MarkKind[] = [
  'carried-out',
  'result',
  'difficulty',
  'obstacle',
  'impact',
  'comment',
  'proposal',
];

/** What a kind is called, what to write for it, and how it is measured. */
export function markKindInfo(kind: MarkKind): MarkKindInfo {
  return INFO[kind];
}

/** What a kind is called. */
export function markKindName(kind: MarkKind): Text {
  return INFO[kind].name;
}

/** The scale on which a kind is measured in a profile; none where it is said in words only. */
export function scaleOf(kind: MarkKind, profile: Profile): Scale | undefined {
  const id = INFO[kind].scale;
  return id === undefined ? undefined : profile.scales.find((scale) => scale.id === id);
}

const INFO: Readonly<Record<MarkKind, MarkKindInfo>> = {
  'carried-out': {
    name: { vi: 'Mức độ triển khai', en: 'Carried out' },
    description: {
      vi: 'Thành phần này của kiến trúc đã được triển khai đến đâu',
      en: 'How far this part of the architecture was carried out',
    },
    scale: 'carried-out',
  },
  result: {
    name: { vi: 'Kết quả', en: 'Result' },
    description: { vi: 'Việc đã đạt được', en: 'What was achieved' },
  },
  difficulty: {
    name: { vi: 'Khó khăn', en: 'Difficulty' },
    description: {
      vi: 'Điều làm chậm hoặc tốn công, đơn vị tự khắc phục được',
      en: 'What slows the work down and the unit can overcome itself',
    },
  },
  obstacle: {
    name: { vi: 'Vướng mắc', en: 'Obstacle' },
    description: {
      vi: 'Điều cản trở mà đơn vị không tự giải quyết được: quy định, kinh phí, phối hợp',
      en: 'What the unit cannot remove itself: rules, funds, cooperation',
    },
  },
  impact: {
    name: { vi: 'Tác động', en: 'Impact' },
    description: {
      vi: 'Kiến trúc mục tiêu làm thay đổi gì ở hiện trạng của đơn vị',
      en: "What the target architecture changes in the unit's current state",
    },
  },
  comment: {
    name: { vi: 'Góp ý', en: 'Comment' },
    description: { vi: 'Ý kiến về dự thảo', en: 'An opinion on the draft' },
  },
  proposal: {
    name: { vi: 'Đề xuất, kiến nghị', en: 'Proposal' },
    description: { vi: 'Việc đề nghị làm hoặc sửa', en: 'What should be done or changed' },
  },
};
