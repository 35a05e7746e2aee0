/** A number as the language writes it, with at most one decimal: `1.500,5` or `1,500.5`. */
export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 1,
  }).format(value);
}
