import { createContext } from 'svelte';
import type { House } from './house.svelte';

const [get, set] = createContext<House>();

export const house = get;
export const provideHouse = set;
