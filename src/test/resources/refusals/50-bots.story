# Bots of version 1: two of the application, one of a webhook.
imbot.register | ={"CODE":"guide","TYPE":"O","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"Guide"}} | bot=
admin: imbot.register | ={"CODE":"foreign","TYPE":"O","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"Foreign"},"CLIENT_ID":"hook"} | foreign=
admin: imbot.command.register | ={"BOT_ID":{foreign},"CLIENT_ID":"hook","COMMAND":"help","EVENT_COMMAND_ADD":"https://bot.example.com/","LANG":[{"LANGUAGE_ID":"en","TITLE":"Help"}]}
imbot.command.register | ={"BOT_ID":{bot},"COMMAND":"help","EVENT_COMMAND_ADD":"https://bot.example.com/","LANG":[{"LANGUAGE_ID":"en","TITLE":"Help"}]} | command=
imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":{bot}}
imbot.message.add | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE":"Hello"} | botsaid=
@ programs = imbot.register, imbot.unregister, imbot.update, imbot.bot.list, imopenlines.bot.session.finish, imopenlines.bot.session.operator, imopenlines.bot.session.transfer, imopenlines.bot.session.message.send
! browser: @programs | ={"CHAT_ID":{chat},"BOT_ID":{bot}} | WRONG_AUTH_TYPE 403
@ owned = imbot.register, imbot.unregister, imbot.update
! admin: @owned | ={"BOT_ID":{bot},"CODE":"guide"} | ACCESS_DENIED 403
! imbot.register | ={"CODE":"new","PROPERTIES":{"NAME":"New"}} | EVENT_MESSAGE_ADD_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_MESSAGE_ADD":"x","PROPERTIES":{"NAME":"New"}} | EVENT_MESSAGE_ADD_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_HANDLER":"https://bot.example.com/","EVENT_MESSAGE_UPDATE":"x","PROPERTIES":{"NAME":"New"}} | EVENT_MESSAGE_UPDATE_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_HANDLER":"https://bot.example.com/","EVENT_MESSAGE_DELETE":"x","PROPERTIES":{"NAME":"New"}} | EVENT_MESSAGE_DELETE_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_MESSAGE_ADD":"https://bot.example.com/","PROPERTIES":{"NAME":"New"}} | EVENT_WELCOME_MESSAGE_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_MESSAGE_ADD":"https://bot.example.com/","EVENT_WELCOME_MESSAGE":"https://bot.example.com/","PROPERTIES":{"NAME":"New"}} | EVENT_BOT_DELETE_ERROR 400
! imbot.register | ={"EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"New"}} | CODE_ERROR 400
! imbot.register | ={"CODE":"new","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"COLOR":"RED"}} | NAME_ERROR 400
^ imbot.register | WRONG_REQUEST | A bot of which everything is sound can be made.
^ imbot.unregister | WRONG_REQUEST | A bot that is there can be removed.
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"EVENT_MESSAGE_ADD":"x"}} | EVENT_MESSAGE_ADD_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"EVENT_MESSAGE_UPDATE":"x"}} | EVENT_MESSAGE_UPDATE_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"EVENT_MESSAGE_DELETE":"x"}} | EVENT_MESSAGE_DELETE_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"EVENT_WELCOME_MESSAGE":"x"}} | EVENT_WELCOME_MESSAGE_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"EVENT_BOT_DELETE":"x"}} | EVENT_BOT_DELETE_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{"PROPERTIES":{"NAME":"","LAST_NAME":""}}} | NAME_ERROR 400
! imbot.update | ={"BOT_ID":{bot},"FIELDS":{}} | WRONG_REQUEST 400
! imbot.update | ={"BOT_ID":{foreign},"FIELDS":{"PROPERTIES":{"NAME":"Mine"}}} | APP_ID_ERROR 400
! imbot.unregister | ={"BOT_ID":{foreign}} | APP_ID_ERROR 400
@ ofbot = imbot.chat.leave, imbot.chat.sendTyping, imbot.chat.updateTitle, imbot.chat.user.add, imbot.chat.user.delete, imbot.chat.user.list, imbot.message.add, imbot.message.delete, imbot.message.like, imbot.message.update
! @ofbot | ={"BOT_ID":{foreign},"CHAT_ID":{chat},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","TITLE":"New","USERS":[2],"USER_ID":2,"ACTION":"plus"} | APP_ID_ERROR 400
! @ofbot | ={"BOT_ID":999999,"CHAT_ID":{chat},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","TITLE":"New","USERS":[2],"USER_ID":2,"ACTION":"plus"} | BOT_ID_ERROR 400
! outsider: imbot.chat.get | ={"ENTITY_TYPE":"LINES","ENTITY_ID":"kiosk|{line}|desk|lena"} | ACCESS_ERROR 400
^ imbot.chat.get | AUTHORIZE_ERROR | Guests have no tokens.
^ imbot.chat.leave | ACCESS_ERROR | A chat that the bot does not hold is told WRONG_REQUEST, whether it is there or not.
@ says = imbot.message.add, imbot.message.update
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","ATTACH":"x"} | ATTACH_ERROR 400
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","ATTACH":[{"MESSAGE":"{big}"}]} | ATTACH_OVERSIZE 400
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","KEYBOARD":"x"} | KEYBOARD_ERROR 400
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","KEYBOARD":[{"TEXT":"{big}"}]} | KEYBOARD_OVERSIZE 400
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","MENU":"x"} | MENU_ERROR 400
! @says | ={"BOT_ID":{bot},"DIALOG_ID":"chat{chat}","MESSAGE_ID":{botsaid},"MESSAGE":"Hello","MENU":[{"TEXT":"{big}"}]} | MENU_OVERSIZE 400
@ changes = imbot.message.update, imbot.message.delete
! @changes | ={"BOT_ID":{bot},"MESSAGE_ID":{said},"MESSAGE":"Hello"} | CANT_EDIT_MESSAGE 400
! imbot.command.answer | ={"COMMAND_ID":{command},"MESSAGE_ID":{botsaid},"MESSAGE":"Hello","ATTACH":[{"MESSAGE":"{big}"}]} | ATTACH_OVERSIZE 400
! imbot.command.answer | ={"COMMAND_ID":{command},"MESSAGE_ID":{botsaid},"MESSAGE":"Hello","KEYBOARD":[{"TEXT":"{big}"}]} | KEYBOARD_OVERSIZE 400
imbot.command.register*99 | ={"BOT_ID":{bot},"COMMAND":"c{n}","EVENT_COMMAND_ADD":"https://bot.example.com/","LANG":[{"LANGUAGE_ID":"en","TITLE":"C"}]}
! imbot.command.register | ={"BOT_ID":{bot},"COMMAND":"more","EVENT_COMMAND_ADD":"https://bot.example.com/","LANG":[{"LANGUAGE_ID":"en","TITLE":"C"}]} | WRONG_REQUEST 400
^ imbot.command.unregister | WRONG_REQUEST | A command that is there can be removed.
! imopenlines.bot.session.transfer | ={"CHAT_ID":{chat},"USER_ID":0} | USER_ID_EMPTY 400
! imopenlines.bot.session.transfer | ={"CHAT_ID":{chat},"QUEUE_ID":"x"} | QUEUE_ID_EMPTY 400
! imopenlines.bot.session.transfer | ={"CHAT_ID":{chat}} | TRANSFER_ID_EMPTY 400
! imopenlines.bot.session.transfer | ={"CHAT_ID":{chat},"USER_ID":999999} | OPERATOR_WRONG 400
! admin: imopenlines.bot.session.transfer | ={"CHAT_ID":{chat2},"USER_ID":2,"CLIENT_ID":"hook"} | BOT_ID_ERROR 400
