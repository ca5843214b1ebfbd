/** The letter and the colour by which a channel is known at a glance; its name stands beside it. */
const KNOWN: Record<string, { letter: string; colour: string }> = {
  telegram: { letter: 'T', colour: '#1a7fb3' },
  telegrambot: { letter: 'T', colour: '#1a7fb3' },
  whatsapp: { letter: 'W', colour: '#178748' },
  whatsappcloud: { letter: 'W', colour: '#178748' },
  whatsappbyedna: { letter: 'W', colour: '#178748' },
  livechat: { letter: 'L', colour: '#2f5bea' },
  omnichannel: { letter: 'O', colour: '#7a52c9' },
  network: { letter: 'N', colour: '#5c5b55' },
  facebook: { letter: 'F', colour: '#3a62c4' },
  fbinstagram: { letter: 'I', colour: '#b83372' },
  viber: { letter: 'V', colour: '#6f5bd6' },
  vkgroup: { letter: 'V', colour: '#3f6ba8' },
  avito: { letter: 'A', colour: '#2c7d57' },
  mailbox: { letter: 'E', colour: '#94520a' },
  email: { letter: 'E', colour: '#94520a' },
};

export function channelBadge(connector: string): { letter: string; colour: string } {
  return KNOWN[connector] ?? { letter: (connector[0] ?? '?').toUpperCase(), colour: '#5c5b55' };
}
