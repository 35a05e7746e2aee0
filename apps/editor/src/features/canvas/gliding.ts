/** Lets boxes glide to where a gesture has put them, so that the eye can follow; not where motion is unwanted. */

/** Long enough for the figure to be drawn anew and its boxes to have arrived, ms. */
const UNTIL_THERE = 900;
let ending: ReturnType<typeof setTimeout> | undefined;

export function gliding(change: () => void): void {
  const stage = document.querySelector('.k-stage');
  if (stage === null) {
    change();
    return;
  }
  clearTimeout(ending);
  stage.setAttribute('data-gliding', '');
  change();
  ending = setTimeout(() => stage.removeAttribute('data-gliding'), UNTIL_THERE);
}
