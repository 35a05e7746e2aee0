/** What an architecture is: records, changes, comparison, rules. Grouped by room, from the records up. */

// architecture: resolving to a model, and planning edits of it
export { type AddOptions, addElement, addRelation } from './architecture/addConcept.ts';
export { addElements } from './architecture/addElements.ts';
export { type Approval, approvalOf, approve, defaultBaseline } from './architecture/approve.ts';
export { type Carriable, type Carried, carriableRelations } from './architecture/carrying.ts';
export { changeSuccession, type SuccessionCorrection } from './architecture/changeSuccession.ts';
export { derive, type Wanted } from './architecture/derive.ts';
export { type Duplicate, type DuplicateOptions, planDuplicate } from './architecture/duplicate.ts';
export { fieldPath, pathKeys } from './architecture/fields.ts';
export { type Fragment, fragmentOf, readFragment } from './architecture/fragment.ts';
export type * from './architecture/model.ts';
export { type MoveOptions, moveInto } from './architecture/moveInto.ts';
export { newId } from './architecture/newId.ts';
export { orderBetween, orderKeys } from './architecture/order.ts';
export { type Paste, type PasteOptions, planPaste } from './architecture/planPaste.ts';
export {
  type NewRow,
  planTable,
  type TableOptions,
  type TablePlan,
} from './architecture/planTable.ts';
export { internalProperties, publicEdition } from './architecture/publicEdition.ts';
export { addSuccession, deleteRecord, putRecord } from './architecture/putRecord.ts';
export { removeConcepts } from './architecture/removeConcepts.ts';
export { resolve, resolveInSteps } from './architecture/resolve.ts';
export { planRestore } from './architecture/restore.ts';
export { retire } from './architecture/retire.ts';
export { changeOf, revertChange, setField, setReason } from './architecture/setField.ts';
export { type FieldWish, setFields } from './architecture/setFields.ts';
export {
  newcomerLike,
  type SucceedOptions,
  type SuccessionWish,
  succeed,
} from './architecture/succeed.ts';
export { resolveAbove, updateModel } from './architecture/updateModel.ts';
export { compareAcross } from './comparison/across.ts';
// comparison: what became of everything between two architectures
export { type Changes, type ChangesOptions, changesOf } from './comparison/changes.ts';
export { changesIn, withChanges } from './comparison/changesIn.ts';
export { compare, UnknownArchitecture } from './comparison/compare.ts';
export { type CompareOptions, compareModels } from './comparison/compareModels.ts';
export type * from './comparison/comparison.ts';
export * from './comparison/filter.ts';
export * from './comparison/json.ts';
export * from './comparison/kinds.ts';
export { type DirectedSuccession, successionsOn } from './comparison/lineage.ts';
export { type Leg, pathBetween } from './comparison/path.ts';
export * from './comparison/profiles.ts';
export { compareStates, isLayoutAlone, type StateDifference } from './comparison/states.ts';
export { rowsNotKept } from './comparison/unionRows.ts';
// consultation: what units say about elements
export * from './consultation/heat.ts';
export * from './consultation/kinds.ts';
export * from './consultation/marks.ts';
export * from './consultation/units.ts';
// gaps: what lies between a baseline and a target, and what it means for a unit
export { type GapEnds, gapEnds } from './gaps/ends.ts';
export { type FieldTold, fieldTold } from './gaps/fieldTold.ts';
export type * from './gaps/gap.ts';
export { gapAnalysis } from './gaps/gapAnalysis.ts';
export { impactToJson } from './gaps/impactJson.ts';
export {
  type ImpactGroup,
  type ImpactListRow,
  impactCounts,
  impactList,
} from './gaps/impactList.ts';
export { type GapJson, gapToJson } from './gaps/json.ts';
export { linkSaid } from './gaps/linkSaid.ts';
export {
  fateSaid,
  type GapList,
  type GapListGroup,
  type GapListOptions,
  type GapListRow,
  gapList,
  isGapRow,
} from './gaps/list.ts';
export {
  type GapMatrix,
  gapMatrix,
  type MatrixCell as GapMatrixCell,
  type MatrixOptions as GapMatrixOptions,
  type MatrixRow as GapMatrixRow,
} from './gaps/matrix.ts';
export { groupName as gapGroupName, nameIn } from './gaps/names.ts';
export { pathSaid, stepSaid } from './gaps/pathSaid.ts';
export type { Reuse } from './gaps/reuse.ts';
export { architectureName, reuseSaid } from './gaps/reuseSaid.ts';
export { changePhrases, gapSentence } from './gaps/sentences.ts';
export {
  type ImpactItem,
  type ImpactStep,
  type UnitImpact,
  type UnitImpactOptions,
  unitImpact,
} from './gaps/unitImpact.ts';
export { UnknownUnit, unitNamed, unitsIn } from './gaps/units.ts';
export { type GapWord, gapWord, percent } from './gaps/words.ts';
// language: ArchiMate's types and rules, framework profiles, words
export { type Dependent, dependentEnd } from './language/dependence.ts';
export { type FateWords, fateWords } from './language/fates.ts';
export { fold, foldSpelling } from './language/fold.ts';
export * from './language/layers.ts';
export { uses } from './language/plausibility.ts';
export type * from './language/profile.ts';
export { PROFILES, profileOf, specialisationOf, UnknownProfile } from './language/profiles.ts';
export { propertyFits, propertyValues } from './language/properties.ts';
export { mayRelate, relationsBetween } from './language/rules.ts';
export { bandOf, layerOf, placeKey, shapeOf } from './language/standing.ts';
export { fillIn, textIn } from './language/text.ts';
export * from './language/types.ts';
export * from './language/vocabulary.ts';
// matching: which element of one model is which of another
export {
  decisionsIn,
  formatMatches,
  type MatchedFile,
  type MatchesFile,
  parseMatches,
} from './matching/file.ts';
export * from './matching/matching.ts';
export { type MatchOptions, matchModels } from './matching/matchModels.ts';
export { decisionsOfPeople } from './matching/ofPeople.ts';
export { ontoBase } from './matching/onto.ts';
export { type OntoWish, planOnto } from './matching/planOnto.ts';
export { pairRelations } from './matching/relations.ts';
// merge: two people's changes to one base
export { formatConflicts, parseChoices } from './merge/file.ts';
export {
  type MergeChoice,
  type MergeConflict,
  type Merged,
  mergeWorkspaces,
} from './merge/mergeWorkspaces.ts';
// query: looking around in a model
export { type ImpactOptions, impactOf, type Reached } from './query/impact.ts';
export { elementAt, relationAt } from './query/links.ts';
export { type Neighbour, neighbours } from './query/neighbours.ts';
export {
  NESTING_RELATIONS,
  type Nesting,
  type NestingOptions,
  nestingOf,
} from './query/nesting.ts';
export { type Ranked, rankElements, searchElements, searchTexts } from './query/search.ts';
// table: blocks of cells, as spreadsheets copy them, and what may be typed into a cell
export { type Block, blockHtml, formatBlock, parseBlock } from './table/block.ts';
export {
  type CellChoice,
  type CellFault,
  type CellKind,
  dateIn,
  numberIn,
  type ReadCell,
  readCell,
} from './table/cell.ts';
// validation: what is wrong or worth a look, in words
export {
  acceptanceKey,
  acceptanceOf,
  acceptFindings,
  revokeAcceptances,
} from './validation/accepted.ts';
export {
  type Finding,
  findingAdvice,
  findingKey,
  findingText,
  RULE_IDS,
  ruleTitle,
  severityName,
} from './validation/finding.ts';
export { mendLabel, planMend, planMends } from './validation/mend.ts';
export type { FindingValue, Severity, ShownIn, ViewContent } from './validation/rule.ts';
export { type ValidateOptions, validate } from './validation/validate.ts';
// workspace: the records, their file, edits and undo
export { applyEdit } from './workspace/applyEdit.ts';
export type { Edit, FieldEdit } from './workspace/edit.ts';
export { sameValue } from './workspace/field.ts';
export {
  WORKSPACE_FILE_FAULTS,
  WorkspaceFileError,
  type WorkspaceFileFault,
} from './workspace/file/fileError.ts';
export { formatRecord, formatWorkspace } from './workspace/file/format.ts';
export { FORMAT_VERSION } from './workspace/file/migrations/index.ts';
export { parseWorkspace, parseWorkspaceBytes } from './workspace/file/parse.ts';
export { ReviewFileError } from './workspace/file/reviewFile.ts';
export { type GrowingWorkspace, growWorkspace, type Unread } from './workspace/grow.ts';
export * from './workspace/history.ts';
export * from './workspace/ids.ts';
export { changeKey, type KeyParts, keyParts, recordKey } from './workspace/key.ts';
export type * from './workspace/records.ts';
export { EditRefused, REFUSALS, type Refusal, whyRefused } from './workspace/refusal.ts';
export { allRecords, getRecord, withRecords } from './workspace/tables.ts';
export { emptyWorkspace, type RecordKey, type Workspace } from './workspace/workspace.ts';
