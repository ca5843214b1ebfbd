import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plain, safeAddress } from '../inbox/state/bbcode';

test('tags nest as they are written', () => {
  assert.deepEqual(parse('[b]so [i]very[/i][/b] true'), [
    {
      kind: 'bold',
      inside: [
        { kind: 'text', text: 'so ' },
        { kind: 'italic', inside: [{ kind: 'text', text: 'very' }] },
      ],
    },
    { kind: 'text', text: ' true' },
  ]);
});

test('a tag without its partner is text', () => {
  assert.equal(plain(parse('[b]half [/i] done')), '[b]half [/i] done');
});

test('an address becomes a link, without the full stop behind it', () => {
  assert.deepEqual(parse('see https://example.com/a.'), [
    { kind: 'text', text: 'see ' },
    { kind: 'link', href: 'https://example.com/a', inside: [{ kind: 'text', text: 'https://example.com/a' }] },
    { kind: 'text', text: '.' },
  ]);
});

test('no link leads to a script', () => {
  for (const address of ['javascript:alert(1)', ' jaVascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil', 'file:///x']) {
    assert.equal(safeAddress(address), null, address);
    assert.equal(JSON.stringify(parse(`[url=${address}]click[/url]`)).includes('href'), false, address);
  }
});

test('code is shown as it stands', () => {
  assert.deepEqual(parse('[code][b]x[/b][/code]'), [{ kind: 'code', text: '[b]x[/b]' }]);
});

test('lines break at either end of line and at [br]', () => {
  assert.equal(plain(parse('a\nb\r\nc[br]d')), 'a b c d');
});

test('deep nesting ends in text and takes little time', () => {
  const deep = '[b]'.repeat(20_000) + 'x' + '[/b]'.repeat(20_000);
  assert.ok(plain(parse(deep)).includes('x'));
  assert.ok(plain(parse('['.repeat(20_000))).length === 20_000);
});
