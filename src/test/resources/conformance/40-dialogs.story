# One dialog, from its operator's first look to the rating.
imopenlines.dialog.get | {"USER_CODE":"myconnector|{line}|channel-123|ext-user-42"}
imopenlines.session.open | {"USER_CODE":"myconnector|{line}|channel-123|ext-user-42"}
imopenlines.session.join | {"CHAT_ID":{chat}}
imopenlines.session.intercept | {"CHAT_ID":{chat}}
im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"How can we help?"} | message=
imconnector.send.status.delivery | {"LINE":{line},"MESSAGES":[{"im":{"chat_id":{chat},"message_id":{message}},"message":{"id":["x1"],"date":1773265993},"chat":{"id":"channel-123"}}]}
imconnector.send.status.reading | {"LINE":{line},"MESSAGES":[{"im":{"chat_id":{chat},"message_id":{message}},"message":{"id":["x1"],"date":1773265993},"chat":{"id":"channel-123"}}]}
imopenlines.session.history.get | {"SESSION_ID":{session}}
imopenlines.session.mode.silent | {"CHAT_ID":{chat}}
imopenlines.session.mode.pin | {"CHAT_ID":{chat}}
imopenlines.session.mode.pinAll
imopenlines.session.mode.unpinAll
imopenlines.crm.lead.create | {"CHAT_ID":{chat}}
crm.lead.list | ={"order":{"ID":"DESC"}} | chatlead=/0/ID
imopenlines.crm.message.add | {"CRM_ENTITY":{chatlead},"USER_ID":1,"CHAT_ID":{chat}}
imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":2}
imopenlines.operator.answer | {"CHAT_ID":{chat}}
imopenlines.operator.skip | {"CHAT_ID":{chat}}
imopenlines.operator.answer | {"CHAT_ID":{chat}}
imopenlines.operator.finish | {"CHAT_ID":{chat}}
imopenlines.session.head.vote | {"SESSION_ID":{session}}
imopenlines.session.start | {"CHAT_ID":{chat}}
imopenlines.message.session.start | {"CHAT_ID":{chat},"MESSAGE_ID":{message}}
imopenlines.operator.another.finish | {"CHAT_ID":{chat}}
imopenlines.session.start | {"CHAT_ID":{chat}}
imopenlines.operator.spam | {"CHAT_ID":{chat}}
! imopenlines.operator.answer | {"CHAT_ID":999999} | CHAT_TYPE
~ imopenlines.session.history.get | result.message[].params.fileId | The message of the example carries a file.
~ imopenlines.session.history.get | result.users[].lastActivityDate | Nobody's activity is kept: false, as documented elsewhere.
~ imopenlines.session.history.get | result.files[].id | A file that the channel keeps has no number here.
~ imopenlines.session.history.get | result.files[].image | A file that the channel keeps is not measured: false.
