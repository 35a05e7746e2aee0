/** What the framework wants to be said of planned systems and data, and how applications exchange. */
import type { ExchangeRule, RequiredProperty } from '../profile.ts';

export const REQUIRED: readonly RequiredProperty[] = [
  {
    property: 'cap-do',
    on: [
      'portal',
      'mobile-app',
      'line-application',
      'shared-application',
      'management-application',
      'integration-platform',
    ],
  },
  // Data is classified by the data reference model (DRM).
  {
    property: 'ma-tham-chieu',
    on: ['sector-database', 'shared-database', 'data-warehouse', 'open-data'],
  },
];

export const EXCHANGE: ExchangeRule = {
  through: ['integration-platform', 'document-bus'],
  name: { vi: 'LGSP', en: 'LGSP' },
  property: 'ket-noi-lgsp',
  settled: ['co', 'dang', 'khong'],
};
