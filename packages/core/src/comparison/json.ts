/** A comparison as plain JSON for other programs: what `khung compare --format json` prints. */
import { textIn } from '../language/text.ts';
import type { Fate, Layer, RelationFate } from '../language/vocabulary.ts';
import type { Json } from '../workspace/records.ts';
import type {
  Comparison,
  ComparisonSummary,
  ElementRow,
  FieldDifference,
  RelationRow,
} from './comparison.ts';
import { latestOf } from './latest.ts';

export interface ComparisonJson {
  before: string;
  after: string;
  summary: ComparisonSummary;
  elements: ElementJson[];
  relations: RelationJson[];
}

/** Absent values are `null`. `type`, `layer`, `owner` are the after's, or the before's where it went. */
export interface ElementJson {
  id: string;
  name: string;
  type: string;
  layer: Layer;
  owner: string | null;
  fate: Fate;
  changes: FieldJson[];
  reason: string | null;
  predecessors: string[];
  successors: string[];
  /** Of one that stays: to another box, to another unit. */
  moved?: { parent?: { was?: string; to?: string }; owner?: { was?: string; to?: string } };
  /** What is carried over: the parts of approved architectures that nobody has built. */
  planned?: { architecture: string; element: string }[];
}

export interface RelationJson {
  id: string;
  type: string;
  source: string;
  target: string;
  fate: RelationFate;
  cause: 'own' | 'end';
  changes: FieldJson[];
}

export interface FieldJson {
  field: string;
  was: Json;
  to: Json;
}

/** Names and reasons in the language asked for (`vi` unless said otherwise); everything else as ids and codes. */
export function comparisonToJson(comparison: Comparison, lang = 'vi'): ComparisonJson {
  const { before, after, summary, elements, relations } = comparison;
  return {
    before: before.architecture,
    after: after.architecture,
    summary,
    elements: [...elements.values()].map((row) => elementJson(row, lang)),
    relations: [...relations.values()].map(relationJson),
  };
}

function elementJson(row: ElementRow, lang: string): ElementJson {
  const element = latestOf(row);
  return {
    id: row.id,
    name: textIn(element.name, lang),
    type: element.type,
    layer: row.layer,
    owner: element.owner ?? null,
    fate: row.fate,
    changes: row.changes.map(fieldJson),
    reason: row.reason ? textIn(row.reason, lang) : null,
    predecessors: [...row.predecessors],
    successors: [...row.successors],
    ...(row.moved && { moved: { ...row.moved } }),
    ...(row.planned && { planned: row.planned.map((part) => ({ ...part })) }),
  };
}

function relationJson(row: RelationRow): RelationJson {
  const relation = latestOf(row);
  return {
    id: row.id,
    type: relation.type,
    source: relation.source,
    target: relation.target,
    fate: row.fate,
    cause: row.cause,
    changes: row.changes.map(fieldJson),
  };
}

const fieldJson = ({ field, was, to }: FieldDifference): FieldJson => ({
  field,
  was: was ?? null,
  to: to ?? null,
});
