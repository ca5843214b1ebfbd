# Batches, events and the application itself.
! batch | ={"cmd":["scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope","scope"]} | ERROR_BATCH_LENGTH_EXCEEDED 200
! batch | ={"cmd":["batch"]} | ERROR_BATCH_METHOD_NOT_ALLOWED 200
! batch | ={"cmd":["im.v2.File.upload?dialogId=chat1"]} | ERROR_BATCH_METHOD_NOT_ALLOWED 200
