/** The identity provider, as `switchboard.sso.get` shows it; what stands behind `configured` is there when one is named. */
export interface Provider {
  readonly configured: boolean;
  /** To be entered at the provider. */
  readonly redirect: string;
  readonly version: number;
  readonly issuer?: string;
  readonly client_id?: string;
  readonly title?: string;
  readonly newcomers?: boolean;
  readonly domains?: readonly string[];
  readonly password_admins?: boolean;
}

/** What came of looking at the provider. */
export interface Finding {
  readonly ok: boolean;
  readonly ground: string;
  /** In English, from the server. */
  readonly sentence: string;
}

export const GROUNDS = ['UNREACHABLE', 'NO_DESCRIPTION', 'OTHER_ISSUER', 'DESCRIPTION', 'KEYS'] as const;

/** The errors that belong to a field. */
const FIELDS = {
  ISSUER_WRONG: 'issuer',
  CLIENT_ID_WRONG: 'client',
  SECRET_WRONG: 'secret',
  SECRET_NEEDED: 'secret',
  TITLE_WRONG: 'title',
  DOMAINS_WRONG: 'domains',
  DOMAINS_NEEDED: 'domains',
} as const;

export type Refusal = keyof typeof FIELDS;
export type FieldName = (typeof FIELDS)[Refusal];

export function isRefusal(code: string): code is Refusal {
  return code in FIELDS;
}

export function fieldOf(refusal: Refusal): FieldName {
  return FIELDS[refusal];
}

/** The domains in a text, whatever stands between them. */
export function domainsIn(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}
