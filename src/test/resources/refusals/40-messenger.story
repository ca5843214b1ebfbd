# The messenger's methods, in the same dialogs.
^ im.* | INVALID_CREDENTIALS | A token or webhook that is not valid is told NO_AUTH_FOUND, by every method.
im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Good morning"} | said=
im.dialog.messages.get | ={"DIALOG_ID":"chat{chat2}"} | other=/messages/0/id
@ inchat = im.chat.leave, im.chat.user.list
! @inchat | ={"CHAT_ID":999999} | ACCESS_ERROR 400
! im.chat.leave | ={"CHAT_ID":{chat}} | ACCESS_DENIED_KICK 400
! im.chat.updateTitle | ={"DIALOG_ID":"7","TITLE":"New"} | DIALOG_ID_EMPTY 400
! im.chat.user.add | ={"CHAT_ID":999999,"USERS":[2]} | ACCESS_ERROR 400
^ im.chat.user.add | ACCESS_DENIED_EXTEND | Whoever may open a dialog may bring colleagues in.
! im.chat.user.delete | ={"CHAT_ID":999999,"USER_ID":2} | ACCESS_ERROR 400
! im.chat.user.delete | ={"CHAT_ID":{chat},"USER_ID":1} | ACCESS_DENIED_KICK 400
! im.chat.user.delete | ={"CHAT_ID":{chat},"USER_ID":5} | USER_NOT_FOUND 400
! im.dialog.messages.get | ={"DIALOG_ID":"chat{chat}","LAST_ID":"x"} | LAST_ID_STRING 400
! im.dialog.writing | ={"DIALOG_ID":"chat999999"} | ACCESS_ERROR 400
@ disk = im.disk.folder.get, im.disk.file.commit
! @disk | ={} | CHAT_ID_EMPTY 400
! im.message.add | ={"DIALOG_ID":"999999","MESSAGE":"Hello"} | USER_NOT_FOUND 400
! im.message.add | ={"DIALOG_ID":"chat999999","MESSAGE":"Hello"} | CHAT_ID 400
! outsider: im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Hello"} | ACCESS_ERROR 400
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Hello","SYSTEM":"x"} | PARAMS_ERROR 400
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Hello","ATTACH":[{"MESSAGE":"{big}"}]} | ATTACH_OVERSIZE 400
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Hello","REPLY_ID":99999999} | REPLY_ACCESS_ERROR 400
! im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"Hello","REPLY_ID":{other}} | REPLY_FROM_OTHER_CHAT_ERROR 400
im.message.like | ={"MESSAGE_ID":{said},"ACTION":"plus"}
! im.message.like | ={"MESSAGE_ID":{said},"ACTION":"plus"} | WITHOUT_CHANGES 400
! im.message.update | ={"MESSAGE_ID":{said},"MESSAGE":"Hello","ATTACH":"x"} | ATTACH_ERROR 400
! im.message.update | ={"MESSAGE_ID":{said},"MESSAGE":"Hello","ATTACH":[{"MESSAGE":"{big}"}]} | ATTACH_OVERSIZE 400
! im.message.update | ={"MESSAGE_ID":{said},"MESSAGE":"Hello","KEYBOARD":"x"} | KEYBOARD_ERROR 400
! im.message.update | ={"MESSAGE_ID":{said},"MESSAGE":"Hello","KEYBOARD":[{"TEXT":"{big}"}]} | KEYBOARD_OVERSIZE 400
! im.message.update | ={"MESSAGE_ID":{said},"MESSAGE":"Hello","MENU":[{"TEXT":"{big}"}]} | MENU_OVERSIZE 400
^ im.message.update | menu_ERROR | Answered as MENU_ERROR, as every other method that takes a menu documents it.
^ im.user.get | ACCESS_DENIED | There are no extranet users.
! im.user.list.get | ={"ID":"x"} | INVALID_FORMAT 400
! im.v2.File.download | ={"dialogId":"chat999999","fileId":1} | ACCESS_DENIED 403
! im.v2.File.upload | ={"dialogId":"chat999999","fields":{"name":"a.txt","content":"SGVsbG8="}} | ACCESS_DENIED 403
! im.v2.File.upload | ={"dialogId":"chat{chat}","fields":{"name":"a.txt"}} | FILE_EMPTY 400
! im.v2.File.upload | ={"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"A"}} | FILE_INVALID_CONTENT 400
! im.v2.File.upload | ={"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"SGVsbG8=","message":"{big}"}} | SEND_FAILED 400
! im.v2.File.upload | ={"dialogId":"chat{chat}","fields":{"name":"a.txt","content":"{mebibytes}"}} | FILE_TOO_LARGE 400
^ im.v2.File.upload | FOLDER_ERROR | The folder of a chat is its number, and cannot be missing.
^ im.v2.File.upload | UPLOAD_FAILED | A file is kept, or the call fails as a whole with INTERNAL_SERVER_ERROR.
