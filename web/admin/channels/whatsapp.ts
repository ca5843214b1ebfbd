/** A number of WhatsApp as the server tells it; its token and the app's secret it does not tell. */
export interface Whatsapp {
  ID: number;
  NAME: string;
  PHONE: string;
  RECEIVING: 'receiving' | 'off' | 'unverified' | 'denied' | 'unsigned';
  /** In Meta's words; empty: it has said nothing. */
  REASON: string;
  /** Seconds since 1970, 0: never. */
  VERIFIED_AT: number;
  HEARD_AT: number;
  CALLBACK_URL: string;
  /** Whether Meta can reach the address. */
  CALLBACK_PUBLIC: boolean;
  VERIFY_TOKEN: string;
}

export const WRONG = {
  NUMBER_WRONG: 'number',
  NUMBER_TAKEN: 'number',
  TOKEN_WRONG: 'token',
  SECRET_WRONG: 'secret',
} as const;
