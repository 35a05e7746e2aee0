/** What an architecture is: records, changes, comparison, rules. */
export * from './architecture/model.ts';
export * from './comparison/comparison.ts';
export * from './language/vocabulary.ts';
export * from './workspace/edit.ts';
export * from './workspace/ids.ts';
export * from './workspace/records.ts';
export type * from './workspace/workspace.ts';
