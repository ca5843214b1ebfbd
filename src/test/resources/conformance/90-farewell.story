# What ends the others' fixtures comes last.
imconnector.unregister
