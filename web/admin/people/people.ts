import { t } from '../texts';

export const ROLES = ['operator', 'supervisor', 'administrator', 'none'] as const;
type BuiltIn = (typeof ROLES)[number];

/** A role of the company's own, as `switchboard.role.list` shows one among the built-in ones. */
export interface OwnRole {
  readonly id: string;
  readonly name: string;
  readonly built_in: boolean;
}

/** An employee, as `switchboard.staff.list` shows one. */
export interface Employee {
  readonly id: number;
  readonly name: string;
  readonly last_name: string;
  readonly email: string;
  readonly position: string;
  /** `own`: the company's own role `own_role`. */
  readonly role: BuiltIn | 'own';
  readonly own_role: number;
  readonly active: boolean;
  readonly departments: readonly number[];
  readonly password: boolean;
  /** Shows a code of an app beside the password. */
  readonly second_factor: boolean;
  readonly last_login: number | null;
}

export interface Department {
  readonly ID: string;
  readonly NAME: string;
}

export function fullName({ name, last_name }: Employee): string {
  return `${name} ${last_name}`.trim();
}

/** The role as `switchboard.role.assign` takes it. */
export function roleOf({ role, own_role }: Employee): string {
  return role === 'own' ? String(own_role) : role;
}

export function roleName(role: string, own: readonly OwnRole[]): string {
  return isBuiltIn(role) ? t(`people.role.${role}`) : (own.find(({ id }) => id === role)?.name ?? t('people.role.own'));
}

/** What somebody with the role may do. */
export function roleMeans(role: string): string {
  return isBuiltIn(role) ? t(`people.may.${role}`) : t('people.may.own');
}

function isBuiltIn(role: string): role is BuiltIn {
  return (ROLES as readonly string[]).includes(role);
}

/** What can be changed of an employee. */
export interface Draft {
  name: string;
  last_name: string;
  email: string;
  position: string;
  /** A built-in one, or the number of an own one. */
  role: string;
  departments: number[];
}

export function draftOf(person: Employee | null): Draft {
  return {
    name: person?.name ?? '',
    last_name: person?.last_name ?? '',
    email: person?.email ?? '',
    position: person?.position ?? '',
    role: person ? roleOf(person) : 'operator',
    departments: [...(person?.departments ?? [])],
  };
}
