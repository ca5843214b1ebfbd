/** Something that is fetched, and can be fetched again. What was there stays until the new has come. */
export class Loading<Value> {
  value = $state.raw<Value>();
  failed = $state(false);
  private turn = 0;

  constructor(private readonly fetch: () => Promise<Value>) {
    void this.again();
  }

  /** An answer that has been overtaken by a later question is dropped. */
  async again(): Promise<void> {
    const turn = ++this.turn;
    try {
      const value = await this.fetch();
      if (turn === this.turn) {
        this.value = value;
        this.failed = false;
      }
    } catch {
      if (turn === this.turn) {
        this.failed = true;
      }
    }
  }
}
