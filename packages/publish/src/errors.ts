/** What can go wrong while publishing, as a code and data; the edges put it into words. */
import type { PictureProblem } from '@khung/diagram';

export type PublishFault =
  /** A mark has a coordinate that is not a finite number: a fault of the layout. */
  | { readonly code: 'bad-number'; readonly value: number }
  /** A document was asked for without any figure. */
  | { readonly code: 'no-figure' }
  /** A picture of this many pixels is more than the engine can hold. */
  | { readonly code: 'picture-too-large'; readonly width: number; readonly height: number }
  /** A person's picture is no PNG, JPEG or SVG in a data URI, is too large or broken. */
  | { readonly code: 'bad-picture'; readonly mark: string; readonly problem: PictureProblem }
  /** An SVG picture can be put into this file only as pixels, and no picture engine was handed in. */
  | { readonly code: 'engine-missing' }
  /** The bytes handed in are no TrueType font that can be embedded. */
  | { readonly code: 'bad-font'; readonly problem: string }
  /** A font or the picture engine was not found in any of these places. */
  | { readonly code: 'asset-missing'; readonly file: string; readonly looked: readonly string[] };

/** One of each, with data as they come, for whoever puts them into words. One that is missing here does not compile. */
const EACH: { readonly [Code in PublishFault['code']]: PublishFault & { readonly code: Code } } = {
  'bad-number': { code: 'bad-number', value: Number.NaN },
  'no-figure': { code: 'no-figure' },
  'picture-too-large': { code: 'picture-too-large', width: 90_000, height: 60_000 },
  'bad-picture': { code: 'bad-picture', mark: 'image-1', problem: 'broken' },
  'engine-missing': { code: 'engine-missing' },
  'bad-font': { code: 'bad-font', problem: 'no glyf table' },
  'asset-missing': { code: 'asset-missing', file: 'Arimo_400Regular.ttf', looked: [] },
};

export const PUBLISH_FAULTS: readonly PublishFault[] = Object.values(EACH);

export class PublishError extends Error {
  readonly fault: PublishFault;
  readonly code: PublishFault['code'];

  constructor(fault: PublishFault) {
    super(fault.code);
    this.name = 'PublishError';
    this.fault = fault;
    this.code = fault.code;
  }

  /** What the fault is about, without its code. */
  get data(): Readonly<Record<string, unknown>> {
    const { code: _, ...data } = this.fault;
    return data;
  }
}
