# Methods about the caller, the methods, and events.
profile
user.current
user.get
user.admin
user.access
scope
methods
method.get
server.time
batch | ={"cmd":{"get_user":"user.current"}}
events
events#2
event.bind
event.get
event.unbind
event.test
! event.bind | {"event":"ONNOTHING"} | ERROR_EVENT_NOT_FOUND
! member: event.bind | {"auth_type":1} | ACCESS_DENIED
~ user.current | result. | The example shows another employee's filled fields.
~ batch | result.result | The example shows other commands.
