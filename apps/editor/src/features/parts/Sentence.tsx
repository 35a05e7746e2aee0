/** A sentence whose part between double asterisks stands out. */
export function Sentence({ text }: { text: string }) {
  const [before = '', strong = '', after = ''] = text.split('**');
  return (
    <span>
      {before}
      <strong>{strong}</strong>
      {after}
    </span>
  );
}
