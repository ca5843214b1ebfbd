import { t } from '../texts';

/** A script that shows what there is: it greets, offers buttons, answers, and gets a person. */
export function example(): object {
  return {
    format: 'switchboard-script/1',
    slots: [
      { id: 1, type: 'start', next: 2 },
      { id: 2, type: 'text', text: t('agents.ex_hello'), next: 3 },
      { id: 3, type: 'button_menu', children: [4, 5, 6] },
      { id: 4, type: 'button', label: t('agents.ex_hours'), next: 7 },
      { id: 5, type: 'button', label: t('agents.ex_person'), next: 9 },
      { id: 6, type: 'fallback', next: 11 },
      { id: 7, type: 'text', text: t('agents.ex_open'), next: 8 },
      { id: 8, type: 'jump', to: 3 },
      { id: 9, type: 'text', text: t('agents.ex_moment'), next: 10 },
      { id: 10, type: 'change_chat_mode' },
      { id: 11, type: 'text', text: t('agents.ex_echo', { said: '{{ client_message }}' }), next: 12 },
      { id: 12, type: 'jump', to: 3 },
    ],
  };
}
