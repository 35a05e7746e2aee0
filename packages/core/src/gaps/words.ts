/** The few words and sentences of gap analyses and of a unit's impact, in the two languages. */
import { textIn } from '../language/text.ts';
import type { Text } from '../workspace/records.ts';

const WORDS = {
  'gap-title': { vi: 'Phân tích khoảng cách', en: 'Gap analysis' },
  'gap-list': { vi: 'Bảng khoảng cách', en: 'List of gaps' },
  'gap-matrix': { vi: 'Ma trận khoảng cách', en: 'Gap matrix' },
  'gap-shares': { vi: 'Số lượng và tỷ lệ', en: 'Counts and shares' },
  'shares-title': {
    vi: 'Số lượng thành phần theo {by}, {between}',
    en: 'Number of components by {by}, {between}',
  },
  'no-unit': { vi: '(chưa rõ đơn vị)', en: '(no unit stated)' },
  links: { vi: 'Kết nối, quan hệ thay đổi', en: 'Connections and relations that change' },
  'more-units': { vi: 'liên quan: {names}', en: 'concerns: {names}' },

  'column-number': { vi: 'STT', en: 'No.' },
  'column-component': { vi: 'Thành phần', en: 'Component' },
  'column-current': { vi: 'Hiện trạng', en: 'Current' },
  'column-target': { vi: 'Mục tiêu', en: 'Target' },
  'column-gap': { vi: 'Khoảng cách', en: 'Gap' },
  'column-solution': { vi: 'Giải pháp/nhiệm vụ', en: 'Solution/task' },
  'column-priority': { vi: 'Mức ưu tiên', en: 'Priority' },
  'column-fate': { vi: 'Kết quả so sánh', en: 'What becomes of it' },
  'column-layer': { vi: 'Lớp', en: 'Layer' },
  'column-unit': { vi: 'Đơn vị chủ quản', en: 'Owner' },
  'column-total': { vi: 'Tổng', en: 'Total' },

  'matrix-corner': { vi: '{before} ↓ / {after} →', en: '{before} ↓ / {after} →' },
  'matrix-new': { vi: 'Xây dựng mới', en: 'New' },
  'matrix-retired': { vi: 'Dừng sử dụng', en: 'Retired' },
  'matrix-kept': { vi: 'Giữ nguyên ({count})', en: 'Kept ({count})' },
  'matrix-part': { vi: '{name} (phần {part}/{parts})', en: '{name} (part {part} of {parts})' },

  'is-none': { vi: 'Chưa có', en: 'Not there yet' },
  'is-planned': {
    vi: 'Đã có trong kế hoạch, chưa xây dựng',
    en: 'Planned before, not built yet',
  },
  'is-there': { vi: 'Đang có', en: 'In place' },
  'will-stay': { vi: 'Giữ nguyên', en: 'Stays as it is' },
  'will-end': { vi: 'Dừng sử dụng', en: 'Retired' },
  'will-come': { vi: 'Xây dựng mới', en: 'Newly built' },
  'will-be-dropped': { vi: 'Bỏ', en: 'Dropped' },
  'finding-by': { vi: '{kind}: {text} ({unit})', en: '{kind}: {text} ({unit})' },

  'gap-kept': { vi: 'Không có khoảng cách', en: 'No gap' },
  'gap-new': {
    vi: 'Chưa có {names}, cần xây dựng mới',
    en: '{names} is missing and has to be built',
  },
  'gap-carried-over': {
    vi: '{names} đã có trong kế hoạch trước nhưng chưa xây dựng; chuyển tiếp sang giai đoạn này',
    en: '{names} was planned before but not built; it is carried over',
  },
  'gap-retired': {
    vi: '{names} dừng sử dụng, không có thành phần kế tiếp',
    en: '{names} is retired without a successor',
  },
  'gap-replaced': { vi: '{names} được thay thế bởi {heirs}', en: '{names} is replaced by {heirs}' },
  'gap-split': { vi: '{names} tách thành {heirs}', en: '{names} is split into {heirs}' },
  'gap-merged': { vi: '{names} hợp nhất vào {heirs}', en: '{names} are merged into {heirs}' },
  'gap-stays': { vi: '{name}: {phrases}', en: '{name}: {phrases}' },
  'gap-link-new': { vi: 'Thiết lập mới: {said}', en: 'To be set up: {said}' },
  'gap-link-retired': { vi: 'Bỏ: {said}', en: 'To be dropped: {said}' },
  'gap-link-changed': { vi: 'Thay đổi: {phrases}', en: 'Changes: {phrases}' },
  and: { vi: '{names} và {last}', en: '{names} and {last}' },
  because: { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },

  'change-field': { vi: '{field} từ {was} thành {to}', en: '{field} from {was} to {to}' },
  'change-raised': { vi: 'nâng {field} từ {was} lên {to}', en: 'raise {field} from {was} to {to}' },
  'change-lowered': {
    vi: 'hạ {field} từ {was} xuống {to}',
    en: 'lower {field} from {was} to {to}',
  },
  'change-added': { vi: 'bổ sung {field}: {to}', en: 'add {field}: {to}' },
  'change-dropped': { vi: 'bỏ {field} ({was})', en: 'drop {field} ({was})' },
  'change-name': { vi: 'đổi tên thành “{to}”', en: 'rename to “{to}”' },
  'change-carries': {
    vi: 'nội dung trao đổi từ “{was}” thành “{to}”',
    en: 'what it carries from “{was}” to “{to}”',
  },
  'change-carries-added': { vi: 'nội dung trao đổi: “{to}”', en: 'what it carries: “{to}”' },
  'change-owner': {
    vi: 'chuyển đơn vị chủ quản từ {was} sang {to}',
    en: 'pass from {was} to {to} as its owner',
  },
  'change-documentation': {
    vi: 'điều chỉnh nội dung, mô tả',
    en: 'revise what it is described as',
  },
  'change-elsewhere': {
    vi: 'chỉ sửa lời ở ngôn ngữ khác',
    en: 'only the wording in another language is revised',
  },
  'change-user-added': { vi: 'thêm {field}', en: 'add {field}' },
  'change-user-dropped': { vi: 'thôi {field}', en: 'no longer {field}' },
  'change-takes-over': { vi: 'tiếp nhận {names}', en: 'take over {names}' },
  'change-gives-away': { vi: 'chuyển bớt sang {names}', en: 'give part of it to {names}' },

  'field-name': { vi: 'tên', en: 'name' },
  'field-documentation': { vi: 'mô tả', en: 'description' },
  'field-owner': { vi: 'đơn vị chủ quản', en: 'owner' },
  'field-operator': { vi: 'đơn vị vận hành', en: 'operator' },
  'field-users': { vi: 'đơn vị khai thác', en: 'user' },
  'field-type': { vi: 'loại', en: 'type' },
  'field-specialisation': { vi: 'chuyên biệt hóa', en: 'specialisation' },
  'field-layer': { vi: 'lớp', en: 'layer' },
  'field-internal': { vi: 'chỉ dùng nội bộ', en: 'internal' },
  'field-source': { vi: 'đầu đi', en: 'source' },
  'field-target': { vi: 'đầu đến', en: 'target' },
  'field-access': { vi: 'cách truy cập', en: 'access' },
  'field-strength': { vi: 'mức ảnh hưởng', en: 'strength' },
  'field-directed': { vi: 'có hướng', en: 'directed' },
  'field-parent': { vi: 'thuộc về', en: 'belongs to' },
  'report-about': { vi: '{title}: {between}', en: '{title}: {between}' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  none: { vi: 'chưa có', en: 'none' },

  'impact-title': { vi: 'Tác động tới đơn vị: {unit}', en: 'Impact on a unit: {unit}' },
  'impact-own': {
    vi: 'Trực tiếp: đơn vị chủ quản, vận hành, khai thác',
    en: 'Directly: owned, operated or used by the unit',
  },
  'impact-step': { vi: 'Qua {count} thành phần', en: 'Through {count} more' },
  'impact-links': {
    vi: 'Kết nối thay đổi ở những gì đơn vị có',
    en: 'Connections that change at what the unit has',
  },
  'impact-none': {
    vi: 'Kiến trúc mục tiêu không làm thay đổi gì của đơn vị này.',
    en: 'The target architecture changes nothing for this unit.',
  },
  'impact-count': {
    vi: '{changed}/{held} thành phần mà đơn vị chủ quản, vận hành, khai thác có thay đổi; {through} thay đổi khác tác động gián tiếp',
    en: '{changed} of the {held} components that the unit owns, operates or uses change; {through} other changes reach it indirectly',
  },
  'column-path': { vi: 'Vì sao có tác động', en: 'Why it is concerned' },
  'column-distance': { vi: 'Bước', en: 'Step' },
  'role-owner': { vi: 'chủ quản', en: 'owns' },
  'role-owner-before': { vi: 'nay chủ quản', en: 'owns today' },
  'role-owner-after': { vi: 'sẽ chủ quản', en: 'will own' },
  'role-operator': { vi: 'vận hành', en: 'operates' },
  'role-operator-before': { vi: 'nay vận hành', en: 'operates today' },
  'role-operator-after': { vi: 'sẽ vận hành', en: 'will operate' },
  'role-user': { vi: 'khai thác', en: 'uses' },
  'role-user-before': { vi: 'nay khai thác', en: 'uses today' },
  'role-user-after': { vi: 'sẽ khai thác', en: 'will use' },
  'step-new': { vi: '{verb} (mới)', en: '{verb} (new)' },
  'step-gone': { vi: '{verb} (nay, sẽ bỏ)', en: '{verb} (today, to be dropped)' },

  'reuse-share': {
    vi: 'Tỷ lệ tái sử dụng: {share} – {reused}/{baseline} thành phần của {before} còn nguyên là mình trong {after}',
    en: 'Reuse ratio: {share} – {reused} of the {baseline} components of {before} are themselves in {after}',
  },
  'reuse-followed': {
    vi: '{followed} thành phần ({share}) có thành phần khác tiếp nối',
    en: '{followed} ({share}) are followed by others',
  },
  'reuse-ended': {
    vi: '{ended} thành phần ({share}) dừng, không có kế tiếp',
    en: '{ended} ({share}) end without a successor',
  },
  'reuse-carried': {
    vi: '{carried} thành phần ({share}) mới chỉ có trong kế hoạch, được chuyển tiếp',
    en: '{carried} ({share}) were planned only and are carried over',
  },
  'reuse-inherited': {
    vi: '{share} của {after} ({reused}/{target}) kế thừa từ {before}',
    en: '{share} of {after} ({reused}/{target}) was there in {before}',
  },
} as const satisfies Record<string, Text>;

export type GapWord = keyof typeof WORDS;

/**
 * A word or sentence in `vi` or `en`; `{name}` is replaced by its value.
 * @example gapWord('column-gap', 'vi') // 'Khoảng cách'
 */
export function gapWord(
  key: GapWord,
  lang: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return textIn(WORDS[key], lang).replace(/\{(\w+)\}/g, (written, name: string) => {
    const value = values[name];
    return value === undefined ? written : String(value);
  });
}

export const isGapWord = (key: string): key is GapWord => Object.hasOwn(WORDS, key);

/** `62,5 %` in Vietnamese, `62.5%` in English; of a share from 0 to 1. */
export function percent(share: number, lang: string): string {
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
}
