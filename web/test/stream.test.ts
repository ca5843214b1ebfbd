import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Stream, type Link, type Way } from '../shared/api/stream';
import type { StreamEvent } from '../shared/api/types';

interface Opened {
  way: string;
  cursor: string;
  event: (event: StreamEvent) => void;
  end: (opened: boolean) => void;
}

function scene() {
  const opened: Opened[] = [];
  const heard: string[] = [];
  const links: Link[] = [];
  const way = (name: string): Way => ({
    open(cursor, event, end) {
      opened.push({ way: name, cursor, event, end });
      return () => {};
    },
  });
  const stream = new Stream([way('socket'), way('events')], {
    event: (event) => heard.push(event.id),
    linked: (state) => links.push(state),
  });
  return { stream, opened, heard, links, last: () => opened.at(-1)! };
}

test('after a cut the stream goes on from the last event', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { stream, last, heard } = scene();
  stream.start();
  assert.equal(last().cursor, '');
  last().event({ id: 'e-1', type: 'hello' });
  last().event({ id: 'e-2', type: 'reset' });
  last().end(true);
  mock.timers.tick(60_000);
  assert.equal(last().cursor, 'e-2');
  assert.deepEqual(heard, ['e-1', 'e-2']);
  mock.timers.reset();
});

test('a way that never gets through is given up for the next', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { stream, opened, last } = scene();
  stream.start();
  last().end(false);
  mock.timers.tick(60_000);
  last().end(false);
  mock.timers.tick(60_000);
  assert.deepEqual(opened.map((each) => each.way), ['socket', 'socket', 'events']);
  mock.timers.reset();
});

test('a way that worked is kept over a cut', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { stream, opened, last } = scene();
  stream.start();
  last().event({ id: 'e-1', type: 'hello' });
  last().end(true);
  mock.timers.tick(60_000);
  assert.deepEqual(opened.map((each) => each.way), ['socket', 'socket']);
  mock.timers.reset();
});

test('a stopped stream does not come back', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { stream, opened, last } = scene();
  stream.start();
  stream.stop();
  last().end(true);
  mock.timers.tick(60_000);
  assert.equal(opened.length, 1);
  mock.timers.reset();
});
