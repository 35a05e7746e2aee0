/** The shape of the catalogues: Vietnamese is the measure, English has the same keys. */
import type { vi } from './vi/catalogue.ts';

type Leaves<T, Way extends string = ''> = {
  [Key in keyof T & string]: T[Key] extends string
    ? `${Way}${Key}`
    : Leaves<T[Key], `${Way}${Key}.`>;
}[keyof T & string];

/** The same keys, other words. */
export type Same<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };

export type Catalogue = typeof vi;
export type CatalogueKey = Leaves<Catalogue>;
