import { ApiError, type Api } from '../../shared/api/api';
import { t } from '../texts';
import type { Agent, Whole } from './agents';

/** The script as it stands in the editor. Customers do not notice it before the next training. */
export class Draft {
  text = $state('');
  error = $state('');
  private saved = $state('');
  private revision = 0;
  readonly changed = $derived(this.text !== this.saved);

  constructor(
    private readonly api: Api,
    private readonly agent: number,
  ) {}

  /** What is being edited is not overwritten by what has come from the server. */
  take(agent: Whole): void {
    if (!this.changed && agent.revision !== this.revision) {
      this.revision = agent.revision;
      this.saved = written(agent.script);
      this.text = this.saved;
    }
  }

  undo(): void {
    this.text = this.saved;
    this.error = '';
  }

  /** Somebody else may have changed the script meanwhile: then nothing is overwritten. */
  async save(): Promise<boolean> {
    const text = this.text;
    if (!this.changed) {
      return true;
    }
    try {
      const stored = await this.api.call<Agent>('switchboard.agent.update', {
        ID: this.agent,
        REVISION: this.revision,
        SCRIPT: text,
      });
      this.revision = stored.revision;
      this.saved = text;
      this.error = '';
      return true;
    } catch (e) {
      const outdated = e instanceof ApiError && e.code === 'SCRIPT_CHANGED';
      this.error = outdated ? t('agents.outdated') : t('agents.malformed', { why: e instanceof Error ? e.message : '' });
      return false;
    }
  }
}

export function written(script: object): string {
  return JSON.stringify(script, null, 2);
}
