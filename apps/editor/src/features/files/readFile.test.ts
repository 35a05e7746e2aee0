/** What is wrong with a file is told with its place, also where it was read beside the page. */
import { formatWorkspace } from '@khung/core';
import { expect, it } from 'vitest';
import { explain } from '../../i18n/explain.ts';
import { errorOf, faultOf } from '../beside/fault.ts';
import { readFile } from './readFile.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const BROKEN = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
  <name>M</name>
  <elements>
    <element identifier="a" xsi:type="Node"><name>A</name></element>
  </elements>
  <relationships>
    <relationship identifier="r" source="a" target="nobody" xsi:type="Association"/>
  </relationships>
</model>`;

const CUT = `{"format":"khung","version":1,"records":[
{"record":"workspace","id":"w"`;

it.each([
  ['an exchange file', BROKEN, 'dòng 8'],
  ['a file of our own', CUT, ''],
])('%s: the same words on both sides of the wire', async (_, text, place) => {
  const file = { content: bytes(text), name: 'hong', language: 'vi' } as const;
  const thrown = await readFile(file).then(
    () => undefined,
    (error: unknown) => error,
  );
  const here = explain(thrown, 'hong');
  expect(explain(errorOf(structuredClone(faultOf(thrown))), 'hong')).toEqual(here);
  expect(here.text).toContain(place);
  expect(here.title).not.toBe(explain(new Error('?')).title);
});

it('keeps what a text of the browser carries along, and takes the past out of a file', async () => {
  const text = [
    '{"format":"khung","version":1,"records":[',
    '{"record":"workspace","id":"w","language":"archimate-3.2","name":{},"profile":"khung-2.0"},',
    '{"record":"gesture","at":"2026-11-23T08:15:00.000Z","id":"g","label":{"key":"x"},"touched":[]},',
    '{"record":"end","records":2}]}',
    '',
  ].join('\n');
  const name = 'w';
  const file = await readFile({ content: bytes(text), name, language: 'vi' });
  expect([file.past.gestures.length, file.workspace.foreign.length]).toEqual([1, 0]);
  const kept = await readFile({ content: text, name, language: 'vi' });
  expect(kept.past.gestures).toEqual([]);
  expect(formatWorkspace(kept.workspace)).toContain('"gesture"');
});
