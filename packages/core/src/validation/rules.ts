/** The rules, in the order in which their findings are listed: what is broken first. */
import type { Rule } from './rule.ts';
import { addedTwice } from './rules/addedTwice.ts';
import { architectureUnknown } from './rules/architectureUnknown.ts';
import { baseBroken } from './rules/baseBroken.ts';
import { changeLost } from './rules/changeLost.ts';
import { changeStale } from './rules/changeStale.ts';
import { changeUnsound } from './rules/changeUnsound.ts';
import { dataWithoutSource } from './rules/dataWithoutSource.ts';
import { dependenceLost } from './rules/dependenceLost.ts';
import { elementUnshown } from './rules/elementUnshown.ts';
import { exchangeOutside } from './rules/exchangeOutside.ts';
import { folderRing } from './rules/folderRing.ts';
import { junctionMixed } from './rules/junctionMixed.ts';
import { junctionPath } from './rules/junctionPath.ts';
import { languageUnknown } from './rules/languageUnknown.ts';
import { markStep } from './rules/markStep.ts';
import { markUnknown } from './rules/markUnknown.ts';
import { nameMissing } from './rules/nameMissing.ts';
import { nameNumbered } from './rules/nameNumbered.ts';
import { nameTwice } from './rules/nameTwice.ts';
import { nestingRing } from './rules/nestingRing.ts';
import { ownerMissing } from './rules/ownerMissing.ts';
import { profileUnknown } from './rules/profileUnknown.ts';
import { propertyMissing } from './rules/propertyMissing.ts';
import { propertyValue } from './rules/propertyValue.ts';
import { relationDangling } from './rules/relationDangling.ts';
import { relationIllegal } from './rules/relationIllegal.ts';
import { relationToRemoved } from './rules/relationToRemoved.ts';
import { relationTwice } from './rules/relationTwice.ts';
import { removedWithoutReason } from './rules/removedWithoutReason.ts';
import { retiredNeeded } from './rules/retiredNeeded.ts';
import { specialisationType } from './rules/specialisationType.ts';
import { specialisationUnknown } from './rules/specialisationUnknown.ts';
import { successionUnknown } from './rules/successionUnknown.ts';
import { successionWithoutReason } from './rules/successionWithoutReason.ts';
import { unitNotOne } from './rules/unitNotOne.ts';
import { unitUnknown } from './rules/unitUnknown.ts';
import { viewEmpty } from './rules/viewEmpty.ts';
import { viewUnknown } from './rules/viewUnknown.ts';
import { yearAhead } from './rules/yearAhead.ts';

export const RULES: readonly Rule[] = [
  profileUnknown,
  languageUnknown,
  baseBroken,
  architectureUnknown,
  changeUnsound,
  addedTwice,
  relationDangling,
  relationIllegal,
  nestingRing,
  unitUnknown,
  successionUnknown,
  changeLost,
  changeStale,
  relationToRemoved,
  dependenceLost,
  junctionMixed,
  junctionPath,
  specialisationUnknown,
  specialisationType,
  propertyValue,
  unitNotOne,
  ownerMissing,
  nameMissing,
  nameTwice,
  removedWithoutReason,
  yearAhead,
  folderRing,
  markUnknown,
  markStep,
  viewUnknown,
  successionWithoutReason,
  relationTwice,
  retiredNeeded,
  exchangeOutside,
  dataWithoutSource,
  propertyMissing,
  nameNumbered,
  viewEmpty,
  elementUnshown,
];
