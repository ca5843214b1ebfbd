# A bot of the application has a dialog for a while.
imbot.register | {} | bot=
imbot.update | {"BOT_ID":{bot}}
imbot.bot.list
imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":{bot}}
imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"} | botsaid=
imbot.message.update | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid}}
imbot.message.delete | {"BOT_ID":{bot},"MESSAGE_ID":{botsaid}}
imopenlines.bot.session.message.send | {"CHAT_ID":{chat}}
imopenlines.bot.session.transfer | {"CHAT_ID":{chat},"USER_ID":2}
! imopenlines.bot.session.operator | {"CHAT_ID":{chat}} | WRONG_CHAT
imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.operator | {"CHAT_ID":{chat}}
imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":{bot}}
imopenlines.bot.session.finish | {"CHAT_ID":{chat}}
! imopenlines.bot.session.finish | {"CHAT_ID":{chat}} | BOT_ID_ERROR
! imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}"} | WRONG_REQUEST
! imbot.message.add | {"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE":""} | MESSAGE_EMPTY
! imbot.message.add | {"BOT_ID":99999} | BOT_ID_ERROR
imbot.unregister | {"BOT_ID":{bot}}
