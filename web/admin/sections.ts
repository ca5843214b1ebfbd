import type { Component } from 'svelte';
import type { Me } from '../shared/api/types';
import type { IconName } from '../shared/ui/icons';
import type { Key } from './texts';

/** What a section gets: the part of the address behind its name. */
export interface SectionProps {
  path: readonly string[];
}

export interface Section {
  readonly id: string;
  readonly group: 'work' | 'people' | 'machine';
  readonly icon: IconName;
  readonly title: Key;
  readonly may: (me: Me) => boolean;
  readonly load: () => Promise<{ default: Component<SectionProps> | Component }>;
}

export const administrator = (me: Me): boolean => me.administrator;
export const having =
  (right: string) =>
  (me: Me): boolean =>
    me.rights.includes(right);

// A section is a line here, a folder beside this file and, for its texts, a file in each folder of i18n/.
export const SECTIONS: readonly Section[] = [
  // work
  {
    id: 'setup',
    group: 'work',
    icon: 'bolt',
    title: 'section.setup',
    may: administrator,
    load: () => import('./setup/Setup.svelte'),
  },
  {
    id: 'lines',
    group: 'work',
    icon: 'swap',
    title: 'section.lines',
    may: having('LINES_MODIFY'),
    load: () => import('./lines/Lines.svelte'),
  },
  {
    id: 'channels',
    group: 'work',
    icon: 'inbox',
    title: 'section.channels',
    may: administrator,
    load: () => import('./channels/Channels.svelte'),
  },
  {
    id: 'agents',
    group: 'work',
    icon: 'agent',
    title: 'section.agents',
    may: (me) => me.administrator || me.rights.includes('LINES_MODIFY'),
    load: () => import('./agents/Agents.svelte'),
  },
  {
    id: 'bots',
    group: 'work',
    icon: 'plug',
    title: 'section.bots',
    may: having('CONNECTORS_MODIFY'),
    load: () => import('./bots/Bots.svelte'),
  },
  {
    id: 'automation',
    group: 'work',
    icon: 'filter',
    title: 'section.automation',
    may: having('LINES_VIEW'),
    load: () => import('./automation/Automation.svelte'),
  },

  // people
  {
    id: 'people',
    group: 'people',
    icon: 'people',
    title: 'section.people',
    may: administrator,
    load: () => import('./people/People.svelte'),
  },
  {
    id: 'roles',
    group: 'people',
    icon: 'key',
    title: 'section.roles',
    may: administrator,
    load: () => import('./roles/Roles.svelte'),
  },
  {
    id: 'skills',
    group: 'people',
    icon: 'star',
    title: 'section.skills',
    may: having('LINES_MODIFY'),
    load: () => import('./skills/Skills.svelte'),
  },
  {
    id: 'replies',
    group: 'people',
    icon: 'reply',
    title: 'section.replies',
    may: having('LINES_VIEW'),
    load: () => import('./replies/Replies.svelte'),
  },

  // machine
  {
    id: 'deliveries',
    group: 'machine',
    icon: 'leave',
    title: 'section.deliveries',
    may: administrator,
    load: () => import('./deliveries/Deliveries.svelte'),
  },
  {
    id: 'applications',
    group: 'machine',
    icon: 'bolt',
    title: 'section.applications',
    may: administrator,
    load: () => import('./applications/Applications.svelte'),
  },
  {
    id: 'audit',
    group: 'machine',
    icon: 'file',
    title: 'section.audit',
    may: administrator,
    load: () => import('./audit/Audit.svelte'),
  },
  {
    id: 'privacy',
    group: 'machine',
    icon: 'bin',
    title: 'section.privacy',
    may: administrator,
    load: () => import('./privacy/Privacy.svelte'),
  },
  {
    id: 'system',
    group: 'machine',
    icon: 'settings',
    title: 'section.system',
    may: administrator,
    load: () => import('./system/System.svelte'),
  },
];
