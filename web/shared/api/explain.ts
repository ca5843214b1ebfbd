import { ApiError } from './api';
import { t } from '../i18n/i18n';
import { inWords } from './sentences';

/** What happened and what to do next, in a sentence. */
export function explain(fault: unknown): string {
  if (!(fault instanceof ApiError)) {
    return t('error.ours');
  }
  if (fault.status === 0) {
    return t('error.unreachable');
  }
  switch (fault.code) {
    case 'ACCESS_DENIED':
    case 'ACCESS_ERROR':
      return t('error.access');
    case 'DIALOG_LOST':
      return t('error.lost');
    case 'CANT_EDIT_MESSAGE':
      return t('error.notYours');
    case 'OPERATOR_WRONG':
      return t('error.operator');
    case 'WRONG_CODE':
      return t('error.code');
    case 'WRONG_PASSWORD':
      return t('error.password');
    case 'TOO_MANY_TRIES':
      return t('error.tries');
    case 'OFFER_OVER':
      return t('error.over');
    case 'QUERY_LIMIT_EXCEEDED':
      return t('error.busy');
    case 'FILE_EMPTY':
      return t('error.fileEmpty');
    case 'FILE_WRONG_TYPE':
      return t('error.fileKind');
    default:
      return fault.status >= 500 ? t('error.server') : inWords(fault.message) || t('error.server');
  }
}
