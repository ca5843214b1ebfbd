import type { Attachment } from '../../shared/api/types';
import { language } from '../../shared/i18n/i18n';

const PICTURES = /^image\/(png|jpe?g|gif|webp|avif)$/i;
const PICTURE_ENDINGS = /\.(png|jpe?g|gif|webp|avif)$/i;

/** Whether the browser may show it; drawings that can hold scripts are only offered for download. */
export function isPicture(file: Attachment): boolean {
  return PICTURES.test(file.type) || (file.type === 'image' && PICTURE_ENDINGS.test(file.name));
}

export function ending(name: string): string {
  const found = /\.([a-z0-9]{1,5})$/i.exec(name);
  return (found?.[1] ?? 'file').toUpperCase();
}

export function fileSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  return new Intl.NumberFormat(language(), {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1024 ** power);
}
