import type { StreamEvent } from './types';
import type { Way } from './stream';

const WAIT_SECONDS = 25;
/** The server speaks at least this often; a socket that is silent for longer is dead. */
const SILENCE = 60_000;

function address(cursor: string, more = ''): string {
  const query = [cursor ? `cursor=${encodeURIComponent(cursor)}` : '', more].filter(Boolean).join('&');
  return `/realtime${query ? `?${query}` : ''}`;
}

function socket(): Way {
  return {
    open(cursor, onEvent, onEnd) {
      const url = new URL(address(cursor), location.href);
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
      const ws = new WebSocket(url);
      let opened = false;
      let over = false;
      let watch: ReturnType<typeof setTimeout>;
      const end = () => {
        clearTimeout(watch);
        if (!over) {
          over = true;
          ws.close();
          onEnd(opened);
        }
      };
      const listen = () => {
        clearTimeout(watch);
        watch = setTimeout(end, SILENCE);
      };
      listen();
      ws.onmessage = (frame: MessageEvent<string>) => {
        listen();
        const event = JSON.parse(frame.data) as StreamEvent & { type: string };
        if (!over && event.id) {
          opened = true;
          onEvent(event);
        }
      };
      ws.onclose = end;
      ws.onerror = end;
      return () => {
        over = true;
        clearTimeout(watch);
        ws.close();
      };
    },
  };
}

function serverSent(): Way {
  return {
    open(cursor, onEvent, onEnd) {
      const source = new EventSource(address(cursor));
      let opened = false;
      source.onmessage = (frame: MessageEvent<string>) => {
        opened = true;
        onEvent(JSON.parse(frame.data) as StreamEvent);
      };
      source.onerror = () => {
        source.close();
        onEnd(opened);
      };
      return () => source.close();
    },
  };
}

interface Batch {
  events: StreamEvent[];
  cursor: string;
}

function longPoll(): Way {
  return {
    open(cursor, onEvent, onEnd) {
      const abort = new AbortController();
      let opened = false;
      const go = async (from: string): Promise<void> => {
        const response = await fetch(address(from, `wait=${WAIT_SECONDS}`), {
          credentials: 'same-origin',
          signal: abort.signal,
        });
        if (!response.ok) {
          throw new Error(`status ${response.status}`);
        }
        const batch = (await response.json()) as Batch;
        opened = true;
        batch.events.forEach(onEvent);
        if (!abort.signal.aborted) {
          return go(batch.cursor);
        }
      };
      go(cursor).catch(() => {
        if (!abort.signal.aborted) {
          onEnd(opened);
        }
      });
      return () => abort.abort();
    },
  };
}

/** From the fastest way to the one that gets through every proxy. */
export function allWays(): Way[] {
  return [socket(), serverSent(), longPoll()];
}
