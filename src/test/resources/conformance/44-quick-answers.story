# The line names its list of quick answers, and the list has elements.
imopenlines.config.update | ={"CONFIG_ID":{line},"PARAMS":{"QUICK_ANSWERS_IBLOCK_ID":47}}
lists.element.add | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_CODE":"test_element","FIELDS":{"NAME":"Test Element","PREVIEW_TEXT":"This is a test."}} | element=
lists.element.update | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_ID":{element},"FIELDS":{"NAME":"Test Element (updated)"}}
lists.element.get | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_ID":{element},"FILTER":{"NAME":"%Test%"},"ELEMENT_ORDER":{"NAME":"asc"}}
! lists.element.add | {} | ERROR_ELEMENT_FIELD_VALUE
! lists.element.add | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_CODE":"test_element","FIELDS":{"NAME":"Again"}} | ERROR_ELEMENT_ALREADY_EXISTS
! lists.element.add | {"IBLOCK_ID":48} | ERROR_IBLOCK_NOT_FOUND
! lists.element.add | {"IBLOCK_TYPE_ID":null} | ERROR_REQUIRED_PARAMETERS_MISSING
! outsider: lists.element.add | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_CODE":"mine","FIELDS":{"NAME":"Mine"}} | ACCESS_DENIED
! lists.element.update | {"IBLOCK_ID":48} | ERROR_IBLOCK_NOT_FOUND
! lists.element.update | {"ELEMENT_ID":99999} | ERROR_ELEMENT_NOT_FOUND
! lists.element.update | {"ELEMENT_ID":{element},"FIELDS":null} | ERROR_REQUIRED_PARAMETERS_MISSING
! lists.element.update | {"ELEMENT_ID":{element},"FIELDS":{"X":1}} | ERROR_ELEMENT_FIELD_VALUE
! outsider: lists.element.update | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47,"ELEMENT_ID":{element},"FIELDS":{"NAME":"Mine"}} | ACCESS_DENIED
! lists.element.get | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":48} | ERROR_IBLOCK_NOT_FOUND
! lists.element.get | ={"IBLOCK_ID":47} | ERROR_REQUIRED_PARAMETERS_MISSING
! outsider: lists.element.delete | {"ELEMENT_ID":{element}} | ACCESS_DENIED
lists.element.delete | {"ELEMENT_ID":{element}}
! lists.element.delete | {"ELEMENT_ID":{element}} | ERROR_ELEMENT_NOT_FOUND
! lists.element.delete | {"IBLOCK_ID":48} | ERROR_IBLOCK_NOT_FOUND
! lists.element.delete | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47} | ERROR_REQUIRED_PARAMETERS_MISSING
~ lists.element.get | result[].PROPERTY_ | The list of quick answers has no fields that somebody has added.
~ lists.element.get | result[].PREVIEW_TEXT | The text of a quick answer.
~ lists.element.add | request 1 | The list of quick answers has no fields that somebody has added.
~ lists.element.update | request 1 | The list of quick answers has no fields that somebody has added.
~ lists.element.get | request 1 | The list of quick answers has no fields that somebody has added, and is not filtered by dates.
