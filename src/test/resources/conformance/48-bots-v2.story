# A bot of version 2 of the application has the dialog for a while, with commands of both versions.
imopenlines.session.start | {"CHAT_ID":{chat}}
imbot.v2.Revision.get
imbot.v2.Bot.register | {} | bot2=/bot/id
imbot.v2.Bot.register#2
imbot.v2.Bot.update | {"botId":{bot2},"fields":{"properties":{"name":"Updated Bot"},"isSupportOpenline":true}}
imbot.v2.Bot.update#2 | {"botId":{bot2},"fields":{"properties":{"name":"Updated Bot"},"isSupportOpenline":true}}
imbot.v2.Bot.get
imbot.v2.Bot.get#2
imbot.v2.Bot.list
imbot.v2.Bot.list#2
imbot.v2.Command.register | {"botId":{bot2}} | command2=/command/id
imbot.v2.Command.update | {"botId":{bot2},"commandId":{command2}}
imbot.v2.Command.update#2 | {"botId":{bot2},"commandId":{command2}}
imbot.v2.Command.update#3 | {"botId":{bot2},"commandId":{command2}}
imbot.v2.Command.list | {"botId":{bot2}}
imbot.v2.Command.list#2 | {"botId":{bot2}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot2}}
imbot.v2.Event.get | ={"botId":{bot2},"limit":50}
imbot.v2.Event.get#3 | {"botId":{bot2}}
imbot.v2.Event.get#4 | {"botId":{bot2}}
imbot.v2.Chat.get | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.get#2 | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.User.list | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.User.list#2 | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.User.add | {"botId":{bot2},"dialogId":"chat{chat}","userIds":[2]}
imbot.v2.Chat.User.add#2 | {"botId":{bot2},"dialogId":"chat{chat}","userIds":[2]}
imbot.v2.Chat.User.delete | {"botId":{bot2},"dialogId":"chat{chat}","userId":2}
imbot.v2.Chat.User.add | {"botId":{bot2},"dialogId":"chat{chat}","userIds":[2]}
imbot.v2.Chat.User.delete#2 | {"botId":{bot2},"dialogId":"chat{chat}","userId":2}
imbot.v2.Chat.InputAction.notify | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.InputAction.notify#2 | {"botId":{bot2},"dialogId":"chat{chat}"}
imbot.v2.Chat.Message.send | {"botId":{bot2},"dialogId":"chat{chat}"} | said2=/id
imbot.v2.Chat.Message.send#2 | {"botId":{bot2},"dialogId":"chat{chat}"} | said3=/id
imbot.v2.Chat.Message.update | {"botId":{bot2},"messageId":{said2}}
imbot.v2.Chat.Message.update#2 | {"botId":{bot2},"messageId":{said2}}
imbot.v2.Chat.Message.Reaction.add | {"botId":{bot2},"messageId":{said2}}
! imbot.v2.Chat.Message.Reaction.add | {"botId":{bot2},"messageId":{said2}} | REACTION_ALREADY_SET
! imbot.v2.Chat.Message.Reaction.add | {"botId":{bot2},"messageId":{said2},"reaction":"x"} | REACTION_NOT_FOUND
imbot.v2.Chat.Message.Reaction.delete | {"botId":{bot2},"messageId":{said2}}
! imbot.v2.Chat.Message.Reaction.delete | {"botId":{bot2},"messageId":{said2}} | REACTION_NOT_FOUND
imbot.v2.Chat.Message.Reaction.add#2 | {"botId":{bot2},"messageId":{said2}}
imbot.v2.Chat.Message.Reaction.delete#2 | {"botId":{bot2},"messageId":{said2}}
imbot.v2.Chat.Message.read | {"botId":{bot2},"dialogId":"chat{chat}","messageId":{said2}}
imbot.v2.Chat.Message.read#2 | {"botId":{bot2},"dialogId":"chat{chat}","messageId":{said2}}
! imbot.v2.Chat.Message.read | {"botId":{bot2},"dialogId":"chat{chat}","messageId":99999999} | MESSAGE_NOT_FOUND
imbot.v2.Command.answer | {"botId":{bot2},"commandId":{command2},"messageId":{said2},"dialogId":"chat{chat}"}
imbot.v2.Command.answer#2 | {"botId":{bot2},"commandId":{command2},"messageId":{said2},"dialogId":"chat{chat}"}
! imbot.v2.Command.answer | {"botId":{bot2},"commandId":{command2},"messageId":99999999,"dialogId":"chat{chat}"} | COMMAND_ANSWER_FAILED
imbot.v2.File.upload | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"report.txt","content":"SGVsbG8gV29ybGQh","message":"Here is the report"}} | file2=/file/id
imbot.v2.File.upload#2 | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"report.txt","content":"SGVsbG8gV29ybGQh","message":"Here is the report"}}
! imbot.v2.File.upload | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"","content":""}} | FILE_EMPTY
! imbot.v2.File.upload | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"A"}} | FILE_INVALID_CONTENT
! imbot.v2.File.upload | {"botId":{bot2},"dialogId":"chat99999"} | FILE_FOLDER_ERROR
imbot.v2.File.download | {"botId":{bot2},"fileId":{file2}}
imbot.v2.File.download#2 | {"botId":{bot2},"fileId":{file2}}
! imbot.v2.File.download | {"botId":{bot2},"fileId":99999999} | FILE_NOT_FOUND
imbot.v2.Chat.Message.delete | {"botId":{bot2},"messageId":{said2}}
imbot.v2.Chat.Message.delete#2 | {"botId":{bot2},"messageId":{said3}}
! imbot.v2.Chat.Message.update | {"botId":{bot2},"messageId":{said2}} | ACCESS_DENIED
! imbot.v2.Chat.Message.delete | {"botId":{bot2},"messageId":{said2}} | ACCESS_DENIED
! imbot.v2.Chat.Message.send | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"message":""}} | EMPTY_MESSAGE
! imbot.v2.Chat.Message.send | {"botId":{bot2},"dialogId":"chat{chat}","fields":{"message":"x","replyId":99999999}} | SENDING_FAILED
! imbot.v2.Chat.Message.send | {"botId":{bot2},"dialogId":"chat99999"} | ACCESS_DENIED
! imbot.v2.Chat.Message.get | {"botId":{bot2},"messageId":{said2}} | BOT_TYPE_NOT_ALLOWED
! imbot.v2.Chat.Message.getContext | {"botId":{bot2},"messageId":{said2}} | BOT_TYPE_NOT_ALLOWED
imbot.v2.Chat.leave | {"botId":{bot2},"dialogId":"chat{chat}"}
! imbot.v2.Chat.leave | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.get | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.User.list | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.User.add | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.User.delete | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.InputAction.notify | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.Message.read | {"botId":{bot2},"dialogId":"chat{chat}"} | ACCESS_DENIED
! imbot.v2.Chat.Message.Reaction.add | {"botId":{bot2},"messageId":99999999} | ACCESS_DENIED
! imbot.v2.Chat.Message.Reaction.delete | {"botId":{bot2},"messageId":99999999} | ACCESS_DENIED
! imbot.v2.File.download | {"botId":{bot2},"fileId":{file2}} | FILE_ACCESS_ERROR
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{bot2}}
imbot.v2.Chat.leave#2 | {"botId":{bot2},"dialogId":"chat{chat}"}
! imbot.v2.Bot.get | ={} | PARAMS_REQUIRED
! imbot.v2.Bot.get | ={"code":"nobody"} | BOT_NOT_FOUND
! imbot.v2.Bot.update | {"botId":{bot2},"fields":{"eventMode":"x"}} | BOT_INVALID_EVENT_MODE
! imbot.v2.Bot.update | {"botId":{bot2},"fields":{"eventMode":"webhook","webhookUrl":"x"}} | BOT_INVALID_CALLBACK
! imbot.v2.Bot.update | {"botId":{bot2},"fields":{"properties":{"avatar":"bm90IGEgcGljdHVyZQ=="}}} | BOT_AVATAR_INCORRECT_TYPE
! imbot.v2.Bot.update | {"botId":{bot2},"fields":{"botToken":"x"}} | BOT_TOKEN_ROTATION_FAILED
! imbot.v2.Bot.register | ={"fields":{"code":"x"}} | BOT_PROPERTIES_REQUIRED
! imbot.v2.Bot.register | {"fields":{"code":"x","properties":{"name":"x"},"type":"x"}} | BOT_INVALID_TYPE
! imbot.v2.Bot.register | {"fields":{"code":"x","properties":{"name":"x"},"eventMode":"x"}} | BOT_INVALID_EVENT_MODE
! imbot.v2.Bot.register | {"fields":{"code":"x","properties":{"name":"x"},"eventMode":"webhook"}} | BOT_WEBHOOK_URL_REQUIRED
! imbot.v2.Bot.register | {"fields":{"code":"x","properties":{"name":"x"},"eventMode":"webhook","webhookUrl":"x"}} | BOT_INVALID_CALLBACK
! imbot.v2.Bot.register | {"fields":{"code":"x","properties":{"name":"x","avatar":"bm90IGEgcGljdHVyZQ=="}}} | BOT_AVATAR_INCORRECT_TYPE
! admin: imbot.v2.Bot.register | {"fields":{"code":"support_bot","botToken":"y","properties":{"name":"x"}}} | BOT_CODE_ALREADY_TAKEN
! admin: imbot.v2.Bot.register | ={"fields":{"code":"x","properties":{"name":"x"}}} | BOT_TOKEN_NOT_SPECIFIED
! admin: imbot.v2.Bot.list | ={} | BOT_TOKEN_NOT_SPECIFIED
! admin: imbot.v2.Bot.get | ={"code":"x"} | BOT_TOKEN_NOT_SPECIFIED
! imbot.v2.Command.register | ={"botId":{bot2},"fields":{}} | COMMAND_REQUIRED
! imbot.v2.Command.register | ={"botId":{bot2},"fields":{"command":"bare"}} | COMMAND_TITLE_REQUIRED
! imbot.v2.Command.register | {"botId":{bot2},"fields":{"command":["x"]}} | COMMAND_NAME_INVALID
imbot.v2.Command.register | {"botId":{bot2},"fields":{"command":"other","hidden":true}}
! imbot.v2.Command.update | {"botId":{bot2},"commandId":{command2},"fields":{"command":"other"}} | COMMAND_ALREADY_EXISTS
! imbot.v2.Command.update | {"botId":{bot2},"commandId":{command2},"fields":{"command":""}} | COMMAND_NAME_EMPTY
! imbot.v2.Command.update | {"botId":{bot2},"commandId":{command2},"fields":{"command":["x"]}} | COMMAND_NAME_INVALID
! imbot.v2.Command.update | {"botId":{bot2},"commandId":99999} | COMMAND_NOT_FOUND
imbot.v2.Command.unregister | {"botId":{bot2},"commandId":{command2}}
! imbot.v2.Command.unregister | {"botId":{bot2},"commandId":{command2}} | COMMAND_NOT_FOUND
imbot.v2.Command.register#2 | {"botId":{bot2}} | command3=/command/id
imbot.v2.Command.update#4 | {"botId":{bot2},"commandId":{command3}}
imbot.v2.Command.unregister#2 | {"botId":{bot2},"commandId":{command3}}
! imbot.v2.Event.get | {"botId":{bot2}} | USER_NOT_SUBSCRIBED
imbot.v2.Bot.unregister | {"botId":{bot2}}
imbot.v2.Bot.register | {} | bot3=/bot/id
imbot.v2.Bot.unregister#2 | {"botId":{bot3}}
imbot.v2.Bot.register | ={"fields":{"code":"watcher","type":"supervisor","isSupportOpenline":true,"properties":{"name":"Watcher"}}} | watcher=/bot/id
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{watcher}}
imbot.v2.Chat.Message.send | ={"botId":{watcher},"dialogId":"chat{chat}","fields":{"message":"Watching"}} | watched=/id
imbot.v2.Chat.Message.get | {"botId":{watcher},"messageId":{watched}}
imbot.v2.Chat.Message.get#2 | {"botId":{watcher},"messageId":{watched}}
imbot.v2.Chat.Message.getContext | {"botId":{watcher},"messageId":{watched}}
imbot.v2.Chat.Message.getContext#2 | {"botId":{watcher},"messageId":{watched}}
! imbot.v2.Chat.Message.getContext | {"botId":{watcher},"messageId":99999999} | MESSAGE_NOT_FOUND
imbot.v2.Chat.leave | {"botId":{watcher},"dialogId":"chat{chat}"}
! imbot.v2.Chat.Message.getContext | {"botId":{watcher},"messageId":{watched}} | MESSAGE_ACCESS_DENIED
imbot.v2.Bot.unregister | {"botId":{watcher}}
imbot.register | ={"CODE":"echo","TYPE":"O","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"Echo"}} | echobot=
imbot.command.register | {"BOT_ID":{echobot}} | echo=
imbot.command.update | {"COMMAND_ID":{echo}}
imbot.command.update#2 | {"COMMAND_ID":{echo}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":{echobot}}
imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched}}
imbot.command.answer#2 | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched}}
! imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched},"MESSAGE":"","ATTACH":""} | MESSAGE_EMPTY
! imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched},"ATTACH":"x"} | ATTACH_ERROR
! imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched},"KEYBOARD":"x"} | KEYBOARD_ERROR
! imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched},"MENU":"x"} | MENU_ERROR
! imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":99999999} | WRONG_REQUEST
! imbot.command.answer | {"COMMAND_ID":99999,"MESSAGE_ID":{watched}} | COMMAND_ID_ERROR
! imbot.command.register | {"BOT_ID":{echobot},"EVENT_COMMAND_ADD":"x"} | EVENT_COMMAND_ADD_ERROR
! imbot.command.register | {"BOT_ID":{echobot},"COMMAND":""} | COMMAND_ERROR
! imbot.command.register | {"BOT_ID":{echobot},"LANG":[]} | LANG_ERROR
! imbot.command.register | {"BOT_ID":99999} | BOT_ID_ERROR
! imbot.command.update | ={"COMMAND_ID":{echo},"FIELDS":{}} | WRONG_REQUEST
! imbot.command.update | {"COMMAND_ID":{echo},"FIELDS":{"EVENT_COMMAND_ADD":"x"}} | EVENT_COMMAND_ADD_ERROR
! admin: imbot.command.update | {"COMMAND_ID":{echo}} | APP_ID_ERROR
! admin: imbot.command.unregister | {"COMMAND_ID":{echo}} | APP_ID_ERROR
! admin: imbot.command.answer | {"COMMAND_ID":{echo},"MESSAGE_ID":{watched}} | APP_ID_ERROR
! admin: imbot.command.register | {"BOT_ID":{echobot}} | APP_ID_ERROR
imbot.command.unregister | {"COMMAND_ID":{echo}}
! imbot.command.unregister | {"COMMAND_ID":{echo}} | COMMAND_ID_ERROR
imbot.command.register#2 | {"BOT_ID":{echobot}} | echo=
imbot.command.unregister#2 | {"COMMAND_ID":{echo}}
imopenlines.bot.session.finish | {"CHAT_ID":{chat}}
imbot.unregister | {"BOT_ID":{echobot}}
~ imbot.v2.Bot.register | result.bot.count | Messages, chats and people of a bot are not counted.
~ imbot.v2.Bot.register | result.users[].lastActivityDate | Nobody was seen yet: false, as documented elsewhere.
~ imbot.v2.Bot.update | result.bot.count | Messages, chats and people of a bot are not counted.
~ imbot.v2.Bot.update | result.users[]. | The example shows a part of what is documented of people.
~ imbot.v2.Bot.get | result.bot.count | Messages, chats and people of a bot are not counted.
~ imbot.v2.Bot.get | result.users[]. | The example shows a part of what is documented of people.
~ imbot.v2.Bot.list | result.bots[].count | Messages, chats and people of a bot are not counted.
~ imbot.v2.Bot.list | result.users[]. | The example shows a part of what is documented of people.
~ imbot.v2.Chat.User.list | result[].lastActivityDate | Nobody was seen yet: false, as documented elsewhere.
~ imbot.v2.Chat.Message.get | result.user. | The example shows a part of what is documented of people.
~ imbot.v2.Chat.Message.getContext | result.users[]. | The example shows a part of what is documented of people.
~ imbot.v2.Event.get | request 1 | Events of the user are not offered: USER_NOT_SUBSCRIBED.
~ imbot.v2.Event.get | request 2 | Events of the user are not offered: USER_NOT_SUBSCRIBED.
