/** What a way turned out to be: it works, its ticks came in one piece, or nothing came. */
export type Verdict = 'works' | 'held' | 'blocked';
export const WAYS = ['socket', 'events', 'poll'] as const;
export type WayName = (typeof WAYS)[number];

const ADDRESS = '/connection/stream';
const TICKS = 3;
/** Ticks are a second apart: what is spread over less was kept back on its way. */
const SPREAD = 1_200;
const PATIENCE = 12_000;

/** Judges by when each tick came. */
function verdict(times: readonly number[]): Verdict {
  if (times.length < TICKS) {
    return 'blocked';
  }
  return times.at(-1)! - times[0]! >= SPREAD ? 'works' : 'held';
}

function hear(begin: (tick: () => void, end: () => void) => () => void): Promise<Verdict> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve(verdict(times));
    };
    const timer = setTimeout(end, PATIENCE);
    const tick = () => {
      times.push(performance.now());
      if (times.length === TICKS) {
        end();
      }
    };
    const stop = begin(tick, end);
  });
}

function socket(): Promise<Verdict> {
  return hear((tick, end) => {
    const url = new URL(ADDRESS, location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const ws = new WebSocket(url);
    ws.onmessage = tick;
    ws.onerror = ws.onclose = () => setTimeout(end);
    return () => {
      ws.onclose = ws.onerror = null;
      ws.close();
    };
  });
}

function events(): Promise<Verdict> {
  return hear((tick, end) => {
    const source = new EventSource(ADDRESS);
    source.onmessage = tick;
    source.onerror = () => setTimeout(end);
    return () => source.close();
  });
}

async function poll(): Promise<Verdict> {
  const answer = await fetch(ADDRESS, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
  const tick = (await answer?.json().catch(() => null)) as { tick?: number } | null;
  return tick?.tick === TICKS ? 'works' : 'blocked';
}

export const CHECKS: Record<WayName, () => Promise<Verdict>> = { socket, events, poll };
