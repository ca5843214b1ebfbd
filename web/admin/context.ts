import { createContext } from 'svelte';
import type { Api } from '../shared/api/api';
import type { Me } from '../shared/api/types';
import type { Toasts } from '../shared/ui/toasts.svelte';
import type { Route } from './route.svelte';

/** What every section works with. */
export interface Office {
  readonly api: Api;
  readonly me: Me;
  readonly toasts: Toasts;
  readonly route: Route;
  /** The names of the methods that this server offers to this person. */
  readonly offered: ReadonlySet<string>;
}

const [get, set] = createContext<Office>();

export const office = get;
export const provideOffice = set;
