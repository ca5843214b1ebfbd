# A line that is joined by its code, and that writes first. The channel and its dialog are of the chapter before.
switchboard.network.code | ={"LINE_ID":{line}} | code=/CODE
imopenlines.network.join | {"CODE":"{code}"}
! imopenlines.network.join | {"CODE":"too short"} | CODE
! imopenlines.network.join | {"CODE":"00000000000000000000000000000000"} | NOT_FOUND
! imopenlines.network.message.add | {"CODE":"too short"} | CODE
! imopenlines.network.message.add | {"CODE":"00000000000000000000000000000000"} | NOT_FOUND
! imopenlines.network.message.add | {"CODE":"{code}","USER_ID":null} | USER_ID_EMPTY
! imopenlines.network.message.add | {"CODE":"{code}","MESSAGE":null} | MESSAGE_EMPTY
! imopenlines.network.message.add | {"CODE":"{code}","ATTACH":"{"} | ATTACH_ERROR
! imopenlines.network.message.add | {"CODE":"{code}","KEYBOARD":[{"TEXT":"Go","COMMAND":"go"}]} | KEYBOARD_ERROR
! imopenlines.network.message.add | {"CODE":"{code}","USER_ID":999999} | WRONG_REQUEST
imopenlines.network.message.add | {"CODE":"{code}","USER_ID":{writer}}
! imopenlines.network.message.add | {"CODE":"{code}","USER_ID":{writer}} | USER_MESSAGE_LIMIT
switchboard.network.code | ={"LINE_ID":{line},"ACTIVE":"N","NEW":"Y"} | code=/CODE
! imopenlines.network.join | {"CODE":"{code}"} | INACTIVE
