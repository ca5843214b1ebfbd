import assert from 'node:assert/strict';
import { test } from 'node:test';
import de from '../shared/i18n/de.json';
import { ApiError } from '../shared/api/api';
import { explain } from '../shared/api/explain';
import { inWords } from '../shared/api/sentences';
import { alsoSay } from '../shared/i18n/i18n';
import en from '../shared/i18n/en.json';

test('what the server often says is read in the language of the reader', () => {
  alsoSay(de);
  assert.equal(inWords('The host did not accept the connection.'), de['reason.connect']);
  assert.equal(inWords('The name shop.example has no address.'), 'Der Name shop.example hat keine Adresse.');
  assert.equal(inWords('Bad Request: chat not found'), 'Bad Request: chat not found');
  assert.equal(explain(new ApiError('FILE_EMPTY', 'A file with a name and a content expected', 400)), de['error.fileEmpty']);
  assert.equal(explain(new ApiError('ERROR_ARGUMENT', 'A user with this email already exists', 400)), de['error.mailTaken']);
  alsoSay(en);
});
