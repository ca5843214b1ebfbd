# A bot of the application has a dialog for a while.
imbot.register | {} | bot=
imbot.update | {"BOT_ID":{bot}}
imbot.update#2 | {"BOT_ID":{bot}}
imbot.bot.list
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"} | botsaid=
imbot.message.add#2 | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"} | botsaid2=
imbot.message.update | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid}}
imbot.message.update#2 | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid}}
imbot.message.like | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid},"ACTION":"plus"}
! imbot.message.like | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid},"ACTION":"plus"} | WITHOUT_CHANGES
imbot.message.like#2 | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid},"ACTION":"minus"}
! imbot.message.like | {"BOT_ID":{bot},"MESSAGE_ID":99999999} | MESSAGE_ID_ERROR
imbot.message.delete | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid}}
imbot.message.delete#2 | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid2}}
imbot.dialog.get | {"DIALOG_ID":"chat{chat}"}
imbot.chat.get | {"ENTITY_TYPE":"LINES","ENTITY_ID":"myconnector|{line}|channel-123|ext-user-42"}
imbot.chat.user.list | {"CHAT_ID":{chat},"BOT_ID":{bot}}
imbot.chat.user.list#2 | {"CHAT_ID":{chat},"BOT_ID":{bot}}
imbot.chat.sendTyping | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"}
imbot.chat.sendTyping#2 | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"}
! imbot.chat.sendTyping | {"BOT_ID":{bot},"DIALOG_ID":"x"} | DIALOG_ID_EMPTY
! imbot.chat.user.list | {"CHAT_ID":99999,"BOT_ID":{bot}} | ACCESS_ERROR
! imbot.chat.user.list | {"CHAT_ID":{chat},"BOT_ID":99999} | BOT_ID_ERROR
! outsider: imbot.dialog.get | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
imbot.chat.user.add | {"CHAT_ID":{chat},"BOT_ID":{bot},"USERS":[2]}
imbot.chat.user.add#2 | {"CHAT_ID":{chat},"BOT_ID":{bot},"USERS":[2]}
! imbot.chat.user.add | {"CHAT_ID":{chat},"BOT_ID":{bot},"USERS":"2"} | WRONG_REQUEST
! imbot.chat.user.add | {"CHAT_ID":{chat},"BOT_ID":{bot},"USERS":[99999]} | WRONG_REQUEST
! imbot.chat.user.add | {"CHAT_ID":99999,"BOT_ID":{bot},"USERS":[2]} | ACCESS_ERROR
! imbot.chat.user.add | {"CHAT_ID":{chat},"BOT_ID":99999,"USERS":[2]} | BOT_ID_ERROR
imbot.chat.user.delete | {"CHAT_ID":{chat},"BOT_ID":{bot},"USER_ID":2}
! imbot.chat.user.delete | {"CHAT_ID":{chat},"BOT_ID":{bot},"USER_ID":2} | WRONG_REQUEST
! imbot.chat.user.delete | {"CHAT_ID":{chat},"BOT_ID":{bot},"USER_ID":{bot}} | ACCESS_ERROR
! imbot.chat.user.delete | {"CHAT_ID":{chat},"BOT_ID":99999,"USER_ID":2} | BOT_ID_ERROR
imbot.chat.user.add | {"CHAT_ID":{chat},"BOT_ID":{bot},"USERS":[2]}
imbot.chat.user.delete#2 | {"CHAT_ID":{chat},"BOT_ID":{bot},"USER_ID":2}
imbot.chat.updateTitle | {"CHAT_ID":{chat},"BOT_ID":{bot}}
imbot.chat.updateTitle#2 | {"CHAT_ID":{chat},"BOT_ID":{bot}}
! imbot.chat.updateTitle | {"CHAT_ID":{chat},"BOT_ID":{bot},"TITLE":" "} | TITLE_EMPTY
! imbot.chat.updateTitle | {"CHAT_ID":99999,"BOT_ID":{bot}} | ACCESS_ERROR
! imbot.chat.updateTitle | {"CHAT_ID":{chat},"BOT_ID":99999} | BOT_ID_ERROR
imbot.chat.leave | {"CHAT_ID":{chat},"BOT_ID":{bot}}
! imbot.chat.leave | {"CHAT_ID":{chat},"BOT_ID":{bot}} | WRONG_REQUEST
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imbot.chat.leave#2 | {"CHAT_ID":{chat},"BOT_ID":{bot}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.message.send | {"CHAT_ID":{chat}}
imopenlines.bot.session.transfer | {"CHAT_ID":{chat},"USER_ID":2}
! imopenlines.bot.session.operator | {"CHAT_ID":{chat}} | WRONG_CHAT
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.transfer#2 | {"CHAT_ID":{chat},"USER_ID":2}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.operator | {"CHAT_ID":{chat}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.finish | {"CHAT_ID":{chat}}
! imopenlines.bot.session.finish | {"CHAT_ID":{chat}} | BOT_ID_ERROR
imopenlines.session.start | {"CHAT_ID":{chat}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.finish#2 | {"CHAT_ID":{chat}}
! imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"} | WRONG_REQUEST
! imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE":""} | MESSAGE_EMPTY
! imbot.message.add | {"BOT_ID":99999} | BOT_ID_ERROR
imbot.unregister | {"BOT_ID":{bot}}
imbot.register#2 | {} | bot=
imbot.unregister#2 | {"BOT_ID":{bot}}
