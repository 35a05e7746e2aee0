/** What a profile's property may say, and whether a value does. */
import type { PropertyValue, Text } from '../workspace/records.ts';
import type { PropertyRule } from './profile.ts';

/**
 * Whether a value is one that the rule allows. Imported files know only text, so `"3"` passes where
 * `3` does; comparing and showing treat them alike.
 */
export function propertyFits(value: PropertyValue, rule: PropertyRule): boolean {
  switch (rule.type) {
    case 'text':
      return typeof value === 'string' || typeof value === 'object';
    case 'yes-no':
      return value === true || value === false || value === 'true' || value === 'false';
    case 'choice':
      return rule.values.some((choice) => String(choice.value) === String(value));
    case 'number':
    case 'year': {
      if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) {
        return false;
      }
      const number = Number(value);
      if (!Number.isFinite(number) || (rule.type === 'year' && !Number.isInteger(number))) {
        return false;
      }
      return number >= (rule.least ?? -Infinity) && number <= (rule.most ?? Infinity);
    }
  }
}

/** The values that a rule allows, to be read out; a range as one text. */
export function propertyValues(rule: PropertyRule): Text[] {
  switch (rule.type) {
    case 'text':
      return [{ vi: 'văn bản', en: 'text' }];
    case 'yes-no':
      return [
        { vi: 'có', en: 'yes' },
        { vi: 'không', en: 'no' },
      ];
    case 'choice':
      return rule.values.map(({ name }) => name);
    case 'number':
    case 'year': {
      const { least, most } = rule;
      const what: Text =
        rule.type === 'year' ? { vi: 'năm', en: 'a year' } : { vi: 'số', en: 'a number' };
      if (least === undefined && most === undefined) return [what];
      const range = `${least ?? '…'}–${most ?? '…'}`;
      return [{ vi: `${what.vi} ${range}`, en: `${what.en} ${range}` }];
    }
  }
}
