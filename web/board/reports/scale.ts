import type { Unit } from '../state/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TIMES = [
  1_000, 2_000, 5_000, 10_000, 15_000, 30_000, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE,
  HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY,
];
const LINES = 4;

/** The values at which the lines of a chart are drawn, from 0 to at least `most`. */
export function ticks(most: number, unit: Unit): number[] {
  if (unit === 'percent') {
    return [0, 25, 50, 75, 100];
  }
  if (unit === 'mark') {
    return [0, 1, 2, 3, 4, 5];
  }
  const step = unit === 'time' ? timeStep(most / LINES) : plainStep(most / LINES);
  const all = [0];
  while (all.at(-1)! < most) {
    all.push(all.at(-1)! + step);
  }
  return all.length > 1 ? all : [0, step];
}

function timeStep(least: number): number {
  return TIMES.find((step) => step >= least) ?? Math.ceil(least / (30 * DAY)) * 30 * DAY;
}

function plainStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? 10 * power;
}
