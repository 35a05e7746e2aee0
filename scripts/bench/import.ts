/**
 * How long importing takes: `npx tsx scripts/bench/import.ts [file.xml …]`. The files named, or made-up
 * ones of 1,000, 10,000 and 100,000 elements with 1.5 relations each. Milliseconds, medians of 5.
 */
import { readFileSync } from 'node:fs';
import { architectureId, resolve } from '../../packages/core/src/index.ts';
import { importInto, readExchange } from '../../packages/interchange/src/index.ts';

const files = process.argv.slice(2);
const inputs: [name: string, bytes: () => Uint8Array][] =
  files.length > 0
    ? files.map((file) => [file.replace(/^.*\//, ''), () => readFileSync(file)])
    : [1_000, 10_000, 100_000].map((size) => [`made up, ${size}`, () => madeUp(size)]);

const rows = inputs.map(([file, bytesOf]) => {
  const bytes = bytesOf();
  const result = readExchange(bytes, { file });
  const ws = importInto(undefined, result, '1.0');
  return {
    file,
    MB: Number((bytes.length / 1e6).toFixed(1)),
    elements: result.counts.elements,
    relations: result.counts.relations,
    read: median(() => readExchange(bytes, { file })),
    'into a workspace': median(() => importInto(undefined, result, '1.0')),
    resolve: median(() => resolve(ws, architectureId('1.0'))),
  };
});
console.table(rows);

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round(times.toSorted((a, b) => a - b)[2] ?? 0);
}

function madeUp(size: number): Uint8Array {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>M</name>',
    '<elements>',
  ];
  for (let nth = 0; nth < size; nth += 1)
    lines.push(
      `<element identifier="e${nth}" xsi:type="ApplicationComponent"><name xml:lang="vi">Hệ thống thông tin ${nth}</name><documentation xml:lang="vi">Quản lý chuyên ngành, đưa vào dùng năm 2015.</documentation></element>`,
    );
  lines.push('</elements><relationships>');
  for (let nth = 0; nth < size * 1.5; nth += 1)
    lines.push(
      `<relationship identifier="r${nth}" source="e${nth % size}" target="e${(nth * 7 + 1) % size}" xsi:type="Serving"/>`,
    );
  lines.push('</relationships></model>');
  return new TextEncoder().encode(lines.join('\n'));
}
