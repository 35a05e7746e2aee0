/**
 * Schemas compiled into plain checks. A schema also says what is wrong and where, which costs ten
 * times as much; a file of 100,000 records is nearly always right, so it is asked only afterwards.
 */
import * as v from 'valibot';

/**
 * A check that accepts nothing that the schema refuses, and no list where the schema means a map.
 * What it doesn't understand it leaves to the schema.
 */
export function compiledCheck(schema: v.GenericSchema): (value: unknown) => boolean {
  const inner = bareCheck(schema);
  const steps = stepsOf(schema).map(stepCheck);
  if (!inner || steps.includes(undefined)) return (value) => v.is(schema, value);
  const known = steps.filter((step) => step !== undefined);
  if (known.length === 0) return inner;
  return (value) => inner(value) && known.every((step) => step(value));
}

type Check = (value: unknown) => boolean;

function bareCheck(schema: v.GenericSchema): Check | undefined {
  const part = (key: string): unknown => Reflect.get(schema, key);
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return (value) => typeof value === schema.type;
    case 'number':
      return (value) => typeof value === 'number' && !Number.isNaN(value);
    case 'literal': {
      const literal = part('literal');
      return (value) => value === literal;
    }
    case 'picklist': {
      const options = new Set(listOf(part('options')));
      return (value) => options.has(value);
    }
    case 'optional': {
      const wrapped = schemaIn(part('wrapped'));
      const check = wrapped && compiledCheck(wrapped);
      return check && ((value) => value === undefined || check(value));
    }
    case 'union': {
      const options = listOf(part('options')).map(schemaIn);
      const checks = options.map((option) => option && compiledCheck(option));
      return (value) => checks.some((check) => check?.(value));
    }
    case 'record':
      return mapCheck(schemaIn(part('value')));
    case 'loose_object':
      return recordCheck(part('entries'));
    default:
      return undefined;
  }
}

function mapCheck(item: v.GenericSchema | undefined): Check | undefined {
  const check = item && compiledCheck(item);
  if (!check) return undefined;
  return (value) => {
    if (!isTable(value)) return false;
    for (const key in value) if (!check(Reflect.get(value, key))) return false;
    return true;
  };
}

function recordCheck(entries: unknown): Check | undefined {
  if (!isTable(entries)) return undefined;
  const checks = Object.entries(entries).map(([key, entry]) => {
    const schema = schemaIn(entry);
    return { key, check: schema && compiledCheck(schema) };
  });
  if (checks.some(({ check }) => !check)) return undefined;
  return (value) =>
    isTable(value) && checks.every(({ key, check }) => check?.(Reflect.get(value, key)) ?? false);
}

/** What a pipe does after the schema itself. */
function stepsOf(schema: v.GenericSchema): unknown[] {
  return listOf(Reflect.get(schema, 'pipe')).slice(1);
}

function stepCheck(step: unknown): Check | undefined {
  if (!isTable(step)) return undefined;
  const requirement: unknown = Reflect.get(step, 'requirement');
  switch (Reflect.get(step, 'type')) {
    case 'brand':
      return () => true;
    case 'min_length':
      return (value) =>
        typeof value === 'string' && typeof requirement === 'number' && value.length >= requirement;
    case 'not_value':
      return (value) => value !== requirement;
    default:
      return undefined;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function schemaIn(value: unknown): v.GenericSchema | undefined {
  return isSchema(value) ? value : undefined;
}

export function isSchema(value: unknown): value is v.GenericSchema {
  return isTable(value) && Reflect.get(value, 'kind') === 'schema';
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
