/** Colour by a field of elements: offered for every view whose viewpoint has no such setting of its own. */
import type { Setting, Viewpoint, ViewWish } from './viewpoint.ts';

export const COLOUR = 'colour';

export const COLOUR_SETTING = {
  kind: 'field',
  key: COLOUR,
  name: { vi: 'Tô màu theo', en: 'Coloured by' },
  hint: {
    vi: 'Màu kèm mã ở góc ô và chú giải, in đen trắng vẫn đọc được; thay cho màu của các lớp. Bản đồ nhiệt được ưu tiên.',
    en: 'Colour comes with a code at the corner and a legend, so that a grey copy tells it too; it stands in for the colours of layers. A heat map goes first.',
  },
  choices: [{ id: 'none', name: { vi: 'Màu của sơ đồ', en: 'As the diagram is' } }],
  fallback: 'none',
} as const satisfies Setting;

export function withColour(viewpoint: Viewpoint): Viewpoint {
  const [first, ...others] = viewpoint.settings;
  if (viewpoint.settings.some(({ key }) => key === COLOUR)) return viewpoint;
  return {
    ...viewpoint,
    // What a view is about comes first.
    settings: [...(first === undefined ? [] : [first]), COLOUR_SETTING, ...others],
    figures: (source, wish) => viewpoint.figures(source, colouredWish(wish)),
  };
}

function colouredWish(wish: ViewWish): ViewWish {
  const field = wish.settings?.[COLOUR];
  if (typeof field !== 'string' || field === '' || field === COLOUR_SETTING.fallback) return wish;
  return { ...wish, colourBy: field };
}
