/** A date as documents write it: `dd/mm/yyyy`, from `yyyy-mm-dd`. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  return day && month && year ? `${day}/${month}/${year}` : iso;
}
