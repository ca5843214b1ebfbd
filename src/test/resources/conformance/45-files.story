# Files go into the dialog of the chapter before.
im.disk.folder.get | {"DIALOG_ID":"chat{chat}"}
im.v2.File.upload | {"dialogId":"chat{chat}","fields":{"name":"image.png","content":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="}} | file=/file/id
im.v2.File.download | {"dialogId":"chat{chat}","fileId":{file}}
im.disk.file.commit | {"CHAT_ID":{chat},"FILE_ID":[{file}]}
im.disk.file.delete | {"CHAT_ID":{chat},"FILE_ID":{file}}
! im.disk.file.commit | {"CHAT_ID":{chat},"FILE_ID":[999]} | SAVE_ERROR
! im.disk.file.commit | {"CHAT_ID":{chat},"FILE_ID":null} | FILES_ERROR
! im.disk.file.commit | ={"DIALOG_ID":"7","FILE_ID":[1]} | DIALOG_ID_EMPTY
! im.disk.folder.get | {"DIALOG_ID":"7"} | DIALOG_ID_EMPTY
! outsider: im.disk.folder.get | {"DIALOG_ID":"chat{chat}"} | ACCESS_ERROR
! outsider: im.disk.file.commit | {"CHAT_ID":{chat},"FILE_ID":[{file}]} | ACCESS_ERROR
~ im.v2.File.upload | result.file.image | The example is no picture.
~ im.v2.File.upload | result.file.viewerAttrs | One description of files for all methods: the one of im.disk.file.commit.
