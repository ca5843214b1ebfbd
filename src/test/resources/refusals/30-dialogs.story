# A dialog that the administrator answers, and another that waits.
imopenlines.session.intercept | ={"CHAT_ID":{chat}}
^ imopenlines.* | USER_ID | Whoever calls is known by his token, or is not let in.
^ imopenlines.* | IM_NOT_INSTALLED | The messenger is a part of the server.
^ imopenlines.network.* | IMBOT_ERROR | Bots are a part of the server.
! imopenlines.session.mode.pin | ={} | CHAT_ID_EMPTY 400
! imopenlines.session.mode.pin | ={"CHAT_ID":"x"} | CHAT_ID 400
! imopenlines.message.session.start | ={"CHAT_ID":999999,"MESSAGE_ID":1} | CHAT_TYPE 400
! imopenlines.operator.transfer | ={"CHAT_ID":{chat},"USER_ID":0} | USER_ID_EMPTY 400
! imopenlines.operator.transfer | ={"CHAT_ID":{chat},"QUEUE_ID":"x"} | QUEUE_ID_EMPTY 400
! imopenlines.operator.transfer | ={"CHAT_ID":{chat}} | TRANSFER_ID_EMPTY 400
! operator: imopenlines.operator.skip | ={"CHAT_ID":{chat}} | ACCESS_DENIED_KICK 400
! imopenlines.session.head.vote | ={"SESSION_ID":{session}} | EMPTY_VOTE_PARAMS 400
! supervisor: imopenlines.crm.lead.create | ={"CHAT_ID":{chat}} | ERROR_USER_NOT_OPERATOR 400
imopenlines.crm.lead.create | ={"CHAT_ID":{chat}}
crm.lead.list | ={"order":{"ID":"DESC"}} | lead=/0/ID
! imopenlines.crm.message.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":1,"CHAT_ID":{chat2},"MESSAGE":"Hello"} | CHAT_NOT_IN_CRM 400
! imopenlines.crm.message.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":5,"CHAT_ID":{chat},"MESSAGE":"Hello"} | CANCELED 400
! imopenlines.crm.chat.getLastId | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":"x"} | ERROR_ARGUMENT 400
! outsider: imopenlines.crm.chat.user.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":5} | ACCESS_DENIED 403
! imopenlines.crm.chat.user.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":1} | WRONG_REQUEST 400
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"order","CRM_ENTITY":{lead},"USER_ID":1} | ACCESS_DENIED 403
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead}} | CRM_CHAT_EMPTY_USER 400
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":"x","USER_ID":1} | ERROR_ARGUMENT 400
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":1,"CHAT_ID":{chat2}} | CHAT_NOT_IN_CRM 400
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":1} | CHAT_DELETE_USER_PERMISSION_DENIED 403
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{lead},"USER_ID":999999} | CRM_CHAT_USER_NOT_ACTIVE 400
switchboard.network.code | ={"LINE_ID":{line}} | code=/CODE
! imopenlines.network.message.add | ={"CODE":"{code}","USER_ID":{client},"MESSAGE":"Hello","ATTACH":[{"MESSAGE":"{big}"}]} | ATTACH_OVERSIZE 400
! browser: imopenlines.network.message.add | ={"CODE":"{code}","USER_ID":{client},"MESSAGE":"Hello"} | WRONG_AUTH_TYPE 403
