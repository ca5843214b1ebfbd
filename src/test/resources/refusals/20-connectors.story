# A channel of an application.
imconnector.register | ={"ID":"kiosk","NAME":"Kiosk","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg/%3E"},"PLACEMENT_HANDLER":"https://kiosk.example.com/settings"}
imconnector.activate | ={"CONNECTOR":"kiosk","LINE":{line},"ACTIVE":1}
imconnector.send.messages | ={"CONNECTOR":"kiosk","LINE":{line},"MESSAGES":[{"user":{"id":"lena","name":"Lena"},"message":{"id":"m1","date":1700000000,"text":"Hello"},"chat":{"id":"desk","name":"Desk"}}]} | chat=/DATA/RESULT/0/session/CHAT_ID session=/DATA/RESULT/0/session/ID client=/DATA/RESULT/0/user
imconnector.send.messages | ={"CONNECTOR":"kiosk","LINE":{line},"MESSAGES":[{"user":{"id":"omar","name":"Omar"},"message":{"id":"m2","date":1700000000,"text":"Hello"},"chat":{"id":"door","name":"Door"}}]} | chat2=/DATA/RESULT/0/session/CHAT_ID
! imconnector.register | ={"ID":"a.b","NAME":"Kiosk","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg/%3E"},"PLACEMENT_HANDLER":"https://kiosk.example.com/"} | APPLICATION_REGISTRATION_ERROR_POINT 200
! imconnector.register | ={"NAME":"Kiosk"} | CONNECTOR_ID_REQUIRED 200
! imconnector.register | ={"ID":"other"} | NAME_REQUIRED 200
! imconnector.register | ={"ID":"other","NAME":"Other"} | ICON_REQUIRED 200
! imconnector.register | ={"ID":"other","NAME":"Other","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg/%3E"}} | NO_PLACEMENT_HANDLER 200
! imconnector.register | ={"ID":"not a code","NAME":"Other","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg/%3E"},"PLACEMENT_HANDLER":"https://kiosk.example.com/"} | GENERAL_CONNECTOR_REGISTRATION_ERROR 200
! imconnector.register | ={"ID":"livechat","NAME":"Other","ICON":{"DATA_IMAGE":"data:image/svg+xml,%3Csvg/%3E"},"PLACEMENT_HANDLER":"https://kiosk.example.com/"} | APPLICATION_REGISTRATION_ERROR 200
^ imconnector.*register | NO_APPLICATION_ID | Only applications may call it; whoever is none is told WRONG_AUTH_TYPE.
! imconnector.unregister | ={"ID":"nobodys"} | APPLICATION_UNREGISTRATION_ERROR 200
! member: imconnector.list | ={} | ACCESS_DENIED 400
@ handing = imconnector.send.messages, imconnector.update.messages
! @handing | ={"CONNECTOR":"kiosk","LINE":999999,"MESSAGES":[{"user":{"id":"lena","name":"Lena"},"message":{"id":"m1","date":1700000000,"text":"Hello"},"chat":{"id":"desk"}}]} | NOT_ACTIVE_LINE 400
! @handing | ={"CONNECTOR":"nobodys","LINE":{line},"MESSAGES":[{"user":{"id":"lena","name":"Lena"},"message":{"id":"m1","date":1700000000,"text":"Hello"},"chat":{"id":"desk"}}]} | IMCONNECTOR_NO_CORRECT_PROVIDER 400
! imconnector.delete.messages | ={"CONNECTOR":"kiosk","LINE":999999,"MESSAGES":[{"user":{"id":"lena"},"message":{"id":"m1"},"chat":{"id":"desk"}}]} | NOT_ACTIVE_LINE 400
! imconnector.delete.messages | ={"CONNECTOR":"nobodys","LINE":{line},"MESSAGES":[{"user":{"id":"lena"},"message":{"id":"m1"},"chat":{"id":"desk"}}]} | IMCONNECTOR_NO_CORRECT_PROVIDER 400
@ confirming = imconnector.send.status.delivery, imconnector.send.status.reading
! @confirming | ={"CONNECTOR":"nobodys","LINE":{line},"MESSAGES":[{"im":{"chat_id":{chat},"message_id":1},"message":{"id":["x"]},"chat":{"id":"desk"}}]} | IMCONNECTOR_NO_CORRECT_PROVIDER 400
! imconnector.chat.name.set | ={"CONNECTOR":"kiosk","LINE":999999,"CHAT_ID":"desk","USER_ID":"lena","NAME":"New"} | NOT_ACTIVE_LINE 400
! imconnector.chat.name.set | ={"CONNECTOR":"nobodys","LINE":{line},"CHAT_ID":"desk","USER_ID":"lena","NAME":"New"} | IMCONNECTOR_NO_CORRECT_PROVIDER 400
! imconnector.chat.name.set | ={"CONNECTOR":"kiosk","LINE":{line},"CHAT_ID":"desk","USER_ID":"lena","NAME":"{big}"} | CHAT_RENAMING_FAILED 400
^ imconnector.send.messages | IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND | What is to be done is named by the method alone.
