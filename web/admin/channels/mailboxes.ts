export type Security = 'tls' | 'starttls' | 'none';

/** A mailbox as the server tells it; its password it does not tell. */
export interface Mailbox {
  ID: number;
  ADDRESS: string;
  NAME: string;
  LOGIN: string;
  IMAP_HOST: string;
  IMAP_PORT: number;
  IMAP_SECURITY: Security;
  SMTP_HOST: string;
  SMTP_PORT: number;
  SMTP_SECURITY: Security;
  /** What keeps mails from coming, in the mail server's words; empty: nothing. */
  REASON: string;
  /** What is sent is put into the mailbox's folder for it. */
  KEEP_SENT: boolean;
  /** What keeps it from getting there; empty: nothing. */
  NOT_KEPT: string;
}

export const USUAL_PORTS = {
  imap: { tls: 993, starttls: 143, none: 143 },
  smtp: { tls: 465, starttls: 587, none: 25 },
} as const;

export const FIELDS = ['address', 'name', 'login', 'password', 'imap', 'imap_port', 'smtp', 'smtp_port'] as const;

const WRONG = {
  ADDRESS_WRONG: 'address',
  MAILBOX_TAKEN: 'address',
  NAME_WRONG: 'name',
  LOGIN_WRONG: 'login',
  PASSWORD_WRONG: 'password',
  PASSWORD_NEEDED: 'password',
  IMAP_HOST_WRONG: 'imap',
  IMAP_FAILED: 'imap',
  IMAP_PORT_WRONG: 'imap_port',
  SMTP_HOST_WRONG: 'smtp',
  SMTP_FAILED: 'smtp',
  SMTP_PORT_WRONG: 'smtp_port',
} as const;

/** Which field a refusal is about; `said`: what the mail server has said stands behind it. */
export function wrongField(code: string) {
  if (!(code in WRONG)) {
    return undefined;
  }
  const known = code as keyof typeof WRONG;
  return { code: known, field: WRONG[known], said: known.endsWith('_FAILED') };
}

/** The first port that is no number; empty is the usual one. */
export function wrongPort(imap: string, smtp: string) {
  const isNumber = (port: string) => /^[0-9]*$/.test(port.trim());
  if (isNumber(imap) && isNumber(smtp)) {
    return undefined;
  }
  return wrongField(isNumber(imap) ? 'SMTP_PORT_WRONG' : 'IMAP_PORT_WRONG');
}
