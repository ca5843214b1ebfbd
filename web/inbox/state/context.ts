import { createContext } from 'svelte';
import type { Desk } from './desk.svelte';

const [get, set] = createContext<Desk>();

export const desk = get;
export const provideDesk = set;
