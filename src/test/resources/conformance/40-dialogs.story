# One dialog, from its operator's first look to the rating.
imopenlines.dialog.get | {"USER_CODE":"myconnector|{line}|channel-123|ext-user-42"}
imopenlines.session.open | {"USER_CODE":"myconnector|{line}|channel-123|ext-user-42"}
imopenlines.session.join | {"CHAT_ID":{chat}}
imopenlines.session.intercept | {"CHAT_ID":{chat}}
im.message.add | ={"DIALOG_ID":"chat{chat}","MESSAGE":"How can we help?"} | message=
imopenlines.message.quick.save | {"CHAT_ID":{chat},"MESSAGE_ID":{message}}
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
! outsider: imopenlines.session.join | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.session.join | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.session.mode.silent | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.session.mode.silent | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.session.mode.pin | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.session.mode.pin | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.session.start | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.session.start | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.operator.answer | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.operator.answer | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.operator.skip | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.operator.skip | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.operator.spam | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.operator.spam | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.operator.finish | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.operator.finish | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.operator.another.finish | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.operator.another.finish | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.crm.lead.create | {"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.crm.lead.create | {"CHAT_ID":999999} | CHAT_TYPE
! outsider: imopenlines.message.quick.save | {"CHAT_ID":{chat},"MESSAGE_ID":{message}} | ACCESS_DENIED
! imopenlines.message.quick.save | {"CHAT_ID":99999,"MESSAGE_ID":{message}} | CHAT_TYPE
! imopenlines.message.quick.save | {"CHAT_ID":{chat},"MESSAGE_ID":99999999} | CANT_SAVE_QUICK_ANSWER
! outsider: imopenlines.message.session.start | {"CHAT_ID":{chat},"MESSAGE_ID":{message}} | ACCESS_DENIED
! outsider: imopenlines.dialog.get | ={"CHAT_ID":{chat}} | ACCESS_ERROR
! outsider: imopenlines.session.history.get | {"SESSION_ID":{session}} | ACCESS_DENIED
! imopenlines.session.history.get | ={} | MISSING_REQUIRED_PARAM
! imopenlines.session.history.get | ={"SESSION_ID":"abc"} | INVALID_SESSION_ID
! outsider: imopenlines.session.intercept | {"CHAT_ID":{chat}} | OPERATOR_WRONG
! imopenlines.operator.transfer | {"CHAT_ID":{chat},"USER_ID":999999} | OPERATOR_WRONG
! outsider: imopenlines.session.head.vote | {"SESSION_ID":{session}} | ACCESS_DENIED
! outsider: imopenlines.session.open | {"USER_CODE":"myconnector|{line}|channel-123|ext-user-42"} | ACCESS_DENIED
! imopenlines.crm.message.add | {"CRM_ENTITY":999999,"USER_ID":1,"CHAT_ID":{chat}} | ACCESS_DENIED
! imopenlines.config.list.get | {"PARAMS":{"unknown":1}} | INVALID_FORMAT
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
~ imopenlines.session.history.get | result.message[].params.fileId | The message of the example carries a file.
~ imopenlines.session.history.get | result.users[].lastActivityDate | Nobody's activity is kept: false, as documented elsewhere.
~ imopenlines.session.history.get | result.files[].id | A file that the channel keeps has no number here.
~ imopenlines.session.history.get | result.files[].image | A file that the channel keeps is not measured: false.
