export interface Step {
  AT: number;
  KIND: 'writes' | 'asked' | 'again' | 'everyone' | 'nobody' | 'agent' | 'reads' | 'answers' | 'finishes' | 'closing' | 'closed';
  WHO: string;
  TEXT: string;
}

export interface Scene {
  PLOT: 'unanswered' | 'answered' | 'finished' | 'at_night';
  STEPS: Step[];
  GOES_ON: boolean;
}

export interface Day {
  DATE: string;
  /** From one minute of the day to another, by the line's clock. */
  OPEN: [number, number][];
}

/** What would happen on a line, as `switchboard.line.rehearse` says it. */
export interface Played {
  ACTIVE: boolean;
  ZONE: string;
  WEEK: Day[];
  SCENES: Scene[];
}
