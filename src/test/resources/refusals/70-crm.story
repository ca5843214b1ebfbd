# The CRM.
! crm.activity.add | ={"fields":{}} | - 400
! outsider: crm.activity.fields | ={} | - 400
! crm.company.add | ={"fields":"x"} | - 400
! crm.company.add | ={"fields":{"TITLE":"New","EMAIL":[{"VALUE":"no address","VALUE_TYPE":"WORK"}]}} | ERROR_CORE 400
! outsider: crm.company.fields | ={} | - 400
! crm.company.list | ={"order":"x"} | - 400
! outsider: crm.company.list | ={} | - 400
crm.company.add | ={"fields":{"TITLE":"New"}} | company=
! crm.company.update | ={"id":{company},"fields":{"EMAIL":[{"VALUE":"no address","VALUE_TYPE":"WORK"}]}} | ERROR_CORE 400
! crm.contact.add | ={"fields":"x"} | - 400
! crm.contact.add | ={"fields":{"NAME":"New","EMAIL":[{"VALUE":"no address","VALUE_TYPE":"WORK"}]}} | ERROR_CORE 400
crm.contact.add | ={"fields":{"NAME":"New"}} | contact=
! crm.contact.update | ={"id":{contact},"fields":{"EMAIL":[{"VALUE":"no address","VALUE_TYPE":"WORK"}]}} | ERROR_CORE 400
! outsider: crm.contact.company.items.get | ={"id":{contact}} | ACCESS_DENIED 400
! crm.contact.list | ={"filter":"x"} | - 400
! outsider: crm.contact.list | ={} | - 400
! crm.deal.add | ={"fields":"x"} | - 400
^ crm.deal.contact.items.set | ERROR_CORE | What is set is checked before, so that setting it cannot fail.
! outsider: crm.lead.add | ={"fields":{"TITLE":"Mine"}} | - 400
! outsider: crm.lead.list | ={} | - 400
! crm.status.list | ={"order":"x"} | - 400
^ crm.status.* | Status is not found. | The page shows its sentence as the code: answered with the empty code and this sentence.
^ crm.status.* | The parameter entityId is not defined or invalid. | The page shows its sentence as the code: answered with the empty code and this sentence.
^ crm.status.* | Invalid parameters. | The page shows its sentence as the code: answered with the empty code and this sentence.
^ crm.duplicate.findbycomm | Communication type is not defined | The page shows its sentence as the code: answered with the empty code and this sentence.
^ crm.activity.list | INVALID_REQUEST | Plain http is refused by every method alike, and only with `--require-https`.
^ lists.element.add | ERROR_ADD_ELEMENT | An element of which everything is sound can be added.
^ lists.element.update | ERROR_UPDATE_ELEMENT | An element of which everything is sound can be changed.
^ lists.element.delete | ERROR_DELETE_ELEMENT | An element that is there can be deleted.
imopenlines.config.update | ={"CONFIG_ID":{line},"PARAMS":{"QUICK_ANSWERS_IBLOCK_ID":47}}
! outsider: lists.element.get | ={"IBLOCK_TYPE_ID":"lists","IBLOCK_ID":47} | ACCESS_DENIED 400
^ user.add | ERROR_GROUPID | There are no extranet groups.
^ user.add | ERROR_NO_GROUP | There are no extranet groups.
