/** The pictures of an Office file, each kept once, and the relations by which a part points at them. */
import type { Picture } from '@khung/diagram';

export class Media {
  readonly #paths = new Map<Picture, string>();
  readonly #folder: string;

  /** @param folder as the parts that point at them see it, with a slash at the end */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a picture is, as the parts see it. */
  pathOf(picture: Picture): string {
    const known = this.#paths.get(picture);
    if (known !== undefined) return known;
    const path = `${this.#folder}picture${this.#paths.size + 1}.${picture.type}`;
    this.#paths.set(picture, path);
    return path;
  }

  get all(): readonly { readonly path: string; readonly picture: Picture }[] {
    return [...this.#paths].map(([picture, path]) => ({ picture, path }));
  }

  get types(): ReadonlySet<Picture['type']> {
    return new Set([...this.#paths.keys()].map(({ type }) => type));
  }
}
