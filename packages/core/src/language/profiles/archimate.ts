/** The generic profile: one band a layer, in the order people draw them; for models of any origin. */
import type { Band, Place, Profile } from '../profile.ts';
import { CARRIED_OUT } from './scales.ts';

const band = (id: string): Place => ({ kind: 'band', id });

const BANDS: readonly Band[] = [
  {
    id: 'motivation',
    name: { vi: 'Động lực, chiến lược', en: 'Strategy and motivation' },
    layer: 'motivation',
  },
  { id: 'business', name: { vi: 'Nghiệp vụ', en: 'Business' }, layer: 'business' },
  { id: 'application', name: { vi: 'Ứng dụng', en: 'Application' }, layer: 'application' },
  { id: 'data', name: { vi: 'Dữ liệu', en: 'Data' }, layer: 'data' },
  {
    id: 'infrastructure',
    name: { vi: 'Hạ tầng kỹ thuật', en: 'Technology' },
    layer: 'infrastructure',
  },
  {
    id: 'implementation',
    name: { vi: 'Triển khai', en: 'Implementation' },
    layer: 'implementation',
  },
  { id: 'other', name: { vi: 'Khác', en: 'Other' }, layer: 'other' },
];

export const archimate: Profile = {
  id: 'archimate',
  name: { vi: 'ArchiMate (chung)', en: 'ArchiMate (generic)' },
  bands: BANDS,
  bars: [],
  specialisations: [
    {
      id: 'unit',
      name: { vi: 'Đơn vị', en: 'Unit' },
      types: ['BusinessActor'],
      unit: true,
    },
  ],
  openSpecialisations: true,
  ownedLayers: [],
  placeByType: {},
  placeByLayer: {
    motivation: band('motivation'),
    strategy: band('motivation'),
    business: band('business'),
    application: band('application'),
    data: band('data'),
    infrastructure: band('infrastructure'),
    security: band('infrastructure'),
    implementation: band('implementation'),
    other: band('other'),
  },
  nesting: ['Composition', 'Aggregation'],
  properties: [],
  scales: [CARRIED_OUT],
  figures: [],
};
