/** A place in the stream: `EPOCH-SEQ`. Places of one epoch can be compared. */
function parts(cursor: string): [string, number] {
  const dash = cursor.lastIndexOf('-');
  return [cursor.slice(0, dash), Number(cursor.slice(dash + 1))];
}

/** Whether an event is already in a snapshot that was taken at `snapshot`. */
export function isIn(event: string, snapshot: string): boolean {
  const [epoch, sequence] = parts(event);
  const [ofSnapshot, upTo] = parts(snapshot);
  return epoch === ofSnapshot && sequence <= upTo;
}
