import type { Api } from '../../shared/api/api';
import type { Message } from '../../shared/api/types';

const PAGE = 200;
/** So far back and no further: what is older is read in the inbox. */
const MOST_PAGES = 25;

/** What was said in one session of a dialog, oldest first. */
export async function history(api: Api, chat: number, session: number): Promise<Message[]> {
  let found: Message[] = [];
  let before: number | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: { messages: Message[]; more: boolean } = await api.call('switchboard.inbox.open', {
      CHAT_ID: chat,
      LIMIT: PAGE,
      ...(before !== undefined && { BEFORE: before }),
    });
    found = [...answer.messages.filter((message) => message.session === session), ...found];
    const oldest = answer.messages[0];
    if (!answer.more || !oldest || (oldest.session !== null && oldest.session < session)) {
      break;
    }
    before = oldest.id;
  }
  return found;
}
