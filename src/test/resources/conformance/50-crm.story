# Leads, companies, contacts, deals.
crm.lead.fields
crm.status.list
crm.lead.add | ={"fields":{"TITLE":"Titled","PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]}} | lead=
crm.lead.get | {"id":{lead}}
crm.lead.list | ={"select":["*","UF_*"]}
crm.lead.update | ={"id":{lead},"fields":{"TITLE":"Titled anew"}}
crm.lead.delete | {"id":{lead}}
crm.company.fields
crm.company.add | ={"fields":{"TITLE":"John Doe LLC","COMPANY_TYPE":"CUSTOMER","INDUSTRY":"MANUFACTURING","REVENUE":3000000,"PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]},"params":{"REGISTER_SONET_EVENT":"Y"}} | company=
crm.company.get | {"ID":{company}}
crm.company.list | ={"ORDER":{"DATE_CREATE":"ASC"},"FILTER":{"COMPANY_TYPE":"CUSTOMER",">=DATE_CREATE":"2025-01-01"},"SELECT":["TITLE","ASSIGNED_BY_ID","PHONE"]}
crm.company.update | ={"ID":{company},"FIELDS":{"CURRENCY_ID":"EUR","REVENUE":500000,"EMPLOYEES":"EMPLOYEES_3"},"PARAMS":{"REGISTER_SONET_EVENT":"Y"}}
crm.contact.fields
crm.contact.add | ={"FIELDS":{"NAME":"John","LAST_NAME":"Smith","BIRTHDATE":"11.11.2001","TYPE_ID":"PARTNER","COMPANY_IDS":[{company}],"PHONE":[{"VALUE":"+4930555123","VALUE_TYPE":"WORK"}],"EMAIL":[{"VALUE":"special-for@example.com","VALUE_TYPE":"WORK"}]}} | contact=
crm.contact.get | {"ID":{contact}}
crm.contact.list | ={"FILTER":{"!=NAME":"","=%LAST_NAME":"S%","EMAIL":"special-for@example.com","@ASSIGNED_BY_ID":[1,6]},"ORDER":{"LAST_NAME":"ASC","NAME":"ASC"},"SELECT":["ID","NAME","LAST_NAME","EMAIL","EXPORT","ASSIGNED_BY_ID","DATE_CREATE"]}
crm.contact.update | ={"ID":{contact},"FIELDS":{"BIRTHDATE":"11.11.1999","COMPANY_IDS":[13,15]}}
crm.deal.fields
crm.deal.add | ={"FIELDS":{"TITLE":"New Deal #1","TYPE_ID":"COMPLEX","CATEGORY_ID":0,"STAGE_ID":"PREPARATION","PROBABILITY":99,"CURRENCY_ID":"EUR","OPPORTUNITY":15000,"IS_MANUAL_OPPORTUNITY":"Y","COMPANY_ID":{company},"CONTACT_IDS":[{contact}],"BEGINDATE":"2024-01-01"}} | deal=
crm.deal.get | {"ID":{deal}}
crm.deal.list | ={"SELECT":["ID","TITLE","TYPE_ID","CATEGORY_ID","STAGE_ID","OPPORTUNITY","IS_MANUAL_OPPORTUNITY","ASSIGNED_BY_ID","DATE_CREATE"],"FILTER":{"=%TITLE":"%a%","TYPE_ID":"COMPLEX",">OPPORTUNITY":10000,"<=OPPORTUNITY":20000,"@ASSIGNED_BY_ID":[1,6],">DATE_CREATE":"2024-01-01"},"ORDER":{"TITLE":"ASC","OPPORTUNITY":"ASC"}}
crm.deal.update | ={"ID":{deal},"FIELDS":{"STAGE_ID":"WON","OPPORTUNITY":9999.99},"PARAMS":{"REGISTER_SONET_EVENT":"N"}}
crm.deal.delete | {"ID":{deal}}
crm.contact.delete | {"ID":{contact}}
crm.company.delete | {"ID":{company}}
~ crm.lead.list | result[].UF_ | The example shows fields that somebody has added.
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
