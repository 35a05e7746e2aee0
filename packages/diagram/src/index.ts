/** What a figure shows, where, and how it looks. */
export type * from './figure/figure.ts';
export type * from './figure/theme.ts';
