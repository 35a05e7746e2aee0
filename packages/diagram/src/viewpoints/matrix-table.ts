/**
 * A Matrix: two sets of elements, and what relates each of the one to each of the other. Without any
 * geometry; every cell knows the relations that it stands for and what became of them.
 */
import type { ElementId, Fate, Layer, RelationFate, RelationId } from '@khung/core';
import type { FontFamily, OccurrenceId, Unshown } from '../figure/figure.ts';
import type { LegendEntry } from './diagram.ts';

export interface Matrix {
  readonly title: string;
  readonly caption: string;
  readonly language: string;
  readonly font: FontFamily;
  /** What the rows and the columns are, for the corner. */
  readonly corner: { readonly rows: string; readonly columns: string };
  readonly rows: readonly Header[];
  readonly columns: readonly Header[];
  /** By `cellKey`; what is empty is not there. */
  readonly cells: ReadonlyMap<string, CellContent>;
  readonly legend: readonly LegendEntry[];
  readonly unshown: readonly Unshown[];
  readonly compared: boolean;
  readonly badges: readonly string[];
  /** How many cells are filled in each row and column. */
  readonly totals: boolean;
  readonly totalWord: string;
  /** What stands in an order that a person may change. */
  readonly runs: readonly HeaderRun[];
  /** What a person made wider or higher. */
  readonly sizes: MatrixSizes;
  readonly stamp?: string;
  readonly page?: { readonly number: number; readonly of: number };
}

/** Headers, or groups of them, that stand one after the other: those of one group, or the parts of one element. */
export interface HeaderRun {
  /** `x`: from left to right; `y`: from top to bottom. */
  readonly along: 'x' | 'y';
  /** In order, also those that the figure leaves out. */
  readonly members: readonly OccurrenceId[];
}

/** mm, as a person wishes; less is not given than words need, nor more than the page has. */
export interface MatrixSizes {
  /** Of the headers of rows. */
  readonly headWidth?: number;
  /** Of the headers of columns: with the groups above, or without. */
  readonly headHeight?: { readonly mm: number; readonly withGroups: boolean };
  /** By header. */
  readonly columns: readonly (number | undefined)[];
  readonly rows: readonly (number | undefined)[];
}

/** An element that heads a row or a column. */
export interface Header {
  readonly id: OccurrenceId;
  readonly element: ElementId;
  readonly label: string;
  readonly layer: Layer;
  /** Those of one group stand together. */
  readonly group?: string;
  /** Which group it is, in any language. */
  readonly groupId?: OccurrenceId;
  /** 1 where it is part of the header before. */
  readonly depth: number;
  /** Room is kept, nothing drawn. */
  readonly hidden: boolean;
  readonly fate?: Fate;
  readonly badge?: string;
  /** What it says in the field that the figure is coloured by. */
  readonly category?: { readonly tone: number; readonly code: string };
}

/** What a header says on the page: its code first, where it has one. */
export const headerWords = ({ label, category }: Header): string =>
  category === undefined ? label : `[${category.code}]\u00a0${label}`;

export interface CellContent {
  readonly row: OccurrenceId;
  readonly column: OccurrenceId;
  /** In the order of the legend. */
  readonly codes: readonly CellCode[];
  /** What it stands for; none where fields say it. */
  readonly relations: readonly RelationId[];
  /** Of each relation, where fates are shown; else empty. */
  readonly fates: readonly RelationFate[];
  /** What became of the cell, where fates are shown. */
  readonly fate?: RelationFate;
}

export interface CellCode {
  readonly text: string;
  /** `kept` where no fates are shown. */
  readonly fate: 'kept' | 'new' | 'retired';
  /** Only parts are related so, not the headers' elements themselves. */
  readonly derived: boolean;
}

/** A letter that some cell shows, with what it means. */
export interface CodeUse {
  readonly text: string;
  readonly word: string;
}

export const cellKey = (row: Pick<Header, 'id'>, column: Pick<Header, 'id'>): string =>
  `${row.id}|${column.id}`;

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly runs: readonly HeaderRun[];
}

export type Cells = ReadonlyMap<string, CellContent>;
export type Uses = readonly CodeUse[];

export type Axis = readonly Header[];
