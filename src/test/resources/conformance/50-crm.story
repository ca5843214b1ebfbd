# Leads.
crm.lead.add | ={"fields":{"TITLE":"Titled","PHONE":[{"VALUE":"555888","VALUE_TYPE":"WORK"}]}} | lead=
crm.lead.get | {"id":{lead}}
crm.lead.list | ={"select":["*","UF_*"]}
crm.lead.fields
crm.status.list
~ crm.lead.list | result[].UF_ | The example shows fields that somebody has added.
~ crm.lead.get | result.IM is missing | The lead of the example has a messenger.
crm.lead.update | ={"id":{lead},"fields":{"TITLE":"Titled anew"}}
crm.lead.delete | {"id":{lead}}
