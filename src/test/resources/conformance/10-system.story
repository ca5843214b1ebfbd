# Methods about the caller, the methods, and events.
profile
user.current
user.get
user.get#2
user.get#3
user.get#4
user.admin
user.access
scope
methods
method.get
server.time
batch | ={"cmd":{"get_user":"user.current"}}
batch
batch#2
events
events#2
event.bind
event.get
event.unbind
event.test
! event.bind | {"event":"ONNOTHING"} | ERROR_EVENT_NOT_FOUND
! member: event.bind | {"auth_type":1} | ACCESS_DENIED
feature.get
access.name
app.info
! admin: app.info | {} | ACCESS_DENIED
app.option.set
app.option.get
app.option.get#2
! admin: app.option.get | {} | AccessException
! app.option.set | {"options":{"data":null,"data2":null}} | ArgumentNullException
! member: app.option.set | {} | AccessException
user.option.set
user.option.get
user.option.get#2
! admin: user.option.get | {} | AccessException
! admin: user.option.set | {} | AccessException
! user.option.set | ={"options":[]} | ArgumentNullException
event.bind | ={"event":"ONCRMLEADADD","event_type":"offline"}
crm.lead.add | ={"fields":{"TITLE":"Heard of offline"}} | heard=
event.offline.list | {"filter":{"ERROR":0}}
event.offline.get | ={"clear":0} | process=/process_id
event.offline.error | {"process_id":"{process}","message_id":["none"]}
event.offline.clear | {"process_id":"{process}"}
event.offline.get | {"filter":{"=MESSAGE_ID":"1"}}
! member: event.offline.get | {} | ACCESS_DENIED
! member: event.offline.list | {} | ACCESS_DENIED
! member: event.offline.clear | {} | ACCESS_DENIED
! member: event.offline.error | {} | ACCESS_DENIED
! member: event.unbind | {"auth_type":1} | ACCESS_DENIED
~ user.current | result. | The example shows another employee's filled fields.
~ batch | result.result | The example shows other commands.
~ event.offline.list | result[].EVENT_DATA | An object where the event has data, as the page's table allows.
~ event.offline.list | result[].EVENT_ADDITIONAL | An object where a user caused the event, as the page's table allows.
~ event.offline.get | result.events[].EVENT_DATA | An object where the event has data, as the page's table allows.
~ event.offline.get | result.events[].EVENT_ADDITIONAL | An object where a user caused the event, as the page's table allows.
