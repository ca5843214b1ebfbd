/** Pale papers and the dark pens for them, eight of them: each pair has a contrast of at least 6. */
const PAIRS = [
  { paper: '#dfe6d3', pen: '#40551f' },
  { paper: '#f0d9d4', pen: '#7a2f1f' },
  { paper: '#d8e0f2', pen: '#25407c' },
  { paper: '#e8dcf3', pen: '#54317c' },
  { paper: '#f3e7c9', pen: '#5f450a' },
  { paper: '#d5ebe8', pen: '#14564d' },
  { paper: '#f2dbe6', pen: '#7a2350' },
  { paper: '#e3e1da', pen: '#4a473c' },
] as const;

/** The same name always has the same colours. */
export function colours(name: string): (typeof PAIRS)[number] {
  let sum = 0x811c9dc5;
  for (const letter of name) {
    sum = Math.imul(sum ^ letter.codePointAt(0)!, 0x01000193);
  }
  return PAIRS[(sum ^ (sum >>> 15)) & (PAIRS.length - 1)]!;
}

/** Up to two letters, of the first and of the last word; of who is told apart by a number its end. */
export function initials(name: string): string {
  const number = /\p{N}{2,}$/u.exec(name.trim());
  if (number) {
    return number[0].slice(-2);
  }
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letter = (word: string | undefined) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0] ?? '';
  const last = words.length > 1 ? letter(words.at(-1)) : '';
  return (letter(words[0]) + last).toLocaleUpperCase() || '?';
}
