# Lines and their settings.
imopenlines.revision.get
imopenlines.config.path.get
imopenlines.config.add | {"PARAMS":{"QUEUE":[{"ENTITY_TYPE":"user","ENTITY_ID":"1"}],"QUEUE_USERS_FIELDS":null}} | second=
imopenlines.config.update | {"CONFIG_ID":{second},"PARAMS":{"QUEUE":[{"ENTITY_TYPE":"user","ENTITY_ID":"2"}],"QUEUE_USERS_FIELDS":null}}
imopenlines.config.get | {"CONFIG_ID":{line}}
imopenlines.config.list.get
! outsider: imopenlines.config.update | {"CONFIG_ID":{second}} | CONFIG_WRONG_USER_PERMISSION
! outsider: imopenlines.config.delete | {"CONFIG_ID":{second}} | CONFIG_WRONG_USER_PERMISSION
imopenlines.config.delete | {"CONFIG_ID":{second}}
