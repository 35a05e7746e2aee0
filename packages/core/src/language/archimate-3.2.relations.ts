/**
 * The relation types of ArchiMate 3.2 as data: names, and the verbs by which people read them in
 * either direction ("A cung cấp dịch vụ cho B", "B sử dụng A").
 */
import type { Text } from '../workspace/records.ts';
import type { Aspect } from './archimate-3.2.elements.ts';
import type { Layer, RelationType } from './vocabulary.ts';

/** How a relation reads from its source (`forward`) and from its target (`backward`). */
export interface Verb {
  readonly forward: Text;
  readonly backward: Text;
}

/** Where the ends make another verb plainer; the first variant whose conditions all hold is taken. */
export interface VerbVariant extends Verb {
  readonly source?: { readonly aspects?: readonly Aspect[]; readonly layers?: readonly Layer[] };
  readonly target?: { readonly aspects?: readonly Aspect[]; readonly layers?: readonly Layer[] };
  readonly access?: 'read' | 'write' | 'readWrite';
}

export interface RelationTypeInfo {
  readonly name: Text;
  /** The standard's families; structural relations can nest a target in its source. */
  readonly family: 'structural' | 'dependency' | 'dynamic' | 'other';
  readonly verb: Verb;
  readonly variants?: readonly VerbVariant[];
}

const verb = (vi: readonly [string, string], en: readonly [string, string]): Verb => ({
  forward: { vi: vi[0], en: en[0] },
  backward: { vi: vi[1], en: en[1] },
});

export const RELATION_TABLE: Readonly<Record<RelationType, RelationTypeInfo>> = {
  Composition: {
    name: { vi: 'Bao gồm', en: 'Composition' },
    family: 'structural',
    verb: verb(['bao gồm', 'trực thuộc'], ['contains', 'is part of']),
  },
  Aggregation: {
    name: { vi: 'Tập hợp', en: 'Aggregation' },
    family: 'structural',
    verb: verb(['tập hợp', 'nằm trong'], ['groups', 'belongs to']),
  },
  Assignment: {
    name: { vi: 'Phân công, triển khai', en: 'Assignment' },
    family: 'structural',
    verb: verb(['được giao cho', 'nhận từ'], ['is assigned to', 'is assigned from']),
    variants: [
      {
        source: { layers: ['infrastructure'] },
        target: { aspects: ['active', 'passive'] },
        ...verb(['là nơi triển khai', 'triển khai trên'], ['hosts', 'is deployed on']),
      },
      {
        source: { aspects: ['active'] },
        target: { aspects: ['behaviour'] },
        ...verb(['thực hiện', 'được thực hiện bởi'], ['performs', 'is performed by']),
      },
      {
        source: { aspects: ['active'] },
        target: { aspects: ['active'] },
        ...verb(['đảm nhận vai trò', 'được đảm nhận bởi'], ['takes the role of', 'is taken by']),
      },
    ],
  },
  Realization: {
    name: { vi: 'Hiện thực hóa', en: 'Realization' },
    family: 'structural',
    verb: verb(['hiện thực hóa', 'được hiện thực hóa bởi'], ['realises', 'is realised by']),
    variants: [
      {
        target: { layers: ['motivation'] },
        ...verb(['tuân thủ, đáp ứng', 'được đáp ứng bởi'], ['complies with', 'is met by']),
      },
      {
        source: { aspects: ['active', 'behaviour'] },
        target: { aspects: ['behaviour'] },
        ...verb(['cung cấp', 'được cung cấp bởi'], ['provides', 'is provided by']),
      },
    ],
  },
  Serving: {
    name: { vi: 'Phục vụ', en: 'Serving' },
    family: 'dependency',
    verb: verb(['phục vụ', 'sử dụng'], ['serves', 'uses']),
  },
  Access: {
    name: { vi: 'Truy cập dữ liệu', en: 'Access' },
    family: 'dependency',
    verb: verb(['truy cập', 'được truy cập bởi'], ['accesses', 'is accessed by']),
    variants: [
      { access: 'read', ...verb(['khai thác', 'được khai thác bởi'], ['reads', 'is read by']) },
      { access: 'write', ...verb(['cập nhật', 'được cập nhật bởi'], ['writes', 'is written by']) },
      {
        access: 'readWrite',
        ...verb(
          ['khai thác và cập nhật', 'được khai thác và cập nhật bởi'],
          ['reads and writes', 'is read and written by'],
        ),
      },
    ],
  },
  Influence: {
    name: { vi: 'Ảnh hưởng', en: 'Influence' },
    family: 'dependency',
    verb: verb(['ảnh hưởng đến', 'chịu ảnh hưởng của'], ['influences', 'is influenced by']),
  },
  Association: {
    name: { vi: 'Liên quan', en: 'Association' },
    family: 'other',
    verb: verb(['liên quan đến', 'liên quan đến'], ['relates to', 'relates to']),
    variants: [
      {
        source: { aspects: ['active'], layers: ['infrastructure', 'application'] },
        target: { aspects: ['active'], layers: ['infrastructure', 'application'] },
        ...verb(['kết nối với', 'kết nối với'], ['connects to', 'connects to']),
      },
    ],
  },
  Triggering: {
    name: { vi: 'Khởi phát', en: 'Triggering' },
    family: 'dynamic',
    verb: verb(['dẫn đến', 'diễn ra sau'], ['triggers', 'is triggered by']),
  },
  Flow: {
    name: { vi: 'Trao đổi', en: 'Flow' },
    family: 'dynamic',
    verb: verb(['gửi thông tin đến', 'nhận thông tin từ'], ['sends to', 'receives from']),
    variants: [
      {
        source: { layers: ['application', 'data', 'infrastructure', 'security'] },
        ...verb(['gửi dữ liệu đến', 'nhận dữ liệu từ'], ['sends data to', 'receives data from']),
      },
    ],
  },
  Specialization: {
    name: { vi: 'Chuyên biệt hóa', en: 'Specialization' },
    family: 'other',
    verb: verb(['là một loại', 'có loại riêng là'], ['is a kind of', 'has the kind']),
  },
};
