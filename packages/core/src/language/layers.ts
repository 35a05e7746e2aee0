/** Names of the layers, in the interface's two languages. */
import type { Text } from '../workspace/records.ts';
import type { Layer } from './vocabulary.ts';

/** A layer as people call it. */
export function layerName(layer: Layer): Text {
  return NAMES[layer];
}

const NAMES: Readonly<Record<Layer, Text>> = {
  business: { vi: 'Nghiệp vụ', en: 'Business' },
  application: { vi: 'Ứng dụng', en: 'Application' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  infrastructure: { vi: 'Hạ tầng kỹ thuật', en: 'Infrastructure' },
  security: { vi: 'An toàn thông tin', en: 'Security' },
  motivation: { vi: 'Động lực', en: 'Motivation' },
  strategy: { vi: 'Chiến lược', en: 'Strategy' },
  implementation: { vi: 'Triển khai', en: 'Implementation' },
  other: { vi: 'Khác', en: 'Other' },
};
