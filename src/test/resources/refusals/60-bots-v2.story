# A bot of version 2 of the application, and one of a webhook.
imbot.v2.Bot.register | ={"fields":{"code":"second","type":"bot","properties":{"name":"Second"}}} | bot2=/bot/id
admin: imbot.v2.Bot.register | ={"fields":{"code":"hooked","botToken":"hook2","type":"bot","properties":{"name":"Hooked"}}} | foreign2=/bot/id
@ v2 = imbot.v2.Bot.update, imbot.v2.Bot.unregister, imbot.v2.Chat.InputAction.notify, imbot.v2.Chat.Message.Reaction.add, imbot.v2.Chat.Message.Reaction.delete, imbot.v2.Chat.Message.delete, imbot.v2.Chat.Message.get, imbot.v2.Chat.Message.getContext, imbot.v2.Chat.Message.read, imbot.v2.Chat.Message.send, imbot.v2.Chat.Message.update, imbot.v2.Chat.User.add, imbot.v2.Chat.User.delete, imbot.v2.Chat.User.list, imbot.v2.Chat.get, imbot.v2.Chat.leave, imbot.v2.Command.answer, imbot.v2.Command.list, imbot.v2.Command.register, imbot.v2.Command.unregister, imbot.v2.Command.update, imbot.v2.Event.get, imbot.v2.File.download, imbot.v2.File.upload
! admin: @v2 | ={"botId":{bot2}} | BOT_TOKEN_NOT_SPECIFIED 403
! @v2 | ={} | BOT_ID_REQUIRED 400
! @v2 | ={"botId":999999} | BOT_NOT_FOUND 400
! @v2 | ={"botId":{foreign2}} | BOT_OWNERSHIP_ERROR 403
! imbot.v2.Bot.register | ={"fields":{"code":"large","properties":{"name":"Large","avatar":"{poster}"}}} | BOT_AVATAR_INCORRECT_SIZE 400
! imbot.v2.Bot.update | ={"botId":{bot2},"fields":{"properties":{"avatar":"{poster}"}}} | BOT_AVATAR_INCORRECT_SIZE 400
^ imbot.v2.Bot.register | BOT_REGISTER_FAILED | A bot of which everything is sound can be made.
^ imbot.v2.Bot.unregister | BOT_UNREGISTER_FAILED | A bot that is there can be removed.
imbot.v2.Command.register*100 | ={"botId":{bot2},"fields":{"command":"c{n}","title":{"en":"C"}}}
! imbot.v2.Command.register | ={"botId":{bot2},"fields":{"command":"more","title":{"en":"C"}}} | COMMAND_REGISTER_FAILED 400
botsonly: imbot.v2.Bot.register | ={"fields":{"code":"lonely","botToken":"lonely","type":"bot","properties":{"name":"Lonely"}}} | lonely=/bot/id
! botsonly: imbot.v2.Event.get | ={"botId":{lonely},"botToken":"lonely","withUserEvents":true} | SCOPE_ERROR 403
^ imbot.v2.Event.get | AUTH_ERROR | Whoever calls is known by his token, or is not let in.
! imbot.v2.File.upload | ={"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"SGVsbG8=","message":"{big}"}} | FILE_SEND_FAILED 400
^ imbot.v2.File.upload | FILE_UPLOAD_FAILED | A file is kept, or the call fails as a whole with INTERNAL_SERVER_ERROR.
imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":{bot2}}
! imbot.v2.File.upload | ={"botId":{bot2},"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"{mebibytes}"}} | FILE_TOO_LARGE 400
imbot.register*98 | ={"CODE":"many{n}","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"Many"}}
! imbot.register | ={"CODE":"more","EVENT_HANDLER":"https://bot.example.com/","PROPERTIES":{"NAME":"More"}} | MAX_COUNT_ERROR 400
! imbot.v2.Bot.register | ={"fields":{"code":"more","properties":{"name":"More"}}} | BOT_LIMIT_EXCEEDED 400
