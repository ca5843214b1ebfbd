export const ROLES = ['operator', 'supervisor', 'administrator', 'none'] as const;
export type Role = (typeof ROLES)[number];

/** An employee, as `switchboard.staff.list` shows one. */
export interface Employee {
  readonly id: number;
  readonly name: string;
  readonly last_name: string;
  readonly email: string;
  readonly position: string;
  readonly role: Role;
  readonly active: boolean;
  readonly departments: readonly number[];
  readonly password: boolean;
  readonly last_login: number | null;
}

export interface Department {
  readonly ID: string;
  readonly NAME: string;
}

export function fullName({ name, last_name }: Employee): string {
  return `${name} ${last_name}`.trim();
}

/** What can be changed of an employee. */
export interface Draft {
  name: string;
  last_name: string;
  email: string;
  position: string;
  role: Role;
  departments: number[];
}

export function draftOf(person: Employee | null): Draft {
  return {
    name: person?.name ?? '',
    last_name: person?.last_name ?? '',
    email: person?.email ?? '',
    position: person?.position ?? '',
    role: person?.role ?? 'operator',
    departments: [...(person?.departments ?? [])],
  };
}
