/** A quick reply, as `switchboard.reply.list` shows one. */
export interface Reply {
  readonly id: number;
  /** 0: of no line. */
  readonly line_id: number;
  readonly personal: boolean;
  readonly shortcut: string;
  readonly title: string;
  readonly text: string;
}

export interface Line {
  readonly ID: string;
  readonly LINE_NAME: string;
}

export const VARIABLES = ['client.first_name', 'client.name', 'operator.name', 'line.name', 'dialog.id'];
