/** What the page's script knows of what is drawn: names, fates, where an element belongs. */
import type { Comparison, ElementRow, RelationRow } from '@khung/core';
import { SIDES } from './draw-sides.ts';
import { type Said, short } from './markup.ts';
import type { Teller } from './telling.ts';
import type { DrawnViews } from './views.ts';

/** Name and place in Vietnamese; in English where it differs. */
export interface PageRecord {
  readonly fate: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly about?: string;
  readonly aboutEn?: string;
}

export interface PageRecords {
  readonly elements: Readonly<Record<string, PageRecord>>;
  readonly relations: Readonly<Record<string, PageRecord>>;
  /** By view: unchanged elements that stay in sight where only changes are shown. */
  readonly near: Readonly<Record<string, readonly string[]>>;
}

/** Letters of a name where it is read out or shown in passing. */
const LONGEST = 160;

/** Only of what is drawn; everything else is in the table. */
export function recordsOf(
  comparison: Comparison,
  { views }: DrawnViews,
  teller: Teller,
  near: PageRecords['near'],
): PageRecords {
  const drawn = { elements: new Set<string>(), relations: new Set<string>() };
  for (const { figures } of views) {
    for (const [, sides] of figures) for (const side of SIDES) note(sides[side].marks, drawn);
  }
  const elements: Record<string, PageRecord> = Object.create(null);
  for (const row of comparison.elements.values()) {
    if (drawn.elements.has(row.id)) elements[row.id] = elementRecord(row, teller);
  }
  const relations: Record<string, PageRecord> = Object.create(null);
  for (const row of comparison.relations.values()) {
    if (drawn.relations.has(row.id)) relations[row.id] = relationRecord(row, teller);
  }
  return { elements, relations, near };
}

type Drawn = Readonly<Record<'elements' | 'relations', Set<string>>>;

function note(marks: DrawnMarks, drawn: Drawn): void {
  for (const { source } of marks) {
    if (source?.kind === 'element') drawn.elements.add(source.id);
    if (source?.kind === 'relation') drawn.relations.add(source.id);
    if (source?.kind === 'relations') for (const id of source.ids) drawn.relations.add(id);
  }
}

type DrawnMarks = DrawnViews['views'][number]['figures'][number][1]['both']['marks'];

function elementRecord(row: ElementRow, teller: Teller): PageRecord {
  const { name, type, layer, unit } = teller.element(row);
  const about = {
    vi: [type.vi, layer.vi, unit.vi].filter(Boolean).join(' · '),
    en: [type.en, layer.en, unit.en].filter(Boolean).join(' · '),
  };
  return { fate: row.fate, ...named(name), ...told(about) };
}

const relationRecord = (row: RelationRow, teller: Teller): PageRecord => ({
  fate: row.fate,
  ...named(teller.relation(row).name),
});

function named({ vi, en }: Said): Pick<PageRecord, 'name' | 'nameEn'> {
  const name = short(vi, LONGEST);
  return en === vi ? { name } : { name, nameEn: short(en, LONGEST) };
}

function told({ vi, en }: Said): Pick<PageRecord, 'about' | 'aboutEn'> {
  const about = short(vi, LONGEST);
  return en === vi ? { about } : { about, aboutEn: short(en, LONGEST) };
}
