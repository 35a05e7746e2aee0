/** A date as documents write it: `dd/mm/yyyy`, from `yyyy-mm-dd`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day && month && year ? `${day}/${month}/${year}` : iso;
}

/** A moment as `hh:mm, dd/mm/yyyy` in the machine's time; from ms since 1970. */
export function timeText(ms: number): string {
  const at = new Date(ms);
  const day = `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;
  return `${clockText(at)}, ${day}`;
}

/** A time of day as `hh:mm`, in the machine's time. */
export const clockText = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

const two = (value: number) => String(value).padStart(2, '0');
