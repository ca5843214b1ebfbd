# A channel that an application brings, and what comes and goes through it.
imconnector.register
imconnector.list
imconnector.activate | {"LINE":{line}}
imconnector.connector.data.set | {"LINE":{line}}
imconnector.status | {"LINE":"{line}"}
imconnector.send.messages | {"LINE":{line}} | chat=/DATA/RESULT/0/session/CHAT_ID session=/DATA/RESULT/0/session/ID writer=/DATA/RESULT/0/user
imconnector.update.messages | {"LINE":{line}}
imconnector.chat.name.set | {"CONNECTOR":"myconnector","LINE":{line},"CHAT_ID":"channel-123","USER_ID":"ext-user-42"}
