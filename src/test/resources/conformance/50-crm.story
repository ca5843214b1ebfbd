# Leads, companies, contacts, deals.
crm.lead.fields
crm.status.list
crm.lead.add | {"fields":{"TITLE":"Titled","PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]}} | lead=
crm.lead.get | {"id":{lead}}
crm.lead.list | {"select":["*","UF_*"]}
crm.lead.update | {"id":{lead},"fields":{"TITLE":"Titled anew"}}
crm.lead.delete | {"id":{lead}}
crm.company.fields
crm.company.add | {"fields":{"TITLE":"John Doe LLC","COMPANY_TYPE":"CUSTOMER","INDUSTRY":"MANUFACTURING","REVENUE":3000000,"PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]},"params":{"REGISTER_SONET_EVENT":"Y"}} | company=
crm.company.get | {"ID":{company}}
crm.company.list | {"ORDER":{"DATE_CREATE":"ASC"},"FILTER":{"COMPANY_TYPE":"CUSTOMER",">=DATE_CREATE":"2025-01-01"},"SELECT":["TITLE","ASSIGNED_BY_ID","PHONE"]}
crm.company.update | {"ID":{company},"FIELDS":{"CURRENCY_ID":"EUR","REVENUE":500000,"EMPLOYEES":"EMPLOYEES_3"},"PARAMS":{"REGISTER_SONET_EVENT":"Y"}}
crm.contact.fields
crm.contact.add | {"FIELDS":{"NAME":"John","LAST_NAME":"Smith","BIRTHDATE":"11.11.2001","TYPE_ID":"PARTNER","COMPANY_IDS":[{company}],"PHONE":[{"VALUE":"+4930555123","VALUE_TYPE":"WORK"}],"EMAIL":[{"VALUE":"special-for@example.com","VALUE_TYPE":"WORK"}]}} | contact=
crm.contact.get | {"ID":{contact}}
crm.contact.list | {"FILTER":{"IMPORT":null,">=DATE_CREATE":"2024-01-01","!=NAME":"","=%LAST_NAME":"S%","EMAIL":"special-for@example.com","@ASSIGNED_BY_ID":[1,6]},"ORDER":{"LAST_NAME":"ASC","NAME":"ASC"},"SELECT":["ID","NAME","LAST_NAME","EMAIL","EXPORT","ASSIGNED_BY_ID","DATE_CREATE"]}
crm.contact.update | {"ID":{contact},"FIELDS":{"BIRTHDATE":"11.11.1999","COMPANY_IDS":[13,15]}}
crm.deal.fields
crm.deal.add | {"FIELDS":{"TITLE":"New Deal #1","TYPE_ID":"COMPLEX","CATEGORY_ID":0,"STAGE_ID":"PREPARATION","PROBABILITY":99,"CURRENCY_ID":"EUR","OPPORTUNITY":15000,"IS_MANUAL_OPPORTUNITY":"Y","COMPANY_ID":{company},"CONTACT_IDS":[{contact}],"BEGINDATE":"2024-01-01"}} | deal=
crm.deal.get | {"ID":{deal}}
crm.deal.list | {"SELECT":["ID","TITLE","TYPE_ID","CATEGORY_ID","STAGE_ID","OPPORTUNITY","IS_MANUAL_OPPORTUNITY","ASSIGNED_BY_ID","DATE_CREATE"],"FILTER":{"=%TITLE":"%a%","TYPE_ID":"COMPLEX",">OPPORTUNITY":10000,"<=OPPORTUNITY":20000,"@ASSIGNED_BY_ID":[1,6],">DATE_CREATE":"2024-01-01"},"ORDER":{"TITLE":"ASC","OPPORTUNITY":"ASC"}}
crm.deal.update | {"ID":{deal},"FIELDS":{"STAGE_ID":"WON","OPPORTUNITY":9999.99},"PARAMS":{"REGISTER_SONET_EVENT":"N"}}
crm.activity.fields
crm.activity.add | {"fields":{"OWNER_TYPE_ID":2,"OWNER_ID":{deal},"TYPE_ID":2,"COMMUNICATIONS":[{"VALUE":"+499832322323","ENTITY_ID":{contact},"ENTITY_TYPE_ID":3}],"SUBJECT":"New call","START_TIME":"2023-12-31T12:00:00+00:00","END_TIME":"2023-12-31T12:30:00+00:00","COMPLETED":"N","PRIORITY":3,"RESPONSIBLE_ID":1,"DESCRIPTION":"Important call","DIRECTION":2}} | activity=
crm.activity.get | {"id":{activity}}
crm.activity.list#3 | {}
crm.activity.list#4 | {}
crm.activity.list | {"order":{"ID":"DESC"},"filter":{"OWNER_TYPE_ID":2,"OWNER_ID":{deal}},"select":["*"],"start":0}
crm.activity.update | {"id":{activity},"fields":{"RESPONSIBLE_ID":1,"DESCRIPTION":"New description of the activity"}}
crm.activity.delete | {"id":{activity}}
crm.lead.contact.fields
crm.lead.contact.add | {"id":{chatlead},"fields":{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":1000}}
crm.lead.contact.items.get | {"id":{chatlead}}
crm.lead.contact.delete | {"id":{chatlead},"fields":{"CONTACT_ID":{contact}}}
crm.lead.contact.items.set | {"id":{chatlead},"items":[{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":100}]}
crm.lead.contact.items.delete | {"id":{chatlead}}
! crm.lead.contact.add | ={"id":9999,"fields":{"CONTACT_ID":1}} | NOT_FOUND
! outsider: crm.lead.contact.add | ={"id":{chatlead},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! crm.lead.contact.delete | ={"id":9999,"fields":{"CONTACT_ID":1}} | NOT_FOUND
! outsider: crm.lead.contact.delete | ={"id":{chatlead},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! crm.lead.contact.items.get | ={"id":9999} | NOT_FOUND
! outsider: crm.lead.contact.items.get | ={"id":{chatlead}} | ACCESS_DENIED
! crm.lead.contact.items.set | ={"id":9999,"items":[]} | NOT_FOUND
! outsider: crm.lead.contact.items.set | ={"id":{chatlead},"items":[]} | ACCESS_DENIED
! crm.lead.contact.items.delete | ={"id":9999} | NOT_FOUND
! outsider: crm.lead.contact.items.delete | ={"id":{chatlead}} | ACCESS_DENIED
crm.deal.contact.fields
crm.deal.contact.add | {"id":{deal},"fields":{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":1000}}
crm.deal.contact.items.get | {"id":{deal}}
crm.deal.contact.delete | {"id":{deal},"fields":{"CONTACT_ID":{contact}}}
crm.deal.contact.items.set | {"id":{deal},"items":[{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":100}]}
crm.deal.contact.items.delete | {"id":{deal}}
! outsider: crm.deal.contact.add | ={"id":{deal},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! outsider: crm.deal.contact.delete | ={"id":{deal},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! outsider: crm.deal.contact.items.get | ={"id":{deal}} | ACCESS_DENIED
! outsider: crm.deal.contact.items.set | ={"id":{deal},"items":[]} | ACCESS_DENIED
! outsider: crm.deal.contact.items.delete | ={"id":{deal}} | ACCESS_DENIED
crm.contact.company.fields
crm.contact.company.add | {"id":{contact},"fields":{"COMPANY_ID":{company},"IS_PRIMARY":"Y","SORT":1000}}
crm.contact.company.items.get | {"id":{contact}}
crm.contact.company.delete | {"id":{contact},"fields":{"COMPANY_ID":{company}}}
crm.contact.company.items.set | {"id":{contact},"items":[{"COMPANY_ID":{company},"IS_PRIMARY":"Y","SORT":100}]}
crm.contact.company.items.delete | {"id":{contact}}
! outsider: crm.contact.company.add | ={"id":{contact},"fields":{"COMPANY_ID":1}} | ACCESS_DENIED
! outsider: crm.contact.company.delete | ={"id":{contact},"fields":{"COMPANY_ID":1}} | ACCESS_DENIED
! outsider: crm.contact.company.items.set | ={"id":{contact},"items":[]} | ACCESS_DENIED
! outsider: crm.contact.company.items.delete | ={"id":{contact}} | ACCESS_DENIED
crm.company.contact.fields
crm.company.contact.add | {"id":{company},"fields":{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":1000}}
crm.company.contact.items.get | {"id":{company}}
crm.company.contact.delete | {"id":{company},"fields":{"CONTACT_ID":{contact}}}
crm.company.contact.items.set | {"id":{company},"items":[{"CONTACT_ID":{contact},"IS_PRIMARY":"Y","SORT":100}]}
crm.company.contact.items.delete | {"id":{company}}
! outsider: crm.company.contact.add | ={"id":{company},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! outsider: crm.company.contact.delete | ={"id":{company},"fields":{"CONTACT_ID":1}} | ACCESS_DENIED
! outsider: crm.company.contact.items.get | ={"id":{company}} | ACCESS_DENIED
! outsider: crm.company.contact.items.set | ={"id":{company},"items":[]} | ACCESS_DENIED
! outsider: crm.company.contact.items.delete | ={"id":{company}} | ACCESS_DENIED
crm.deal.delete | {"ID":{deal}}
crm.contact.delete | {"ID":{contact}}
crm.company.delete | {"ID":{company}}
imopenlines.crm.chat.get | {"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"ACTIVE_ONLY":"N"}
imopenlines.crm.chat.getLastId | {"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead}} | last=
imopenlines.crm.chat.user.add | {"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"CHAT_ID":{chat},"USER_ID":5}
imopenlines.crm.chat.user.delete | {"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"CHAT_ID":{chat},"USER_ID":5}
crm.status.fields
crm.status.get | {"id":1}
crm.status.entity.items | {"entityId":"DEAL_STAGE"}
crm.status.entity.types
crm.duplicate.findbycomm | {"type":"PHONE","values":["8976543","11223355"]}
! crm.status.get | ={"id":9999} | -
! crm.status.entity.items | ={} | -
! crm.duplicate.findbycomm | ={"type":"WEB","values":["1"]} | -
! imopenlines.crm.chat.get | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":"x"} | ERROR_ARGUMENT
! imopenlines.crm.chat.get | ={"CRM_ENTITY":1} | ERROR_ARGUMENT
! outsider: imopenlines.crm.chat.get | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead}} | ACCESS_DENIED
! imopenlines.crm.chat.getLastId | ={"CRM_ENTITY_TYPE":"deal","CRM_ENTITY":9999} | CRM_CHAT_EMPTY_CRM_DATA
! imopenlines.crm.chat.user.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead}} | ERROR_ARGUMENT
! imopenlines.crm.chat.user.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"USER_ID":9999} | CRM_CHAT_USER_NOT_ACTIVE
! imopenlines.crm.chat.user.add | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"USER_ID":5,"CHAT_ID":9999} | CHAT_NOT_IN_CRM
! imopenlines.crm.chat.user.delete | ={"CRM_ENTITY_TYPE":"lead","CRM_ENTITY":{chatlead},"USER_ID":5} | WRONG_REQUEST
! imopenlines.crm.chat.user.delete | ={} | CRM_CHAT_EMPTY_CRM_DATA
! crm.contact.get | ={"id":9999} | -
! crm.contact.update | ={"id":9999,"fields":{}} | -
! crm.contact.delete | ={"id":9999} | ERROR_CORE
! crm.company.delete | ={"id":9999} | -
! crm.deal.list | ={"filter":"x"} | -
! crm.activity.get | ={"id":9999} | -
! outsider: crm.deal.list | ={} | -
~ crm.activity.fields | result.BINDINGS is missing | An activity belongs to one item.
~ crm.activity.fields | result.FILES is missing | Activities have no files.
~ crm.activity.fields | result.WEBDAV_ELEMENTS is missing | Activities have no files.
~ crm.activity.fields | result.IS_INCOMING_CHANNEL is missing | DIRECTION says so.
~ crm.lead.list | result[].UF_ | The example shows fields that somebody has added.
~ crm.lead.get | result.WEB is not documented | The lead of the example has no site.
~ crm.lead.get | result.IM is missing | The lead of the example has a messenger.
~ crm.company.fields | result.CONTACT_ID is missing | Who belongs to a company is kept with the contact.
~ crm.company.fields | result.LAST_COMMUNICATION_TIME is missing | When somebody last spoke to whom is a matter of the dialogs.
~ crm.company.fields | result.PARENT_ID_ | There are no smart processes that could be a parent.
~ crm.company.fields | result.UF_ | The example shows fields that somebody has added.
~ crm.company.get | result.LAST_COMMUNICATION_TIME is missing | When somebody last spoke to whom is a matter of the dialogs.
~ crm.company.get | result.PARENT_ID_ | There are no smart processes that could be a parent.
~ crm.company.get | result.PHONE is not documented | The company of the example has no telephone.
~ crm.company.get | result.UF_ | The example shows fields that somebody has added.
~ crm.contact.get | result.ADDRESS_COUNTRY_CODE is not documented | The example leaves out what the table of fields has.
~ crm.contact.get | result.FACE_ID is missing | Faces are not recognised.
~ crm.contact.get | result.PARENT_ID_ | There are no smart processes that could be a parent.
~ crm.contact.get | result.UF_ | The example shows fields that somebody has added.
~ crm.deal.get | result.PARENT_ID_ | There are no smart processes that could be a parent.
~ crm.deal.get | result.UF_ | The example shows fields that somebody has added.
~ crm.status.fields | result.EXTRA is missing | EXTRA only repeats SEMANTICS and COLOR.
~ crm.activity.list | request 2 | An activity belongs to one item: BINDINGS is no field to filter by, OWNER_TYPE_ID and OWNER_ID are.
