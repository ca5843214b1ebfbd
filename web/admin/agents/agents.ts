export interface Agent {
  id: number;
  bot: number;
  name: string;
  language: string;
  /** In seconds; 0: never. */
  inactivityTimeout: number;
  continueConversation: boolean;
  revision: number;
  /** Of the model that serves; 0: never trained. */
  version: number;
  /** The script is not the one that serves. */
  changed: boolean;
}

export interface Whole extends Agent {
  script: object;
}

export interface Problem {
  slot: number;
  message: string;
}

export interface Training {
  trained: boolean;
  version?: number;
  warnings?: Problem[];
  problems?: Problem[];
}

export type Standing = 'untrained' | 'changed' | 'trained';

export function standing(agent: Agent): Standing {
  if (agent.version === 0) {
    return 'untrained';
  }
  return agent.changed ? 'changed' : 'trained';
}

export const TONES = { untrained: 'plain', changed: 'warn', trained: 'ok' } as const;

/** What makes an agent like this one. */
export function copied(agent: Whole, name: string): object {
  return {
    NAME: name.slice(0, 255),
    LANGUAGE: agent.language,
    INACTIVITY_TIMEOUT: agent.inactivityTimeout,
    CONTINUE_CONVERSATION: agent.continueConversation ? 'Y' : 'N',
    SCRIPT: agent.script,
  };
}
