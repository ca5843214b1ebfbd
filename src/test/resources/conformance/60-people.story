# Employees and departments.
department.add | ={"NAME":"Company"} | company=
user.fields
user.search | {"FIND":"smith"}
user.add | {"UF_DEPARTMENT":[{company}]} | person=
user.update | {"ID":{person},"NAME":"Administrator","LAST_NAME":"SomeLastName"}
user.search | {}
department.add | {"NAME":"Workshop","SORT":450,"UF_HEAD":1,"PARENT":{company}} | department=
department.fields
department.update | {"ID":{department},"NAME":"Workshops","SORT":500,"UF_HEAD":1}
department.get | {"PARENT":{company}}
department.delete | {"ID":{department}}
! user.add | ={"EMAIL":"nobody"} | ERROR_ARGUMENT
! operator: user.add | ={"EMAIL":"newuser2@example.com"} | ERROR_CORE
! user.update | ={"ID":9999} | ERROR_CORE
! department.add | ={"PARENT":{company}} | ERROR_CORE
! department.update | ={"ID":9999,"NAME":"X"} | ERROR_CORE
! department.delete | ={"ID":9999} | ERROR_CORE
~ user.fields | result. | The example names fields that are not kept here.
~ user.search | result | The user of the example has other fields filled in.
~ department.get | result[].UF_HEAD is not documented | The departments of the example have no head.
