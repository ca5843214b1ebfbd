# The messenger's words for the dialog of the chapters before, in which a session is begun again.
imopenlines.session.start | {"CHAT_ID":{chat}}
im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"How are you?"} | said=
im.message.update | {"MESSAGE_ID":{said}}
im.message.like | {"MESSAGE_ID":{said}}
im.dialog.messages.get | {"DIALOG_ID":"chat{chat}","FIRST_ID":{said}}
im.dialog.messages.get | ={"DIALOG_ID":"chat{chat}","LIMIT":50}
im.dialog.get | {"DIALOG_ID":"chat{chat}"}
im.chat.get | {}
im.chat.get | ={"ENTITY_TYPE":"LINES","ENTITY_ID":"myconnector|{line}|channel-123|ext-user-42"}
im.dialog.read | {"DIALOG_ID":"chat{chat}","MESSAGE_ID":{said}}
im.dialog.writing | {"DIALOG_ID":"chat{chat}"}
im.chat.user.list | {"CHAT_ID":{chat}}
im.chat.user.add | {"CHAT_ID":{chat},"USERS":[2]}
im.chat.user.delete | {"CHAT_ID":{chat},"USER_ID":2}
im.recent.list | {}
im.recent.get | ={}
im.recent.get | {}
im.counters.get
im.message.add | {"DIALOG_ID":"chat{chat}","REPLY_ID":{said}}
im.user.get | {"ID":1}
im.user.list.get | {"ID":[1]}
im.user.list.get#2 | {"ID":[1,2]}
im.search.user.list | {"FIND":"admin"}
im.search.chat.list | ={"FIND":"my channel"}
im.search.chat.list
im.dialog.users.list | {"DIALOG_ID":"chat{chat}","SKIP_EXTERNAL":"N"}
im.chat.mute | {"CHAT_ID":{chat}}
im.recent.pin | {"DIALOG_ID":"chat{chat}"}
im.recent.unread | {"DIALOG_ID":"chat{chat}"}
im.dialog.unread | {"DIALOG_ID":"chat{chat}","MESSAGE_ID":{said}}
im.dialog.read.all
im.recent.hide | {"DIALOG_ID":"chat{chat}"}
im.search.last.add | {"DIALOG_ID":"chat{chat}"}
im.search.last.get
im.search.last.delete | {"DIALOG_ID":"chat{chat}"}
im.chat.updateTitle | {"CHAT_ID":{chat},"TITLE":"My channel, renamed"}
im.revision.get
! im.chat.mute | {"CHAT_ID":0} | CHAT_ID_EMPTY
! im.chat.mute | ={"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! outsider: im.chat.mute | {"CHAT_ID":{chat}} | ACCESS_ERROR
! outsider: im.recent.pin | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
! im.recent.pin | {"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! im.recent.hide | {"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! im.recent.unread | {"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! im.dialog.unread | {"DIALOG_ID":"chat{chat}","MESSAGE_ID":0} | MESSAGE_ID_ERROR
! im.search.last.add | {"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! im.search.last.delete | {"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! im.chat.updateTitle | ={"CHAT_ID":{chat},"TITLE":" "} | TITLE_EMPTY
! im.chat.updateTitle | ={"CHAT_ID":"chat1","TITLE":"x"} | CHAT_ID_EMPTY
! outsider: im.chat.updateTitle | ={"CHAT_ID":{chat},"TITLE":"x"} | ACCESS_ERROR
! outsider: im.dialog.users.list | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
im.chat.user.add | {"CHAT_ID":{chat},"USERS":[2]}
operator: im.chat.leave | {"CHAT_ID":{chat}}
im.message.delete | {"MESSAGE_ID":{said}}
! im.message.delete | {"MESSAGE_ID":{said}} | CANT_EDIT_MESSAGE
! im.message.update | {"MESSAGE_ID":{said}} | CANT_EDIT_MESSAGE
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":""} | MESSAGE_EMPTY
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"x","KEYBOARD":"x"} | KEYBOARD_ERROR
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"x","ATTACH":"x"} | ATTACH_ERROR
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"x","MENU":"x"} | MENU_ERROR
! outsider: im.dialog.get | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
! outsider: im.dialog.messages.get | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
! im.dialog.messages.get | {"DIALOG_ID":"chat{chat}","FIRST_ID":"x"} | FIRST_ID_STRING
! im.user.get | {"ID":99999} | USER_NOT_EXISTS
! im.user.get | {"ID":0} | ID_EMPTY
! im.search.user.list | {"FIND":"x"} | FIND_SHORT
! im.search.chat.list | {"FIND":"x"} | FIND_SHORT
imconnector.delete.messages | {"LINE":{line},"MESSAGES":[{"user":{"id":"ext-user-42"},"message":{"id":"ext-msg-1001"},"chat":{"id":"channel-123"}}]}
~ im.dialog.messages.get | result.messages[].params.IS_EDITED | The message of the example was not changed.
~ im.dialog.messages.get | result.messages[].params.ATTACH | The message of the example has no attachment.
~ im.dialog.messages.get | result.messages[].params.KEYBOARD | The message of the example has no buttons.
~ im.dialog.messages.get | result.users[].last_activity_date | Nobody was seen yet: false, as documented elsewhere.
~ im.dialog.get | result.restrictions.path | A line has no page of its own.
~ im.recent.list | total | The list says hasMore; counting all would cost more than the page.
~ im.recent.list | result.items[].lines | What the page says of lines in its text.
~ im.recent.get | result[].lines | What the page says of lines in its text.
~ im.user.get | result.last_activity_date | Nobody was seen yet: false, as documented elsewhere.
~ im.user.get | result.phones | False where no number is known, as documented elsewhere.
~ im.user.list.get | result[].last_activity_date | Nobody was seen yet: false, as documented elsewhere.
~ im.user.list.get | result[].phones | False where no number is known, as documented elsewhere.
~ im.search.user.list | total | Counting all matches would cost more than the page.
~ im.search.chat.list | total | Counting all matches would cost more than the page.
~ im.dialog.users.list | result[].last_activity_date | Nobody was seen yet: false, as documented elsewhere.
~ im.dialog.users.list | result[].phones | False where no number is known, as documented elsewhere.
~ im.dialog.users.list | total | A dialog has few people: the list is all there is.
