/** Tells by its root tag whether a file is an ArchiMate 3 exchange file, and what it is if not. */
import type { FaultList } from './faults.ts';
import { modelFrame } from './modelFrame.ts';
import type { Reading } from './reading.ts';
import type { Frame, Tag } from './tag.ts';

/** 3.1 and 3.2 kept 3.0's namespace; a later number in its place is read as well. */
export const isExchange = (namespace: string): boolean =>
  /^https?:\/\/www\.opengroup\.org\/xsd\/archimate\/3\.\d+\/?$/.test(namespace);

const isOldExchange = (namespace: string): boolean =>
  /^https?:\/\/www\.opengroup\.org\/xsd\/archimate\/?(2\.\d+\/?)?$/.test(namespace);

const isArchi = (namespace: string): boolean =>
  /^https?:\/\/www\.archimatetool\.com\/archimate/.test(namespace);

export function rootFrame(reading: Reading): Frame {
  return {
    open(tag) {
      if (!tag.own || tag.name !== 'model') refuse(tag, reading.faults);
      reading.model.id = tag.attribute('identifier');
      reading.model.version = tag.attribute('version');
      return modelFrame(reading);
    },
  };
}

function refuse(tag: Tag, faults: FaultList): never {
  if (isArchi(tag.namespace)) faults.stop('archi-file', tag.at);
  if (isOldExchange(tag.namespace)) faults.stop('old-exchange', tag.at);
  return faults.stop('not-exchange', tag.at, { root: tag.name, namespace: tag.namespace });
}
