import { t, type Key } from '../i18n/i18n';

/** What the server says in English of something that people may meet any day. */
const KNOWN: Record<string, Key> = {
  'A user with this email already exists': 'error.mailTaken',
  'No trusted TLS connection came about.': 'reason.tls',
  'The host did not accept the connection.': 'reason.connect',
  'The network could not reach the host.': 'reason.network',
  'No complete HTTP answer came.': 'reason.broken',
  'Too many calls are under way.': 'reason.busy',
  'The answer did not come in time.': 'reason.timeout',
};
const NAMELESS = /^The name (\S+) has no address\.$/;

/** The same in the reader's language; what is not known stays as it is. */
export function inWords(sentence: string): string {
  const host = NAMELESS.exec(sentence)?.[1];
  if (host !== undefined) {
    return t('reason.name', { host });
  }
  return Object.hasOwn(KNOWN, sentence) ? t(KNOWN[sentence]!) : sentence;
}
