/**
 * Profile of the e-government framework of Viet Nam, version 2.0: what the overall diagram of a
 * ministry's architecture looks like, and which kinds of element it speaks of.
 */
import type { Band, Bar, Column, Place, Profile } from '../profile.ts';
import { PROPERTIES } from './khung-2.0.properties.ts';
import { EXCHANGE, REQUIRED } from './khung-2.0.requirements.ts';
import { SPECIALISATIONS } from './khung-2.0.specialisations.ts';
import { CARRIED_OUT, IMPACT } from './scales.ts';

const band = (id: string): Place => ({ kind: 'band', id });
const bar = (id: string): Place => ({ kind: 'bar', id });

const BANDS: readonly Band[] = [
  { id: 'users', name: { vi: 'Người sử dụng', en: 'Users' }, layer: 'business' },
  { id: 'channels', name: { vi: 'Kênh giao tiếp', en: 'Channels' }, layer: 'business' },
  {
    id: 'business',
    name: { vi: 'Nghiệp vụ, dịch vụ công', en: 'Business and public services' },
    layer: 'business',
  },
  { id: 'applications', name: { vi: 'Ứng dụng', en: 'Applications' }, layer: 'application' },
  {
    id: 'integration',
    name: { vi: 'Tích hợp, chia sẻ', en: 'Integration and sharing' },
    layer: 'application',
  },
  { id: 'data', name: { vi: 'Dữ liệu', en: 'Data' }, layer: 'data' },
  {
    id: 'infrastructure',
    name: { vi: 'Hạ tầng kỹ thuật', en: 'Infrastructure' },
    layer: 'infrastructure',
  },
];

const BARS: readonly Bar[] = [
  {
    id: 'governance',
    name: { vi: 'Quản lý, chỉ đạo', en: 'Governance' },
    layer: 'business',
    side: 'left',
  },
  {
    id: 'security',
    name: { vi: 'An toàn thông tin', en: 'Information security' },
    layer: 'security',
    side: 'right',
  },
];

const COLUMN: Column = {
  id: 'external',
  name: { vi: 'Bên ngoài', en: 'External' },
  layer: 'other',
};

export const khung20: Profile = {
  id: 'khung-2.0',
  name: {
    vi: 'Khung Kiến trúc Chính phủ điện tử Việt Nam 2.0',
    en: 'Viet Nam e-government architecture framework 2.0',
  },
  source: { vi: 'QĐ 2323/QĐ-BTTTT, 31/12/2019', en: 'Decision 2323/QĐ-BTTTT, 31 December 2019' },
  bands: BANDS,
  bars: BARS,
  column: COLUMN,
  specialisations: SPECIALISATIONS,
  ownedLayers: ['application', 'data', 'infrastructure'],
  placeByType: {
    BusinessActor: band('users'),
    BusinessRole: band('users'),
    BusinessInterface: band('channels'),
  },
  placeByLayer: {
    business: band('business'),
    application: band('applications'),
    data: band('data'),
    infrastructure: band('infrastructure'),
    security: bar('security'),
    motivation: bar('governance'),
    strategy: bar('governance'),
  },
  nesting: ['Composition', 'Aggregation'],
  properties: PROPERTIES,
  required: REQUIRED,
  exchange: EXCHANGE,
  inUseSince: 'nam-dua-vao-dung',
  scales: [CARRIED_OUT, IMPACT],
  figures: [
    {
      id: 'overall',
      name: { vi: 'Sơ đồ tổng thể', en: 'Overall diagram' },
      viewpoint: 'overview',
      required: true,
    },
    {
      id: 'organisation',
      name: { vi: 'Sơ đồ tổ chức', en: 'Organisation chart' },
      viewpoint: 'organisation',
      required: true,
    },
    {
      id: 'business-exchange',
      name: { vi: 'Mô hình liên thông nghiệp vụ', en: 'Business interoperation' },
      viewpoint: 'interoperation',
      required: true,
    },
    {
      id: 'data',
      name: { vi: 'Mô hình dữ liệu mức khái niệm', en: 'Conceptual data model' },
      viewpoint: 'data',
      required: true,
    },
    {
      id: 'applications',
      name: { vi: 'Sơ đồ tổng thể ứng dụng', en: 'Application overview' },
      viewpoint: 'applications',
      required: true,
    },
    {
      id: 'integration',
      name: { vi: 'Sơ đồ giao tiếp, tích hợp ứng dụng', en: 'Application integration' },
      viewpoint: 'integration',
      required: true,
    },
    {
      id: 'infrastructure',
      name: {
        vi: 'Mô hình hạ tầng mạng, trung tâm dữ liệu',
        en: 'Network and data centre infrastructure',
      },
      viewpoint: 'infrastructure',
      required: false,
    },
    {
      id: 'security',
      name: { vi: 'Mô hình an toàn thông tin', en: 'Information security' },
      viewpoint: 'security',
      required: false,
    },
  ],
};
