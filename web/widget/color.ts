/** Colours as red, green and blue from 0 to 255. */
type Rgb = readonly [number, number, number];

const READABLE = 4.5;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

export function parse(hex: string): Rgb {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16) || 0;
  return [part(1), part(3), part(5)];
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours as WCAG 2 counts it: 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The colour as it can be read on a paper: as it is, or as little darker or lighter as need be. */
export function readableOn(paper: string, hex: string): string {
  const ground = parse(paper);
  const color = parse(hex);
  const end = luminance(ground) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share <= 1; share += 0.04) {
    const mixed = color.map((value, i) => Math.round(value + (end[i]! - value) * share)) as unknown as Rgb;
    if (contrast(mixed, ground) >= READABLE) {
      return `rgb(${mixed.join(' ')})`;
    }
  }
  return `rgb(${end.join(' ')})`;
}
