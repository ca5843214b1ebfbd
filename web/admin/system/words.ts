import { language } from '../../shared/i18n/i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const options = { style: 'unit', unit: UNITS[step]!, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language(), options).format(bytes / 1024 ** step);
}

export function duration(seconds: number): string {
  const [unit, length] =
    seconds < 3600 ? (['minute', 60] as const) : seconds < 172_800 ? (['hour', 3600] as const) : (['day', 86_400] as const);
  return new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(seconds / length),
  );
}
