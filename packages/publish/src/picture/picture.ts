/** The picture of an image mark, or a typed refusal; and where it stands in its rectangle. */
import { type ImageMark, type Picture, pictureOf, type Rect } from '@khung/diagram';
import { PublishError } from '../errors.ts';

/** @throws PublishError `bad-picture`. */
export function pictureIn({ id, href }: Pick<ImageMark, 'id' | 'href'>): Picture {
  const picture = pictureOf(href);
  if (typeof picture === 'string')
    throw new PublishError({ code: 'bad-picture', mark: id, problem: picture });
  return picture;
}

/** As large as the rectangle holds, in its own proportions, in the middle. */
export function fitted(picture: Pick<Picture, 'width' | 'height'>, room: Rect): Rect {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return {
    x: room.x + (room.width - width) / 2,
    y: room.y + (room.height - height) / 2,
    width,
    height,
  };
}
